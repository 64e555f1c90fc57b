/** Every rule of the product, in the order in which lists show them. */
import ratioMismatch from './figures/ratio-mismatch.ts';
import seriesGap from './figures/series-gap.ts';
import ordinalMark from './format/ordinal-mark.ts';
import gap from './outline/gap.ts';
import type { Rule } from './rule.ts';
import missing from './sections/missing.ts';

export const rules: readonly Rule[] = [gap, missing, ratioMismatch, seriesGap, ordinalMark] as readonly Rule[];
