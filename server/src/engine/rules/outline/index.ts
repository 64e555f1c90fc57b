/** The rules of the outline, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import attachmentCount from './attachment-count.ts';
import attachmentList from './attachment-list.ts';
import attachmentName from './attachment-name.ts';
import brokenEmphasis from './broken-emphasis.ts';
import crossReference from './cross-reference.ts';
import doubledOrdinal from './doubled-ordinal.ts';
import duplicate from './duplicate.ts';
import emptySection from './empty-section.ts';
import gap from './gap.ts';
import glyph from './glyph.ts';
import headingDepth from './heading-depth.ts';
import headingMark from './heading-mark.ts';
import headingSpace from './heading-space.ts';
import headingStop from './heading-stop.ts';
import levelInversion from './level-inversion.ts';
import levelSkip from './level-skip.ts';
import listMarker from './list-marker.ts';
import loneChild from './lone-child.ts';
import mixedStyle from './mixed-style.ts';
import outOfOrder from './out-of-order.ts';
import repeatedHeading from './repeated-heading.ts';
import swallowedHeading from './swallowed-heading.ts';
import swallowedParagraph from './swallowed-paragraph.ts';
import tableNumber from './table-number.ts';

export const outlineRules: readonly Rule[] = [
  gap,
  duplicate,
  outOfOrder,
  mixedStyle,
  levelInversion,
  levelSkip,
  doubledOrdinal,
  glyph,
  listMarker,
  headingDepth,
  headingStop,
  headingMark,
  headingSpace,
  repeatedHeading,
  emptySection,
  loneChild,
  swallowedHeading,
  swallowedParagraph,
  brokenEmphasis,
  crossReference,
  attachmentList,
  tableNumber,
  attachmentCount,
  attachmentName,
] as readonly Rule[];
