/** The share that a sentence is about to state, 受理240件，其中网上60件，占 → 60÷240, for whoever is still writing it. */
import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import { placeInRow } from '../reading/rows.ts';
import { namedOutright, namesWhole, ownShareOf, shareOf } from '../reading/shares.ts';
import { isBound, wholesOf } from './operands.ts';
import { sharersOf } from './shareSubjects.ts';

/** Of several shares the words in front say no single one. */
export const DISTRIBUTES = /分别|依次/;

/** What the wording gives for a share that is said as `stated` is, the likeliest first; empty where it leaves the whole open. */
export function shareExpressions(reading: ParagraphReading, stated: Mention): readonly Expression[] {
  const [parts] = sharersOf(reading, stated);
  const [first] = parts ?? [];
  if (!parts || !first) return [];
  if (DISTRIBUTES.test(stated.lead) && !placeInRow(reading.rows, stated)) return [];
  return ownWholes(reading, stated, first)
    .filter(whole => !parts.includes(whole))
    .flatMap(whole => quotient(reading, stated, { plus: parts }, { plus: [whole] }) ?? []);
}

/** The total of its list, else what the words name, else the larger counts of its sentence: 受理300件。收到来信84件，占 has none. */
function ownWholes(reading: ParagraphReading, stated: Mention, part: Mention): readonly Mention[] {
  const { whole: words } = shareOf(stated);
  const around = wholesOf(reading, part);
  const named = words === null ? around : namedWholes(reading, stated, part, words);
  const bound = named.filter(whole => isBound(reading, part, whole));
  const within = named.filter(({ sentence }) => sentence === stated.sentence);
  if (bound.length > 0) return bound;
  if (within.length > 0) return within;
  return words === null ? [] : named;
}

function namedWholes(
  { mentions }: ParagraphReading,
  stated: Mention,
  part: Mention,
  words: string,
): readonly Mention[] {
  const front = mentions.filter(
    count =>
      count.index < stated.index &&
      isCount(count) &&
      comparable(count, part) &&
      samePeriod(count.frame, stated.frame) &&
      amountOf(count.figure).gte(amountOf(part.figure)),
  );
  return (
    namedOutright(front, words) ??
    front.filter(count => !ownShareOf(mentions, count) && namesWhole(count, words)).toReversed()
  );
}
