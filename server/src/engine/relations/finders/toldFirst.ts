/** 出庭率97.4%。开庭审理的386件案件中，负责人到庭376件: a rate or share of which the counts are told only after it. */
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable, isSumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';
import { type AddedRates, fitOf, rateOf } from '../reading/rates.ts';
import { mayBeLeft } from '../reading/rest.ts';
import { samePeriod } from '../reading/roles.ts';
import { shareOf } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { countsAround, otherQuotients } from './operands.ts';

export function* findToldFirst(reading: ParagraphReading, added: AddedRates): Generator<Relation> {
  for (const stated of reading.mentions) {
    const next = tellsFirst(reading, stated) ? countsAfter(reading, stated) : [];
    const pair =
      next.length > 1
        ? (ofSplit(reading, stated, next, added) ?? withRest(stated, next, added) ?? ofDue(stated, next, added))
        : null;
    const found = pair && quotient(reading, stated, { plus: [pair.part] }, { plus: [pair.whole] });
    if (!found) continue;
    const relation = settle(reading, {
      kind: 'ratio',
      stated,
      readings: [found],
      others: otherQuotients(reading, stated, next, null),
      certainty: 'likely',
      bound: true,
    });
    if (relation) yield relation;
  }
}

/** Whether it is a rate or share in front of which no count stands. */
function tellsFirst(reading: ParagraphReading, stated: Mention): boolean {
  const { figure, role, index } = stated;
  if ((role !== 'rate' && role !== 'share') || figure.kind !== 'percent' || figure.inRange) return false;
  return !countsAround(reading, stated).some(count => count.index < index);
}

/** The counts of the next sentence, or of what follows at once after a colon. */
function countsAfter({ mentions }: ParagraphReading, { index, sentence, frame }: Mention): readonly Mention[] {
  const first = mentions[index + 1];
  // 出庭率达96%，全年应出庭75件，实际出庭72件
  if (first?.sentence === sentence && first.label.due && first.gap === 2)
    return mentions.filter(count => count.index > index && count.sentence === sentence && isCount(count));
  const follows =
    first && (first.sentence - sentence === 1 || (first.sentence === sentence && /:/.test(first.between)));
  if (!follows || !samePeriod(frame, first.frame)) return [];
  return mentions.filter(count => count.index > index && count.sentence === first.sentence && isCount(count));
}

interface Pair {
  readonly part: Mention;
  readonly whole: Mention;
}

/** 386件案件中，负责人到庭367件 */
function ofSplit(
  { splits }: ParagraphReading,
  stated: Mention,
  [first]: readonly Mention[],
  added: AddedRates,
): Pair | null {
  const split = splits.find(({ by, total }) => by === 'out of' && total === first);
  const part = split && (stated.role === 'share' ? partOfShare(stated, split) : partOfRate(stated, split.parts, added));
  return split && part ? { part, whole: split.total } : null;
}

/** 核查完毕1642条，…，交办总数为1710条，尚有68条正在核查: what is left tells of which whole the part is. */
function withRest(stated: Mention, counts: readonly Mention[], added: AddedRates): Pair | null {
  const rest = counts.find(mayBeLeft);
  if (!rest || stated.role === 'share') return null;
  const part = partOfRate(
    stated,
    counts.filter(count => count !== rest && comparable(count, rest)),
    added,
  );
  const whole = part && counts.find(count => isSumOf(count, part, rest) && comparable(count, rest));
  return whole ? { part, whole } : null;
}

/** 应出庭75件，实际出庭72件 */
function ofDue(stated: Mention, [whole, part, ...more]: readonly Mention[], added: AddedRates): Pair | null {
  if (!whole?.label.due || whole.sentence !== stated.sentence || !part || more.length > 0) return null;
  if (stated.role === 'share' || !comparable(whole, part)) return null;
  return partOfRate(stated, [part], added) ? { part, whole } : null;
}

function partOfShare(stated: Mention, { parts }: Split): Mention | null {
  const [part, ...more] = parts;
  const { named, whole } = shareOf(stated);
  return part && more.length === 0 && named === '' && whole === null ? part : null;
}

function partOfRate(stated: Mention, parts: readonly Mention[], added: AddedRates): Mention | null {
  const rate = rateOf(stated, added);
  if (!rate || rate.survey || rate.composite || rate.sum) return null;
  const fitting = parts.filter(part => fitOf(rate, part.label, part.rest) > 0);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
