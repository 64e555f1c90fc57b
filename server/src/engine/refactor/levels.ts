/** Refactorings that rewrite ordinals and leave every section where it stands. */
import type { Report } from '../report/model.ts';
import { siblingRuns } from '../rules/outline/siblings.ts';
import type { Edit } from '../text/edits.ts';
import { isOfOutline, STANDARD_STYLES } from '../text/ordinals.ts';
import { arrangementOf, levelsUsed, numberAnew } from './arrangement.ts';
import { followReferences } from './references.ts';
import { followSpacing } from './spacing.ts';

/**
 * Numbers every run of headings 1, 2, 3 …, each in its one style, and moves references along: `一、 三、` → `一、 二、`.
 * Empty when nothing is to change.
 */
export function renumberDocument(report: Report): Edit[] {
  return siblingRuns(report).flatMap(({ edits }) => edits);
}

/**
 * Writes every ordinal in the style of GB/T 9704 for its depth: ㈠ → （一）, and `1.` directly below `一、` → `（一）`.
 * Null when a number has no sign in its new style (① ends at ⑳).
 */
export function restyleDocument(report: Report): Edit[] | null {
  const placed = arrangementOf(report);
  const used = levelsUsed(placed);
  const order = placed.map(place =>
    isOfOutline(place.level) ? { ...place, level: used.indexOf(place.level) + 1 } : place,
  );
  const renumbered = numberAnew(
    report,
    order,
    ({ heading, level }) => STANDARD_STYLES[level - 1] ?? heading.ordinal.style,
  );
  if (!renumbered) return null;
  const { edits, numbers } = renumbered;
  return [...edits, ...followSpacing(report, numbers), ...followReferences(report, numbers).edits];
}
