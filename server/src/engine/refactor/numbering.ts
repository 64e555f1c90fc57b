/** Gives the headings of a report new levels and numbers them anew: what every refactoring of the outline comes down to. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { isNumbered, levelOf, type Numbered } from '../rules/outline/numbered.ts';
import { referenceEdits } from '../rules/outline/references.ts';
import { isIntroduced, siblingRuns } from '../rules/outline/siblings.ts';
import type { Edit } from '../text/edits.ts';
import type { OrdinalStyle } from '../text/ordinals.ts';
import { numberEdit } from '../text/renumber.ts';

/** A heading with the level that it is to have, 1 for 一、 to 5 for ①. */
export interface Placed {
  readonly heading: Numbered;
  readonly level: number;
}

export const STANDARD_STYLES: readonly OrdinalStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

/** Every heading of `report` where it stands. */
export function placesOf(report: Report): Placed[] {
  return report.allSections.filter(isNumbered).map(heading => ({ heading, level: levelOf(heading) }));
}

/** The levels that `report` uses, from the top down: 1, 3 for a plan of 一、 and 1. */
export function levelsUsed(report: Report): number[] {
  return [...new Set(placesOf(report).map(({ level }) => level))].sort((a, b) => a - b);
}

/**
 * The edits that number `places`, in the order of the document, so that each level counts 1, 2, 3 … under its heading,
 * or through the document where it did so before. `styleOf` gives the style of a level. Null when a style has no sign
 * for a number (① ends at ⑳).
 */
export function numberAnew(
  report: Report,
  places: readonly Placed[],
  styleOf: (level: number) => OrdinalStyle,
): Edit[] | null {
  const through = levelsCountedThrough(report);
  const width = usesFullWidth(report) ? 'full' : 'half';
  const counts: number[] = [];
  const edits: Edit[] = [];
  const values: number[] = [];
  let root: Section | null = null;
  for (const { heading, level } of places) {
    const own = rootOf(heading);
    if (own !== root) counts.length = 0;
    root = own;
    for (let below = level + 1; below <= 6; below++) if (!through.has(below)) counts[below] = 0;
    const restarts = heading.ordinal.value === 1 && !through.has(level) && isIntroduced(report, heading);
    const value = restarts ? 1 : (counts[level] ?? 0) + 1;
    counts[level] = value;
    values.push(value);
    const edit = numberEdit(heading.ordinal, value, styleOf(level), width);
    if (edit === null) return null;
    edits.push(...edit);
  }
  return [...edits, ...movedReferences(report, places, values)];
}

/** 附件1, 第一部分: the unnumbered heading whose outline a heading belongs to, or null. */
function rootOf({ parent }: Section): Section | null {
  for (let above = parent; above; above = above.parent) if (above.parent === null) return above.ordinal ? null : above;
  return null;
}

/** The style in which `report` writes a level, or the standard's. */
export function ownStyles(report: Report): (level: number) => OrdinalStyle {
  const styles = new Map<number, OrdinalStyle>();
  for (const { heading, level } of placesOf(report)) {
    if (!styles.has(level)) styles.set(level, heading.ordinal.style);
  }
  return level => styles.get(level) ?? STANDARD_STYLES[level - 1] ?? 'circled';
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

/** 第三部分 and （二） follow their headings when those only change their number. */
function movedReferences(report: Report, places: readonly Placed[], values: readonly number[]): Edit[] {
  const moved = new Map<Section | null | 'top', { headings: Numbered[]; wanted: number[] }>();
  for (const [index, { heading, level }] of places.entries()) {
    if (level !== levelOf(heading) || level > 2) continue;
    const key = level === 1 ? 'top' : heading.parent;
    const run = moved.get(key) ?? { headings: [], wanted: [] };
    moved.set(key, run);
    run.headings.push(heading);
    run.wanted.push(values[index] ?? heading.ordinal.value);
  }
  const top = moved.get('top');
  const edits = top ? referenceEdits(report, top.headings, top.wanted) : [];
  // （二） names no parent, so it is moved only where a single run of the level exists.
  const others = [...moved].filter(([key]) => key !== 'top');
  const [only] = others;
  return only && others.length === 1 ? [...edits, ...referenceEdits(report, only[1].headings, only[1].wanted)] : edits;
}
