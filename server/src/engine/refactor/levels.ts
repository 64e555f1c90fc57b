/** Refactorings that change numbers and levels and move no text: renumber, restyle, promote, demote. */
import type { Report, Section } from '../report/model.ts';
import { isNumbered, levelOf, type Numbered } from '../rules/outline/numbered.ts';
import { siblingRuns } from '../rules/outline/siblings.ts';
import type { Edit } from '../text/edits.ts';
import { levelsUsed, numberAnew, ownStyles, placesOf, STANDARD_STYLES } from './numbering.ts';

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
  const used = levelsUsed(report);
  const places = placesOf(report).map(({ heading, level }) => ({ heading, level: used.indexOf(level) + 1 }));
  return numberAnew(report, places, level => STANDARD_STYLES[level - 1] ?? 'circled');
}

/** Lifts `section` with all below it by one level: `（二）` becomes the `二、` behind its `一、`. Null at the top. */
export function promoteSection(report: Report, section: Section): Edit[] | null {
  return isNumbered(section) && section.parent && isNumbered(section.parent) ? shift(report, section, -1) : null;
}

/** Lowers `section` with all below it: `二、` becomes the last `（N）` of the `一、` in front. Null without one in front. */
export function demoteSection(report: Report, section: Section): Edit[] | null {
  if (!isNumbered(section)) return null;
  const siblings = section.parent?.children ?? report.sections;
  const before = siblings[siblings.indexOf(section) - 1];
  return before && isNumbered(before) && levelOf(before) === levelOf(section) ? shift(report, section, 1) : null;
}

function shift(report: Report, section: Numbered, by: 1 | -1): Edit[] | null {
  const used = levelsUsed(report);
  const deepest = used.at(-1) ?? 0;
  if (by === 1 && deepest < STANDARD_STYLES.length) used.push(deepest + 1);
  const moving = new Set(subtreeOf(section));
  const places = placesOf(report).map(({ heading, level }) => ({
    heading,
    level: moving.has(heading) ? (used[used.indexOf(level) + by] ?? 0) : level,
  }));
  if (places.some(({ level }) => level === 0)) return null;
  const edits = numberAnew(report, places, ownStyles(report));
  return edits && [...edits, ...[...moving].flatMap(heading => hashEdits(report, heading, by))];
}

function subtreeOf(section: Section): Section[] {
  return [section, ...section.children.flatMap(subtreeOf)];
}

/** `##` follows the level. */
function hashEdits({ text, lines }: Report, { paragraph }: Section, by: 1 | -1): Edit[] {
  const { start } = lines.lineSpan(paragraph.firstLine);
  const at = start + text.slice(start, paragraph.span.start).indexOf('#');
  if (
    paragraph.depth === 0 ||
    at < start ||
    (by === -1 && paragraph.depth === 1) ||
    (by === 1 && paragraph.depth === 6)
  )
    return [];
  return by === 1
    ? [{ span: { start: at, end: at }, newText: '#' }]
    : [{ span: { start: at, end: at + 1 }, newText: '' }];
}
