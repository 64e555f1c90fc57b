/** Rows that 分别 distributes: of which count in front they are, and of which they are not. */
import { amountOf } from '../interval.ts';
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';

/** ；民事、刑事、行政案件分别为…: a row after another list is of the whole, not of the last part. */
export function isDistributed({ between }: Mention): boolean {
  return /分别[为是]/.test(between) && !/其中|包括|包含/.test(between);
}

/**
 * 制定24件，修改9件，废止15件，甲和乙分别为38件、27件: a row with names of its own is not of the last count of a list, with which it
 * shares no word.
 */
export function standsBeside(counts: readonly Mention[], total: Mention, first: Mention): boolean {
  const before = counts[counts.indexOf(total) - 1];
  return (
    isDistributed(first) &&
    first.gap === 2 &&
    total.gap > 0 &&
    total.role !== 'total' &&
    before?.sentence === total.sentence &&
    before.depth === total.depth &&
    comparable(before, total) &&
    !shares(total, first.lead)
  );
}

/** Whether a count is called by some word of `words` that not every count is called by. */
export function shares({ label }: Mention, words: string): boolean {
  const all = label.words + label.noun;
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (!/案件|行政|问题|事项/.test(pair) && all.includes(pair)) return true;
  }
  return false;
}

/** 其中市级28项，`28项`里又有17项, 这`28项`中17项: the last part told again, of which more follows. */
export function isToldAgain(last: Mention, next: Mention): boolean {
  return (
    /^(?:这|在这)?$/.test(next.lead.trim()) &&
    AGAIN.test(next.rest) &&
    amountOf(next.figure).equals(amountOf(last.figure))
  );
}

const AGAIN = /^[^,;。]{0,6}(?:中|里|之内|当中)/;
