/** 律师人均承办38件。现有律师6名，共承办198件: an average of which the total and the number are told only in the next sentence. */
import Fraction from 'fraction.js';
import { amountOf } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { perOf, sameMeasure } from '../reading/averages.ts';
import { shares } from '../reading/distributed.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import type { Relation } from '../relation.ts';

/** Where nothing stands in front of `stated` in its sentence, and the next tells of one total and one number of what it is per. */
export function averageToldFirst(reading: ParagraphReading, stated: Mention): Relation | null {
  const { mentions } = reading;
  const per = perOf(stated, mentions);
  if (!per || per.fixed !== null) return null;
  const beside = mentions.filter(({ sentence, index }) => sentence === stated.sentence && index !== stated.index);
  const next = mentions.filter(
    count => count.sentence === stated.sentence + 1 && count.depth === 0 && isCount(count) && !count.figure.inRange,
  );
  if (beside.length > 0 || !next.every(({ frame }) => frame.period === '' || isOfTime(stated, frame))) return null;
  const bases = next.filter(({ figure, label, lead, rest }) => {
    const isOfUnit = per.units.includes(figure.unit) || (per.noun !== '' && rest.startsWith(per.noun));
    // 专职律师`人均`, 现有专职律师6名: of people only those of whom the average is said.
    const name = (label.noun || label.words).slice(0, 2);
    return (
      isOfUnit &&
      (per.noun !== '' ||
        !/^[人名位]$/.test(figure.unit) ||
        stated.lead.includes(endOf(lead)) ||
        stated.lead.includes(name))
    );
  });
  const totals = next.filter(
    count => sameMeasure(stated, count.figure.unit) && !bases.includes(count) && shares(count, stated.label.words),
  );
  // 其中办理最多的6名律师共办理328件
  if (bases.some(({ clauseWords }) => OF_SOME.test(clauseWords))) return null;
  const [base, ...again] = bases;
  const [total, ...others] = totals;
  if (!base || !total || others.length > 0 || total.role !== 'total' || amountOf(base.figure).lte(1)) return null;
  // 现有律师6名，这6名律师共承办198件
  if (!again.every(({ figure }) => amountOf(figure).equals(amountOf(base.figure)))) return null;
  const found = quotient(reading, null, { plus: [total] }, { plus: [base] }, new Fraction(per.of));
  return found && settle(reading, { kind: 'average', stated, readings: [found], certainty: 'likely' });
}

function isOfTime({ frame }: Mention, other: Mention['frame']): boolean {
  return frame.period === '' ? other.period !== 'prior' : samePeriod(frame, other);
}

/** 律师 of 现有专职律师 */
function endOf(lead: string): string {
  return lead.trim().length > 1 ? lead.trim().slice(-2) : '#';
}

const OF_SOME = /其中|最[多高大少低小]|部分|另/;
