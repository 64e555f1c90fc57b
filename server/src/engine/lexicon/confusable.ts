/** Which characters are typed for one another: those of one sound, 布 部 步, and those of one shape, 末 未. */
import shapes from '../../../../seeds/words/shapes.json' with { type: 'json' };
import sounds from '../../../../seeds/words/sounds.json' with { type: 'json' };

/** The block of characters that the lists are of. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

interface Groups {
  /** For each character of the block and one more, where in `groups` its own begin. */
  readonly starts: Uint16Array;
  readonly groups: Uint16Array;
}

let known: Groups | undefined;

/** Whether a slip of the keyboard or the eye may turn one character into the other; both are given by their codes. */
export function areConfusable(a: number, b: number): boolean {
  if (a < FIRST || a > LAST || b < FIRST || b > LAST) return false;
  known ??= readGroups();
  const { starts, groups } = known;
  const [ownEnd, otherEnd] = [starts[a - FIRST + 1] ?? 0, starts[b - FIRST + 1] ?? 0];
  for (let own = starts[a - FIRST] ?? 0; own < ownEnd; own++)
    for (let other = starts[b - FIRST] ?? 0; other < otherEnd; other++) if (groups[own] === groups[other]) return true;
  return false;
}

/** Tables of numbers, filled in plain loops: they are asked at every place of a text, and made before anything is compiled. */
function readGroups(): Groups {
  const all = [...Object.values(sounds), ...shapes];
  const starts = new Uint16Array(LAST - FIRST + 2);
  let size = 0;
  for (const characters of all)
    for (const character of characters) {
      const place = character.charCodeAt(0) - FIRST + 1;
      starts[place] = (starts[place] ?? 0) + 1;
      size++;
    }
  // How many groups each character has, then where those of the one before it end; each group takes the next free place.
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const groups = new Uint16Array(size);
  const free = starts.slice();
  for (let group = 0; group < all.length; group++)
    for (const character of all[group] ?? '') {
      const place = character.charCodeAt(0) - FIRST;
      const next = free[place] ?? 0;
      groups[next] = group;
      free[place] = next + 1;
    }
  return { starts, groups };
}
