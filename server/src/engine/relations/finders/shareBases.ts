/** Shares that fail alike are of one and the same whole, which the paragraph does not tell. */
import { amountOf, placeOf } from '../interval.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';

/** Of shares that the whole in front does not give, 2024件占35.03%，1266件占21.91%，1004件占17.38%, those that another one gives. */
export function ofOneBase({ mentions }: ParagraphReading, failing: readonly Mention[]): ReadonlySet<Mention> {
  const bases = failing.flatMap(stated => {
    const part = mentions[stated.index - 1];
    if (!part || !isCount(part) || part.sentence !== stated.sentence) return [];
    const [share, place] = [amountOf(stated.figure), placeOf(stated.figure)];
    const [least, most] = [share.sub(place), share.add(place)];
    const count = amountOf(part.figure).mul(100);
    return least.lte(0) ? [] : [{ stated, low: count.div(most), high: count.div(least) }];
  });
  if (bases.length < FEWEST || bases.length < failing.length - 1) return new Set();
  for (const { low } of bases) {
    const shared = bases.filter(base => base.low.lte(low) && base.high.gte(low));
    if (shared.length >= FEWEST) return new Set(shared.map(({ stated }) => stated));
  }
  return new Set();
}

const FEWEST = 3;
