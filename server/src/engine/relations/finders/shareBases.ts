/** Shares that fail alike are of one and the same whole, which the paragraph does not tell. */
import type Fraction from 'fraction.js';
import { amountOf, intervalOf, placeOf } from '../interval.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

/** Of shares that the whole in front does not give, 2024件占35.03%，1266件占21.91%，1004件占17.38%, those that another one gives. */
export function ofOneBase({ mentions }: ParagraphReading, failing: readonly Mention[]): ReadonlySet<Mention> {
  const bases = failing.flatMap(stated => baseOf(mentions, stated) ?? []);
  if (bases.length < FEWEST || bases.length < failing.length - 1) return new Set();
  for (const { low } of bases) {
    const shared = bases.filter(base => base.low.lte(low) && base.high.gte(low));
    if (shared.length >= FEWEST) return new Set(shared.map(({ stated }) => stated));
  }
  return new Set();
}

const FEWEST = 3;

/** Between which numbers the whole must be of which `part` is the share. */
export interface Base {
  readonly stated: Mention;
  readonly part: Mention;
  readonly low: Fraction;
  readonly high: Fraction;
}

/** The base of which the count in front is the stated share; null where none stands there. */
export function baseOf(mentions: readonly Mention[], stated: Mention): Base | null {
  const part = mentions[stated.index - 1];
  if (!part || !isCount(part) || part.sentence !== stated.sentence) return null;
  const [share, place] = [amountOf(stated.figure), placeOf(stated.figure)];
  const [least, most] = [share.sub(place), share.add(place)];
  // 4.18万人 are from 41750 to 41850.
  const { low, high } = intervalOf(part.figure);
  const [fewest, all] = [low ?? amountOf(part.figure), high ?? amountOf(part.figure)].map(count => count.mul(100));
  if (!fewest || !all) return null;
  // 1件占1%: of a hundred or of any more.
  return { stated, part, low: fewest.div(most), high: least.lte(0) ? all.mul(1_000_000n) : all.div(least) };
}

/** Between which numbers the one whole of all must be; null where there is none. */
export function commonBase(bases: readonly Base[]): { readonly low: Fraction; readonly high: Fraction } | null {
  const [first] = bases;
  if (!first) return null;
  let { low, high } = first;
  for (const base of bases) {
    if (base.low.gt(low)) low = base.low;
    if (base.high.lt(high)) high = base.high;
  }
  return low.lte(high) ? { low, high } : null;
}

/**
 * Whether the share fails for a whole of which those beside it are not either: 18件占32%，9件占16%，20件占35%，1件占1% are of 57件, which
 * nobody tells, and not of 14件 in front.
 */
export function othersAreOfAnother({ mentions }: ParagraphReading, stated: Mention, { operands }: Relation): boolean {
  const own = baseOf(mentions, stated);
  const whole = mentions.find(({ figure }) => figure.span.start === operands.at(-1)?.span.start);
  if (!own || !whole) return false;
  const told = amountOf(whole.figure);
  const others = mentions.flatMap(share =>
    share !== stated && share.sentence === stated.sentence && share.role === 'share' && share.figure.kind === 'percent'
      ? (baseOf(mentions, share) ?? [])
      : [],
  );
  // Of 2529件 all are the shares, cut off, and not of 2468件 that stands nearer.
  const common = others.length + 1 >= FEWEST ? commonBase([own, ...others]) : null;
  const isOfOther = (count: Mention) =>
    count !== whole &&
    isCount(count) &&
    common?.low.lte(amountOf(count.figure)) &&
    common.high.gte(amountOf(count.figure));
  if (common && (told.lt(common.low) || told.gt(common.high)) && mentions.some(isOfOther)) return true;
  const elsewhere = others.filter(({ low, high }) => told.lt(low) || told.gt(high));
  // 本科24981人。…29岁及以下6118人，占19.0%；30—49岁20317人，占63.1%: two are enough where the whole is of another sentence.
  const fewest = whole.sentence === stated.sentence ? FEWEST : FEWEST - 1;
  return (
    elsewhere.length + 1 >= fewest && elsewhere.length === others.length && commonBase([own, ...elsewhere]) !== null
  );
}
