/** Refactorings of the outline that put a section elsewhere or on another level, or leave it out. */
import type { Report, Section } from '../report/model.ts';
import { isNumbered } from '../rules/outline/numbered.ts';
import { readNamedHeadings } from '../rules/outline/quotations.ts';
import type { Edit } from '../text/edits.ts';
import { isOfOutline, STANDARD_LEVEL, STANDARD_STYLES } from '../text/ordinals.ts';
import type { Span } from '../text/span.ts';
import { arrangementOf, contextOf, levelsUsed, numberAnew, ownStyles, type Placed } from './arrangement.ts';
import { followMarks } from './marks.ts';
import { offsetAfter, passageOf, transferred, without } from './passages.ts';
import { followReferences } from './references.ts';
import { followSpacing } from './spacing.ts';

/** The edits of one step, numbers and cross-references included. */
export interface Rearrangement {
  readonly edits: readonly Edit[];
  /** Cross-references that no longer lead to what they meant: it is gone, or can be referred to by no words. */
  readonly lost: readonly { readonly span: Span }[];
  /** Whether its new siblings have `#` that it cannot have, as its text follows in the same line. */
  readonly isUnmarked?: boolean;
  /** Where the section, or what stands in its place, begins in the text after the edits. */
  readonly at: number;
}

/** Lifts `section` with all below it by one level: `（二）` becomes the `二、` after its `一、`. Null at the top. */
export function promoteSection(report: Report, section: Section): Rearrangement | null {
  const { parent } = section;
  return parent && isNumbered(parent) ? onLevel(report, section, STANDARD_LEVEL[parent.ordinal.style], -1) : null;
}

/** Lowers `section` with all below it: `二、` becomes the last `（N）` of the `一、` in front. Null without one in front. */
export function demoteSection(report: Report, section: Section): Rearrangement | null {
  const before = siblingOf(report, section, -1);
  if (!before || !isNumbered(before)) return null;
  const placed = arrangementOf(report);
  return onLevel(report, section, levelAt(placed, before, firstBelow(placed, before, section)), 1);
}

/**
 * Puts `section` with all below it before the sibling before it, or after the one after it; past the first and the
 * last into the neighbouring section of the level above. Null at the ends of the outline.
 */
export function moveSection(report: Report, section: Section, direction: 'up' | 'down'): Rearrangement | null {
  const step = direction === 'up' ? -1 : 1;
  const sibling = siblingOf(report, section, step);
  if (sibling) return relocate(report, section, sibling, direction === 'up' ? 'before' : 'after');
  const siblings = section.parent?.children ?? report.sections;
  const isAtEnd = siblings.at(direction === 'up' ? 0 : -1) === section;
  const neighbour = isAtEnd && section.parent ? siblingOf(report, section.parent, step) : undefined;
  if (!neighbour) return null;
  const first = direction === 'down' ? neighbour.children[0] : undefined;
  return first ? relocate(report, section, first, 'before') : relocate(report, section, neighbour, 'below');
}

/** Leaves out `section` with all below it; what follows moves up by one. */
export function deleteSection(report: Report, section: Section): Rearrangement | null {
  const placed = arrangementOf(report);
  const subtree = new Set(subtreeOf(section));
  const rest = closed(placed, section).filter(({ heading }) => !subtree.has(heading));
  const renumbered = numberAnew(report, rest, ({ heading }) => heading.ordinal.style);
  if (!renumbered) return null;
  const { edits, lost } = followReferences(report, renumbered.numbers);
  const passage = passageOf(report, placed, section);
  const named = readNamedHeadings(report).filter(quotation => subtree.has(quotation.section));
  const gone = [...lost, ...named]
    .filter(({ span }) => span.start < passage.start || span.end > passage.end)
    .sort((a, b) => a.span.start - b.span.start);
  return { ...without(report, passage, [...renumbered.edits, ...edits]), lost: gone };
}

/** The sibling before or after that counts with `section`, or, without an ordinal, has the same number of `#`. */
function siblingOf(report: Report, section: Section, step: 1 | -1): Section | undefined {
  const siblings = section.parent?.children ?? report.sections;
  const sibling = siblings[siblings.indexOf(section) + step];
  return sibling && isAlike(section, sibling) ? sibling : undefined;
}

/** Whether the two count together where they are siblings. */
export function isAlike(one: Section, other: Section): boolean {
  if (one.ordinal && other.ordinal) return STANDARD_LEVEL[one.ordinal.style] === STANDARD_LEVEL[other.ordinal.style];
  return isPlain(one) && isPlain(other) && one.paragraph.depth === other.paragraph.depth;
}

/** A `#` heading without a number of any kind; 附件1 and 第一部分 keep their places. */
function isPlain({ ordinal, paragraph, title }: Section): boolean {
  return !ordinal && paragraph.depth > 0 && !/^(?:附[件表录]|第[一二三四五六七八九十]{1,3}部分)/.test(title);
}

/** Raises or lowers where it stands; `#` by so many signs. */
function onLevel(report: Report, section: Section, level: number | undefined, hashes: 1 | -1): Rearrangement | null {
  if (!isNumbered(section) || level === undefined) return null;
  const placed = arrangementOf(report);
  const subtree = subtreeOf(section);
  const by = stepsBetween(placed, STANDARD_LEVEL[section.ordinal.style], level);
  const shifted = shift(closed(placed, section), new Set(subtree), by);
  return shifted && written(report, placed, shifted, section, hashes, null);
}

export type Side = 'before' | 'after' | 'below';

/** Puts `section` with all below it beside `target`, on its level, or below it as the last. */
export function relocate(report: Report, section: Section, target: Section, side: Side): Rearrangement | null {
  const placed = arrangementOf(report);
  const subtree = subtreeOf(section);
  if (subtree.includes(target)) return null;
  if (!section.ordinal) {
    const isSibling = section.parent === target.parent && isAlike(section, target);
    return isSibling ? written(report, placed, placed, section, 0, placeOf(report, placed, target, side)) : null;
  }
  const moving = new Set(subtree);
  const own = placed.find(({ heading }) => heading === section);
  const model = side === 'below' ? firstBelow(placed, target, section) : target;
  const level = levelAt(placed, target, model);
  // 一是 stays among its like: it is no heading of a level.
  if (!own || level === undefined || isOfOutline(own.level) !== isOfOutline(level)) return null;
  const by = stepsBetween(placed, own.level, level);
  const context = side === 'below' && !target.ordinal ? target : contextOf(target);
  const shifted = shift(closed(placed, section), moving, by)?.map(place =>
    moving.has(place.heading) && place.context === own.context ? { ...place, context } : place,
  );
  if (!shifted) return null;
  const order = inserted(shifted, moving, target, side);
  const depth = model && model.paragraph.depth > 0 ? model.paragraph.depth - section.paragraph.depth : by;
  return order && written(report, placed, order, section, depth, placeOf(report, placed, target, side));
}

/** The first directly below `target` that `section` could count with: a heading for a heading, 一是 for 二是. */
function firstBelow(placed: readonly Placed[], target: Section, section: Section): Section | undefined {
  const isHeading = section.ordinal === null || isOfOutline(STANDARD_LEVEL[section.ordinal.style]);
  const isLike = ({ heading, level }: Placed) => heading !== section && isOfOutline(level) === isHeading;
  return placed.find(place => place.heading.parent === target && isLike(place))?.heading;
}

/** The level of `model`, or of what is to be the first below `target`. */
function levelAt(placed: readonly Placed[], target: Section, model: Section | undefined): number | undefined {
  if (model) return placed.find(({ heading }) => heading === model)?.level;
  const above = placed.find(({ heading }) => heading === target)?.level ?? 0;
  return ladder(placed).find(level => level > above);
}

function stepsBetween(placed: readonly Placed[], from: number, to: number): number {
  const levels = ladder(placed);
  return levels.indexOf(to) - levels.indexOf(from);
}

/** The levels that follow one another: those in use and the one below; only （一） may be left out between 一、 and 1. */
function ladder(placed: readonly Placed[]): number[] {
  const used = levelsUsed(placed);
  const deepest = used.at(-1) ?? 0;
  return STANDARD_STYLES.map((_, index) => index + 1).filter(
    level => used.includes(level) || level === deepest + 1 || (level > 2 && level <= deepest),
  );
}

/** A count that began with `section` begins with the next heading of the same count. */
function closed(placed: readonly Placed[], section: Section): readonly Placed[] {
  const at = placed.findIndex(({ heading }) => heading === section);
  const own = placed[at];
  if (!own?.opens) return placed;
  const next = placed.findIndex(
    ({ heading, level }, index) => index > at && level === own.level && heading.parent === section.parent,
  );
  return placed.map((place, index) => (index === at || index === next ? { ...place, opens: index === next } : place));
}

/** With the levels of `moving` changed by steps of the levels in use; 一是 belongs to its text. Null past the ends. */
function shift(placed: readonly Placed[], moving: ReadonlySet<Section>, by: number): Placed[] | null {
  const used = ladder(placed);
  const result = placed.map(place =>
    moving.has(place.heading) && isOfOutline(place.level)
      ? { ...place, level: used[used.indexOf(place.level) + by] ?? 0 }
      : place,
  );
  return result.some(({ level }) => level === 0) ? null : result;
}

/** `moving` taken out and put beside `target`. */
function inserted(
  placed: readonly Placed[],
  moving: ReadonlySet<Section>,
  target: Section,
  side: Side,
): Placed[] | null {
  const rest = placed.filter(({ heading }) => !moving.has(heading));
  const own = placed.filter(({ heading }) => moving.has(heading));
  const last = target.span.end;
  const found = rest.findIndex(({ heading }) => (side === 'before' ? heading === target : heading.span.start >= last));
  const at = found < 0 ? rest.length : found;
  if (side === 'before') {
    const successor = rest[at];
    const [first, ...others] = own;
    if (successor?.opens && first && successor.level === first.level)
      return [
        ...rest.slice(0, at),
        { ...first, opens: true },
        ...others,
        { ...successor, opens: false },
        ...rest.slice(at + 1),
      ];
  }
  return [...rest.slice(0, at), ...own, ...rest.slice(at)];
}

function placeOf(report: Report, placed: readonly Placed[], target: Section, side: Side): number {
  const { start, end } = passageOf(report, placed, target);
  return side === 'before' ? start : end;
}

/** Writes numbers, references, marks and the text itself; `to` is null where it stays. */
function written(
  report: Report,
  placed: readonly Placed[],
  order: readonly Placed[],
  section: Section,
  hashes: number,
  to: number | null,
): Rearrangement | null {
  const styles = ownStyles(placed);
  const levels = new Map(placed.map(({ heading, level }) => [heading, level]));
  const renumbered = numberAnew(report, order, ({ heading, level }) =>
    level === levels.get(heading) ? heading.ordinal.style : styles(level),
  );
  if (!renumbered) return null;
  const { edits, lost } = followReferences(report, renumbered.numbers);
  const passage = passageOf(report, placed, section);
  const marks = followMarks(report, order, renumbered.numbers, subtreeOf(section), hashes);
  const spacing = followSpacing(report, renumbered.numbers);
  const all = [...marks.edits, ...renumbered.edits, ...spacing, ...edits];
  const moved = transferred(report, passage, to ?? passage.start, all);
  return { ...moved, lost, isUnmarked: marks.isUnmarked, at: moved.at + leadOf(passage, section, all) };
}

/** How far from the start of its passage a heading will stand. */
function leadOf(passage: Span, { span }: Section, edits: readonly Edit[]): number {
  const inFront = edits.filter(edit => edit.span.start >= passage.start);
  return offsetAfter(inFront, span.start) - passage.start;
}

function subtreeOf(section: Section): Section[] {
  return [section, ...section.children.flatMap(subtreeOf)];
}
