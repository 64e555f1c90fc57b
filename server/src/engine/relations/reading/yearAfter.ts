/** 3960件，同比增长10%，2024年为3600件: the year before, told only after the change. */
import { isOfYearAfter, saysEarlierYear } from './bases.ts';
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';

/** The figure of an earlier year that stands right after a change against the year before; of several years none is sure. */
export function yearAfter(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  const [next, second] = [mentions[stated.index + 1], mentions[stated.index + 2]];
  const follows =
    next?.sentence === stated.sentence &&
    now.index === stated.index - 1 &&
    next.gap === 2 &&
    next.depth === now.depth &&
    next.role === 'plain' &&
    YEAR_ON_YEAR.test(stated.lead) &&
    saysEarlierYear(next, now) &&
    isOfYearAfter(now, next) &&
    comparable(next, now);
  if (!follows) return null;
  return second?.sentence === next.sentence && OF_A_YEAR.test(second.lead) ? null : next;
}

const YEAR_ON_YEAR = /同比|[比较](?:上年|去年|上一年)/;
const OF_A_YEAR = /(?:19|20)\d\d年/;
