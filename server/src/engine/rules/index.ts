/** Every rule of the product, in the order in which lists show them. */

import { datesRules } from './dates/index.ts';
import anniversaryMismatch from './figures/anniversary-mismatch.ts';
import averageMismatch from './figures/average-mismatch.ts';
import balanceMismatch from './figures/balance-mismatch.ts';
import countMismatch from './figures/count-mismatch.ts';
import declaredMismatch from './figures/declared-mismatch.ts';
import growthMismatch from './figures/growth-mismatch.ts';
import labelMismatch from './figures/label-mismatch.ts';
import lengthOfTime from './figures/length-of-time.ts';
import listCountMismatch from './figures/list-count-mismatch.ts';
import partExceedsWhole from './figures/part-exceeds-whole.ts';
import percentForPoints from './figures/percent-for-points.ts';
import rangeReversed from './figures/range-reversed.ts';
import rankMismatch from './figures/rank-mismatch.ts';
import rateOver100 from './figures/rate-over-100.ts';
import ratioMismatch from './figures/ratio-mismatch.ts';
import repeatMismatch from './figures/repeat-mismatch.ts';
import seriesGap from './figures/series-gap.ts';
import sessionMismatch from './figures/session-mismatch.ts';
import shareTotal from './figures/share-total.ts';
import sumMismatch from './figures/sum-mismatch.ts';
import tableMismatch from './figures/table-mismatch.ts';
import thresholdUnmet from './figures/threshold-unmet.ts';
import unequalLists from './figures/unequal-lists.ts';
import wrongDirection from './figures/wrong-direction.ts';
import wrongYear from './figures/wrong-year.ts';
import { formatRules } from './format/index.ts';
import { layoutRules } from './layout/index.ts';
import { outlineRules } from './outline/index.ts';
import type { Rule } from './rule.ts';
import { sectionsRules } from './sections/index.ts';
import { wordsRules } from './words/index.ts';

export const rules: readonly Rule[] = [
  ...outlineRules,
  ...sectionsRules,
  averageMismatch,
  balanceMismatch,
  countMismatch,
  declaredMismatch,
  growthMismatch,
  labelMismatch,
  anniversaryMismatch,
  lengthOfTime,
  listCountMismatch,
  partExceedsWhole,
  percentForPoints,
  rangeReversed,
  rankMismatch,
  rateOver100,
  ratioMismatch,
  repeatMismatch,
  seriesGap,
  sessionMismatch,
  shareTotal,
  sumMismatch,
  tableMismatch,
  unequalLists,
  thresholdUnmet,
  wrongDirection,
  wrongYear,
  ...datesRules,
  ...wordsRules,
  ...formatRules,
  ...layoutRules,
] as readonly Rule[];
