/** Every rule of the product, in the order in which lists show them. */
import countMismatch from './figures/count-mismatch.ts';
import declaredMismatch from './figures/declared-mismatch.ts';
import growthMismatch from './figures/growth-mismatch.ts';
import listCountMismatch from './figures/list-count-mismatch.ts';
import partExceedsWhole from './figures/part-exceeds-whole.ts';
import percentForPoints from './figures/percent-for-points.ts';
import rateOver100 from './figures/rate-over-100.ts';
import ratioMismatch from './figures/ratio-mismatch.ts';
import repeatMismatch from './figures/repeat-mismatch.ts';
import seriesGap from './figures/series-gap.ts';
import shareTotal from './figures/share-total.ts';
import sumMismatch from './figures/sum-mismatch.ts';
import tableMismatch from './figures/table-mismatch.ts';
import wrongDirection from './figures/wrong-direction.ts';
import { formatRules } from './format/index.ts';
import { layoutRules } from './layout/index.ts';
import { outlineRules } from './outline/index.ts';
import type { Rule } from './rule.ts';
import { sectionsRules } from './sections/index.ts';

export const rules: readonly Rule[] = [
  ...outlineRules,
  ...sectionsRules,
  countMismatch,
  declaredMismatch,
  growthMismatch,
  listCountMismatch,
  partExceedsWhole,
  percentForPoints,
  rateOver100,
  ratioMismatch,
  repeatMismatch,
  seriesGap,
  shareTotal,
  sumMismatch,
  tableMismatch,
  wrongDirection,
  ...formatRules,
  ...layoutRules,
] as readonly Rule[];
