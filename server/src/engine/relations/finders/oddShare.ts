/** 12386件占28.07%，10573件占21.43%，6031件占13.67%，3698件占8.38%: all but one are of one whole, which nobody tells. */
import Fraction from 'fraction.js';
import { amountOf } from '../interval.ts';
import { type Expression, NOTES } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
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
  for (const odd of bases) {
    const others = bases.filter(base => base !== odd);
    const whole = commonBase(others);
    // Few digits leave the whole open.
    if (!whole || whole.high.sub(whole.low).mul(20n).gt(whole.low) || commonBase([odd, ...others])) continue;
    return settle(reading, {
      kind: 'ratio',
      stated: odd.stated,
      readings: [ofWhole(odd, whole, others[0] ?? odd)],
      certainty: 'likely',
    });
  }
  return null;
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
  const count = amountOf(part.figure).mul(new Fraction(100));
  return {
    computed: { low: count.div(high), high: count.div(low) },
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
