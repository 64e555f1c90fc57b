/** Two names that leave nothing out, 男性 and 女性: of shares, and of a part in a bracket with the one after it. */
import { comparable } from './comparable.ts';
import { wordsOf } from './lexicon.ts';
import type { Mention, Split } from './model.ts';

const HALVES: readonly (readonly [string, string])[] = wordsOf('halves').flatMap(pair => {
  const [one = '', other = ''] = pair.split(' ');
  return [
    [one, other],
    [other, one],
  ] as const;
});

/**
 * Whether two names leave nothing out: 执法人员中`男性`and `女性`, `线上办理` and `线下办理`, `党员` and `非党员`. The first may have
 * words in front that are said of both.
 */
export function areHalves(first: string, second: string): boolean {
  if (second.startsWith('非') && second.length > 2 && !first.endsWith(second) && first.endsWith(second.slice(1)))
    return true;
  return HALVES.some(([one, other]) => second.startsWith(other) && first.endsWith(one + second.slice(other.length)));
}

/** 公证8460件（含涉外公证1215件），国内公证7345件: the part in the bracket and its other half after it are all. */
export function halvesSplit(counts: readonly Mention[], total: Mention, inBracket: readonly Mention[]): Split | null {
  const [half, ...more] = inBracket;
  const other = half && counts[counts.indexOf(half) + 1];
  if (!other || more.length > 0 || other.depth !== total.depth || other.gap > 2 || !comparable(other, total))
    return null;
  if (other.sentence !== total.sentence || !areHalves(half.label.words, other.label.words)) return null;
  const parts = [half, other];
  return { total, parts, run: parts, by: 'of which', closed: true, open: false, overlaps: false };
}
