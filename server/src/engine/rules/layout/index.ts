/** The rules of the layout of Word files, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import bold from './bold.ts';
import font from './font.ts';
import fontSize from './font-size.ts';
import headingBreak from './heading-break.ts';
import linePitch from './line-pitch.ts';
import margins from './margins.ts';
import pageNumber from './page-number.ts';
import pageSize from './page-size.ts';

export const layoutRules: readonly Rule[] = [
  pageSize,
  margins,
  linePitch,
  pageNumber,
  font,
  fontSize,
  bold,
  headingBreak,
] as unknown as readonly Rule[];
