/** The `#` in front of headings that are put on another level or below another heading. */
import type { Report, Section } from '../report/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Numbering, Placed } from './arrangement.ts';

export interface Marks {
  readonly edits: readonly Edit[];
  /** Whether the first of `moved` should have the marks of its siblings and cannot: its text follows in the same line. */
  readonly isUnmarked: boolean;
}

/**
 * Headings get the marks of their new siblings where these all have the same, none included: `3.监督` lifted among
 * `### （一）` becomes `### （五）监督`. Where they differ or there are none, marks follow the level, by so many signs
 * more or less.
 * @param order where all headings stand afterwards
 * @param moved the section and all below it
 */
export function followMarks(
  report: Report,
  order: readonly Placed[],
  numbers: ReadonlyMap<Section, Numbering>,
  moved: readonly Section[],
  by: number,
): Marks {
  const [section, ...below] = moved;
  if (!section) return { edits: [], isUnmarked: false };
  const before = section.paragraph.depth;
  const depth = depthAmong(siblingsOf(section, order, numbers, moved), section) ?? shifted(before, by);
  const depthBelow = ({ paragraph }: Section) =>
    before > 0 && depth === 0 ? 0 : shifted(paragraph.depth, before > 0 ? depth - before : by);
  return {
    edits: [
      ...marksOf(report, section, depth),
      ...below.flatMap(heading => marksOf(report, heading, depthBelow(heading))),
    ],
    isUnmarked: section.runIn && before === 0 && depth > 0,
  };
}

function siblingsOf(
  section: Section,
  order: readonly Placed[],
  numbers: ReadonlyMap<Section, Numbering>,
  moved: readonly Section[],
): Section[] {
  const own = order.find(({ heading }) => heading === section);
  const parent = numbers.get(section)?.parent;
  return order
    .filter(({ heading, level }) => level === own?.level && numbers.get(heading)?.parent === parent)
    .map(({ heading }) => heading)
    .filter(heading => !moved.includes(heading));
}

/** Undefined where `siblings` differ, and among its own, where it keeps the marks that it has. */
function depthAmong(siblings: readonly Section[], { parent }: Section): number | undefined {
  const [depth, ...others] = new Set(siblings.map(({ paragraph }) => paragraph.depth));
  const isAmongItsOwn = siblings.every(sibling => sibling.parent === parent);
  return others.length > 0 || isAmongItsOwn ? undefined : depth;
}

function shifted(depth: number, by: number): number {
  return depth === 0 ? 0 : Math.min(6, Math.max(1, depth + by));
}

/** A line that opens an item of a list, or goes on with the text, is no place for them; nor is a heading underlined with `===`. */
function marksOf({ text, lines }: Report, { paragraph, headingSpan, runIn }: Section, depth: number): Edit[] {
  if (depth === paragraph.depth) return [];
  const { start } = lines.lineSpan(paragraph.firstLine);
  const [, front = '', marks = ''] = FRONT.exec(text.slice(start, headingSpan.start)) ?? [];
  if (paragraph.depth > 0 ? marks === '' : runIn || paragraph.item || !isInOneLine(lines, headingSpan)) return [];
  const at = start + (depth > 0 && paragraph.depth === 0 ? (QUOTED.exec(front)?.[0].length ?? 0) : front.length);
  const end = start + front.length + marks.length;
  return [{ span: { start: at, end }, newText: depth === 0 ? '' : `${'#'.repeat(depth)} ` }];
}

/** Indent and signs of a quotation, then the marks. */
const FRONT = /^([\s>]*)(#{0,6}[ \t]*)/;
const QUOTED = /^(?:[ \t]*>[ \t]?)*/;

function isInOneLine(lines: Report['lines'], { start, end }: Section['headingSpan']): boolean {
  return lines.positionAt(start).line === lines.positionAt(end).line;
}
