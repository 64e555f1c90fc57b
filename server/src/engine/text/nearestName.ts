/** The name that somebody meant who wrote one that there is not: `words/misspeled` → `words/misspelled`, `kind` → `kinds`. */
import type { Localized } from './localized.ts';

/** The one of `known` that is nearest to `name`, by one slip in four characters at most; null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const written = name.trim().toLowerCase();
  const without = known.find(each => each.endsWith(`/${written}`));
  if (without) return without;
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(written.length / 4)) + 1;
  if (written.length < SHORTEST || written.length > LONGEST) return null;
  for (const each of known) {
    if (Math.abs(each.length - written.length) >= least) continue;
    const slips = slipsBetween(written, each.toLowerCase());
    if (slips < least) [nearest, least] = [each, slips];
  }
  return nearest;
}

/** Of two characters one slip makes anything. */
const SHORTEST = 3;
const LONGEST = 60;

/** `，是不是「kinds」？`, to stand after what there is not; a full stop where nothing is meant. */
export function askedAs(name: string | null): Localized {
  return name === null ? { zh: '。', en: '.' } : { zh: `，是不是「${name}」？`, en: `; did you mean "${name}"?` };
}

/** Characters wrong, missing, surplus or changed in place, at the least. */
function slipsBetween(one: string, other: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isTurned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isTurned ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return above[other.length] ?? 0;
}
