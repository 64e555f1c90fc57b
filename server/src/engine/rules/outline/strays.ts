/** Finds headings that wear the ordinal of another level: （一） 2. （三）. */
import type { Section } from '../../report/model.ts';
import { levelOf, type Numbered } from './numbered.ts';

/**
 * Each heading that does not go on in the count of its own level but fills a place in the count of another, with a
 * sibling whose style it should have. `numbered` is in document order.
 */
export function findStrays(numbered: readonly Numbered[]): ReadonlyMap<Section, Numbered> {
  const strays = new Map<Section, Numbered>();
  const levels = numbered.map(levelOf);
  for (const [index, heading] of numbered.entries()) {
    const place: Place = { numbered, levels, index, heading };
    const model = heading.ordinal.value === 1 ? modelBelow(place) : modelAbove(place);
    if (!model) continue;
    strays.set(heading, model);
    levels[index] = levelOf(model);
  }
  return strays;
}

/** A heading in the list of all; the levels are those that the headings should have as far as it is known. */
interface Place {
  readonly numbered: readonly Numbered[];
  readonly levels: readonly number[];
  readonly index: number;
  readonly heading: Numbered;
}

/** Whether a heading continues its own level and the next of that level does not repeat it. */
function fits(place: Place): boolean {
  const { levels, index, heading } = place;
  const { value } = heading.ordinal;
  const level = levelOf(heading);
  const before = place.numbered[levels.lastIndexOf(level, index - 1)];
  const next = following(place, level);
  const first = index === 0 || before === undefined || levels.lastIndexOf(level, index - 1) < 0;
  const continues =
    value === 1 ? first || before?.parent !== heading.parent : !first && before?.ordinal.value === value - 1;
  return continues && (next?.parent !== heading.parent || next.ordinal.value !== value);
}

/** The heading of another level that counts one less and is still open, when nothing behind takes the place. */
function modelAbove(place: Place): Numbered | undefined {
  if (fits(place)) return undefined;
  const { numbered, levels, index, heading } = place;
  const { value } = heading.ordinal;
  const own = levelOf(heading);
  // Beside another 一、, a 三、 behind （一）（二） has lost its 二、.
  const isLone = !numbered.some(
    other => other !== heading && other.parent === heading.parent && other.ordinal.style === heading.ordinal.style,
  );
  let highest = Number.POSITIVE_INFINITY;
  for (let at = index - 1; at >= 0; at--) {
    const other = numbered[at];
    const level = levels[at] ?? 0;
    if (!other || level >= highest) continue;
    highest = level;
    if (level === own || other.ordinal.value !== value - 1) continue;
    const next = following(place, level);
    if (next ? next.ordinal.value === value + 1 : isLone) return other;
  }
  return undefined;
}

/** A stray 1: on some other level the count that follows starts at 2. */
function modelBelow(place: Place): Numbered | undefined {
  const { heading } = place;
  const own = levelOf(heading);
  if (following(place, own)?.ordinal.value === 2) return undefined;
  const inPlace = fits(place);
  for (const level of LEVELS) {
    const next = level === own ? undefined : following(place, level);
    if (next?.ordinal.value !== 2 || isOpen(place, level)) continue;
    // A heading in its own place may have lost what stood above it or below; only beside it a 2 tells.
    if (!inPlace || (level < own && next.parent === heading.parent)) return next;
  }
  return undefined;
}

const LEVELS = [1, 2, 3, 4, 5];

/** Whether a heading of `level` stands in front with none above it between. */
function isOpen({ levels, index }: Place, level: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const other = levels[at] ?? 0;
    if (other <= level) return other === level;
  }
  return false;
}

/** The next heading of `level` before any above it. */
function following({ numbered, levels, index }: Place, level: number): Numbered | undefined {
  for (let at = index + 1; at < numbered.length; at++) {
    const other = levels[at] ?? 0;
    if (other === level) return numbered[at];
    if (other < level) return undefined;
  }
  return undefined;
}
