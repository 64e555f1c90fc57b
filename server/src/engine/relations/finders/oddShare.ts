/** 12386件占28.07%，10573件占21.43%，6031件占13.67%，3698件占8.38%: all but one are of one whole, which nobody tells. */
import Fraction from 'fraction.js';
import { amountOf, intervalOf } from '../interval.ts';
import { type Expression, NOTES } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable, sumOf } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { shareOf } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { type Base, baseOf, commonBase } from './shareBases.ts';

/** So many others must agree on the whole. */
const FEWEST = 3;

/**
 * The relation of the one share in the sentence of `share` which the whole of all others does not give; null where there is
 * none. No count of the sentence may be the whole of any.
 */
export function findOddShare(reading: ParagraphReading, share: Mention): Relation | null {
  const shares = reading.mentions.filter(
    ({ role, figure, sentence }) => role === 'share' && figure.kind === 'percent' && sentence === share.sentence,
  );
  const bases = shares.flatMap(stated => baseOf(reading.mentions, stated) ?? []);
  const [first] = bases;
  if (!first || bases.length !== shares.length || bases.length <= FEWEST || !bases.every(isBeside(first))) return null;
  if (commonBase(bases)) return null;
  const found = bases.flatMap(odd => {
    const others = bases.filter(base => base !== odd);
    const whole = commonBase(others);
    // Few digits leave the whole open.
    return whole?.high.sub(whole.low).mul(15n).lte(whole.low) ? [{ odd, whole, other: others[0] ?? odd }] : [];
  });
  // 甲320件占31%、乙54件占5.4%、…: where each of two may be the odd one, the sum of all says which.
  const sum = sumOf(bases.map(({ part }) => part));
  const [only, ...more] =
    found.length < 2 ? found : found.filter(({ whole }) => whole.low.lte(sum) && whole.high.gte(sum));
  return only && more.length === 0
    ? settle(reading, {
        kind: 'ratio',
        stated: only.odd.stated,
        readings: [ofWhole(only.odd, only.whole, only.other)],
        certainty: 'likely',
      })
    : null;
}

function isBeside({ part, stated }: Base): (other: Base) => boolean {
  return other =>
    other.stated.sentence === stated.sentence &&
    other.stated.depth === stated.depth &&
    comparable(other.part, part) &&
    shareOf(other.stated).named === '' &&
    shareOf(other.stated).whole === shareOf(stated).whole;
}

function ofWhole({ part }: Base, { low, high }: { low: Fraction; high: Fraction }, other: Base): Expression {
  const count = intervalOf(part.figure);
  const [fewest, all] = [count.low, count.high].map(end => (end ?? amountOf(part.figure)).mul(new Fraction(100)));
  return {
    computed: { low: fewest?.div(high) ?? null, high: all?.div(low) ?? null },
    exact: null,
    terms: `${part.figure.digits}÷(${other.part.figure.digits}÷${other.stated.figure.digits}%)`,
    operands: [
      { mention: part, note: NOTES.part },
      { mention: other.part, note: NOTES.term },
      { mention: other.stated, note: NOTES.term },
    ],
    corrections: [],
  };
}
