/** The numbered headings of a report in an order and on levels that may be new, and the numbers that follow from those. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { readAttachments } from '../rules/outline/attachments.ts';
import { isNested, levelOf, type Numbered } from '../rules/outline/numbered.ts';
import { firstNumber, introductionOf, siblingRuns } from '../rules/outline/siblings.ts';
import type { Edit } from '../text/edits.ts';
import { isOfOutline, type Ordinal, type OrdinalStyle, STANDARD_LEVEL, STANDARD_STYLES } from '../text/ordinals.ts';
import { numberEdit } from '../text/renumber.ts';

/** A heading with the place that it is to have. */
export interface Placed {
  readonly heading: Numbered;
  /** Of the standard, 1 for 一、 to 5 for ①; 6 for 一是 at the start of a paragraph. */
  readonly level: number;
  /** The innermost heading without an ordinal that it stands below: 附件1, 第一部分. */
  readonly context: Section | null;
  /** Whether a new count begins here below the same heading, announced by `主要任务如下：`. */
  readonly opens: boolean;
}

/** What a heading is numbered as. */
export interface Numbering {
  readonly value: number;
  readonly style: OrdinalStyle;
  /** The numbered heading that it stands below. */
  readonly parent: Section | null;
}

export interface Renumbered {
  readonly edits: readonly Edit[];
  readonly numbers: ReadonlyMap<Section, Numbering>;
}

/** Every numbered heading of `report` where it stands. The list of attachments below the text is no outline. */
export function arrangementOf(report: Report): Placed[] {
  const listed = new Set(readAttachments(report).listed.map(({ span }) => span.start));
  const through = levelsCountedThrough(report);
  return report.allSections
    .filter((section): section is Numbered => section.ordinal !== null && !isNested(section))
    .filter(({ span }) => !listed.has(span.start))
    .map(heading => {
      const level = levelOf(heading);
      const opens = heading.ordinal.value === 1 && !through.has(level) && introductionOf(report, heading) !== null;
      return { heading, level, context: contextOf(heading), opens };
    });
}

/** The innermost heading without an ordinal above `section`, or null. */
export function contextOf({ parent }: Section): Section | null {
  for (let above = parent; above; above = above.parent) if (!above.ordinal) return above;
  return null;
}

/** The levels of the outline that are used, from the top down: 1, 3 for a plan of 一、 and 1. */
export function levelsUsed(placed: readonly Placed[]): number[] {
  return [...new Set(placed.map(({ level }) => level))].filter(isOfOutline).sort((a, b) => a - b);
}

/** The style in which each level is written, or the standard's. */
export function ownStyles(placed: readonly Placed[]): (level: number) => OrdinalStyle {
  const styles = new Map<number, OrdinalStyle>();
  for (const { heading, level } of placed) if (!styles.has(level)) styles.set(level, heading.ordinal.style);
  return level => styles.get(level) ?? STANDARD_STYLES[level - 1] ?? 'circled';
}

/**
 * Numbers `placed`, in the order of the new text. A count whose headings are those of a count before, in the same
 * order, keeps its numbers, faults included; any other runs on from its first number. Null when a style has no sign for
 * a number (① ends at ⑳), and where 二是 stands in the paragraph of a 一是 that
 * would get another number.
 * @param styleOf the style of a heading that is to stand on a level
 */
export function numberAnew(
  report: Report,
  placed: readonly Placed[],
  styleOf: (placed: Placed) => OrdinalStyle,
): Renumbered | null {
  const through = levelsCountedThrough(report);
  const before = new Map<Section, Run>();
  for (const run of runsOf(arrangementOf(report), through).runs) before.set(run.headings[0] as Numbered, run);
  const { runs, parents } = runsOf(placed, through);
  const firsts = new Map([...before.values()].map(({ key, headings }) => [key, firstNumber(report, headings)]));
  const values = new Map<Section, number>();
  for (const { key, headings } of runs) {
    const isKept = isSame(before.get(headings[0] as Numbered)?.headings ?? [], headings);
    const first = firsts.get(key) ?? 1;
    if (!isKept && headings.some(heading => runsOnInside(report, heading))) return null;
    for (const [index, heading] of headings.entries())
      values.set(heading, isKept ? heading.ordinal.value : first + index);
  }
  const width = usesFullWidth(report) ? 'full' : 'half';
  const edits: Edit[] = [];
  const numbers = new Map<Section, Numbering>();
  for (const place of placed) {
    const { heading } = place;
    const value = values.get(heading) ?? heading.ordinal.value;
    const style = styleOf(place);
    const edit = numberEdit(heading.ordinal, value, style, width);
    if (edit === null) return null;
    edits.push(...edit);
    numbers.set(heading, { value, style, parent: parents.get(heading) ?? null });
  }
  return { edits, numbers };
}

/** Headings that count together. */
interface Run {
  /** The same for the count below the same heading on the same level, whatever its headings. */
  readonly key: string;
  readonly headings: Numbered[];
}

function runsOf(placed: readonly Placed[], through: ReadonlySet<number>) {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  const parents = new Map<Section, Section | null>();
  const paths = new Map<Section | null, (Numbered | undefined)[]>();
  for (const { heading, level, context, opens } of placed) {
    const path = paths.get(context) ?? [];
    paths.set(context, path);
    path.length = Math.min(path.length, level);
    const parent = path.findLast(above => above !== undefined) ?? null;
    parents.set(heading, parent);
    path[level] = heading;
    const style = level === 6 ? heading.ordinal.style : '';
    const below = through.has(level) ? 'all' : `${context?.span.start} ${parent?.span.start}`;
    const key = `${level} ${style} ${below}`;
    const known = open.get(key);
    if (known && !opens) known.headings.push(heading);
    else {
      const run = { key: known ? `${key} ${heading.span.start}` : key, headings: [heading] };
      open.set(key, run);
      runs.push(run);
    }
  }
  return { runs, parents };
}

function isSame(one: readonly Numbered[], other: readonly Numbered[]): boolean {
  return one.length === other.length && one.every((heading, index) => heading === other[index]);
}

/** 一是 whose 二是 stands in the same paragraph and so is no heading. */
function runsOnInside({ series }: Report, { ordinal, paragraph }: Numbered): boolean {
  if (STANDARD_LEVEL[ordinal.style] < 6) return false;
  const isInside = ({ span, style }: Ordinal) =>
    style === ordinal.style && ordinal.span.start < span.start && span.end <= paragraph.span.end;
  return series.some(({ ordinals }) => ordinals.some(isInside));
}

/** A run that holds headings of several parents is counted through. */
function levelsCountedThrough(report: Report): ReadonlySet<number> {
  const through = new Set<number>();
  for (const { headings } of siblingRuns(report)) {
    const [first] = headings;
    if (first && headings.some(({ parent }) => parent !== first.parent)) through.add(levelOf(first));
  }
  return through;
}
