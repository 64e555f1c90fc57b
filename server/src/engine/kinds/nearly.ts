/** Finds wordings that stand in a text with one wrong, missing or extra character. */

/** Shorter wordings are too easily something else when a character is wrong. */
const SHORTEST = 4;
/** Below this length a wording must be the whole text, not a part of it. */
const SHORTEST_PART = 6;

/** A text of the index, cut in two: with one slip at most, one of the halves stands in the text as it is. */
interface Half {
  readonly own: string;
  readonly other: string;
  readonly first: boolean;
}

export interface NearIndex {
  readonly halves: ReadonlyMap<string, readonly Half[]>;
  readonly lengths: readonly number[];
}

/** Builds the index once for all `texts`. */
export function indexNearly(texts: Iterable<string>): NearIndex {
  const halves = new Map<string, Half[]>();
  for (const text of new Set(texts)) {
    if (text.length < SHORTEST) continue;
    const middle = text.length >> 1;
    const [left, right] = [text.slice(0, middle), text.slice(middle)];
    for (const half of [
      { own: left, other: right, first: true },
      { own: right, other: left, first: false },
    ]) {
      const known = halves.get(half.own);
      if (known) known.push(half);
      else halves.set(half.own, [half]);
    }
  }
  return { halves, lengths: [...new Set([...halves.keys()].map(({ length }) => length))] };
}

/**
 * Whether a text whose neighbouring characters are among `pairs` might stand in `text` with at most one slip; false
 * spares building an index. One half of it is there as it is: three characters of a text of six or more, and of a
 * shorter one, which must be all of `text`, two.
 */
export function mightStandNearly(text: string, pairs: ReadonlySet<string>): boolean {
  const least = text.length <= SHORTEST_PART ? SHORTEST / 2 : SHORTEST_PART / 2;
  let run = 1;
  for (let at = 0; at + 1 < text.length; at++) {
    run = pairs.has(text.slice(at, at + 2)) ? run + 1 : 1;
    if (run >= least) return true;
  }
  return false;
}

/** Whether a text of the index stands in `text` with at most one slip: `存在的步足和原因`, `工作按排`. */
export function standsNearly(text: string, { halves, lengths }: NearIndex): boolean {
  for (let at = 0; at < text.length; at++) {
    for (const length of lengths) {
      if (at + length > text.length) continue;
      for (const half of halves.get(text.slice(at, at + length)) ?? []) {
        if (otherStands(text, at, half)) return true;
      }
    }
  }
  return false;
}

/** Whether all of `text` is a text of the index, of 6 characters or more, but for one slip at most. */
export function isNearlyOne(text: string, { halves, lengths }: NearIndex): boolean {
  const isOther = ({ own, other, first }: Half, front: boolean, rest: string) =>
    first === front && own.length + other.length >= SHORTEST_PART && isOneSlip(rest, other);
  return lengths.some(length => {
    const [head, tail] = [text.slice(0, length), text.slice(-length)];
    return (
      (halves.get(head) ?? []).some(half => isOther(half, true, text.slice(length))) ||
      (halves.get(tail) ?? []).some(half => isOther(half, false, text.slice(0, -length)))
    );
  });
}

function otherStands(text: string, at: number, { own, other, first }: Half): boolean {
  const rest = first ? text.slice(at + own.length) : reversed(text.slice(0, at));
  const wanted = first ? other : reversed(other);
  const isEdge = first ? at === 0 : at + own.length === text.length;
  if (own.length + other.length < SHORTEST_PART) return isEdge && isOneSlip(rest, wanted);
  for (let length = wanted.length - 1; length <= wanted.length + 1; length++) {
    if (length <= rest.length && isOneSlip(rest.slice(0, length), wanted)) return true;
  }
  return false;
}

/** Whether `a` and `b` differ by one replaced, lost or added character at most. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front++;
  let back = 0;
  const most = Math.min(a.length, b.length) - front;
  while (back < most && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return Math.max(a.length, b.length) - front - back <= 1;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
