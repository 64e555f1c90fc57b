/** Finds headings that wear the ordinal of another level: （一） 2. （三）. */
import type { Section } from '../../report/model.ts';
import { levelOf, type Numbered } from './numbered.ts';

const LEVELS = [1, 2, 3, 4, 5];

/**
 * Each heading that does not go on in the count of its own level but fills a place in the count of another, with a
 * sibling whose style it should have. `numbered` is in document order.
 */
export function findStrays(numbered: readonly Numbered[]): ReadonlyMap<Section, Numbered> {
  const strays = new Map<Section, Numbered>();
  const following = followingByLevel(numbered);
  const isLone = lonelinessIn(numbered);
  const before = new Map<number, Numbered>();
  const open: Open[] = [];
  for (const [index, heading] of numbered.entries()) {
    const place: Place = { heading, before, open, following: level => numbered[following(index, level)], isLone };
    const found = heading.ordinal.value === 1 ? modelBelow(place) : modelAbove(place);
    const model = found && (strays.get(found) ?? found);
    if (model) strays.set(heading, model);
    const level = levelOf(model ?? heading);
    before.set(level, heading);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ heading, level });
  }
  return strays;
}

/** A heading with the level that it should have as far as it is known. */
interface Open {
  readonly heading: Numbered;
  readonly level: number;
}

/** What stands around a heading. */
interface Place {
  readonly heading: Numbered;
  /** The last heading of each level in front. */
  readonly before: ReadonlyMap<number, Numbered>;
  /** The headings in front with none of their level or above it between, from the top down. */
  readonly open: readonly Open[];
  /** The next heading of a level before any above it. */
  readonly following: (level: number) => Numbered | undefined;
  readonly isLone: (heading: Numbered) => boolean;
}

/** Whether a heading continues its own level and the next of that level does not repeat it. */
function fits({ heading, before, following }: Place): boolean {
  const { value } = heading.ordinal;
  const level = levelOf(heading);
  const last = before.get(level);
  const next = following(level);
  const continues =
    value === 1 ? !last || last.parent !== heading.parent : last !== undefined && last.ordinal.value === value - 1;
  return continues && (next?.parent !== heading.parent || next.ordinal.value !== value);
}

/** The heading of another level that counts one less and is still open, when nothing that follows takes the place. */
function modelAbove(place: Place): Numbered | undefined {
  if (fits(place)) return undefined;
  const { heading, open, following, isLone } = place;
  const { value } = heading.ordinal;
  const own = levelOf(heading);
  const model = open.findLast(({ level, heading: { ordinal } }) => {
    if (level === own || ordinal.value !== value - 1) return false;
    const next = following(level);
    // Beside another 一、, a 三、 after （一）（二） has lost its 二、.
    return next ? next.ordinal.value === value + 1 : isLone(heading);
  });
  return model?.heading;
}

/** A stray 1: on some other level the count that follows starts at 2. */
function modelBelow(place: Place): Numbered | undefined {
  const { heading, following } = place;
  const own = levelOf(heading);
  if (following(own)?.ordinal.value === 2) return undefined;
  const inPlace = fits(place);
  for (const level of LEVELS) {
    const next = level === own ? undefined : following(level);
    if (next?.ordinal.value !== 2 || isOpen(place, level)) continue;
    // A heading in its own place may have lost what stood above it or below; only beside it a 2 tells.
    if (!inPlace || (level < own && next.parent === heading.parent)) return next;
  }
  return undefined;
}

/** Whether a heading of `level` stands in front with none above it between. */
function isOpen({ open }: Place, level: number): boolean {
  return open.some(other => other.level === level);
}

/** For a heading's index and a level the index of the next heading of that level before any above it, or -1. */
function followingByLevel(numbered: readonly Numbered[]): (index: number, level: number) => number {
  const width = LEVELS.length + 1;
  const next = new Int32Array(numbered.length * width).fill(-1);
  for (let index = numbered.length - 2; index >= 0; index--) {
    const after = numbered[index + 1];
    const level = after ? levelOf(after) : 0;
    for (const other of LEVELS) {
      if (other === level) next[index * width + other] = index + 1;
      else if (other < level) next[index * width + other] = next[(index + 1) * width + other] ?? -1;
    }
  }
  return (index, level) => next[index * width + level] ?? -1;
}

/** Whether a heading has no sibling of its own style. */
function lonelinessIn(numbered: readonly Numbered[]): (heading: Numbered) => boolean {
  const counts = new Map<Section | null, Map<string, number>>();
  for (const { parent, ordinal } of numbered) {
    const own = counts.get(parent) ?? new Map<string, number>();
    counts.set(parent, own.set(ordinal.style, (own.get(ordinal.style) ?? 0) + 1));
  }
  return ({ parent, ordinal }) => counts.get(parent)?.get(ordinal.style) === 1;
}
