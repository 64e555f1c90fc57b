/** Finds wordings that stand in a text with one wrong, missing or extra character. */

/** Shorter wordings are too easily something else when a character is wrong. */
const SHORTEST = 4;
/** Below this length a wording must be the whole text, not a part of it. */
const SHORTEST_PART = 6;

/** Texts cut in two: with one slip at most, one of the halves stands in a text as it is. */
export interface NearIndex {
  /** For each first half the second ones. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** For each second half the first ones. */
  readonly tails: ReadonlyMap<string, readonly string[]>;
  /** Of the halves. */
  readonly lengths: readonly number[];
}

/** Builds the index once for all `texts`. */
export function indexNearly(texts: Iterable<string>): NearIndex {
  const heads = new Map<string, string[]>();
  const tails = new Map<string, string[]>();
  // Thousands of texts are made of some hundreds of halves, each kept once.
  const halves = new Map<string, string>();
  const kept = (half: string): string => {
    const known = halves.get(half);
    if (known === undefined) halves.set(half, half);
    return known ?? half;
  };
  for (const text of new Set(texts)) {
    if (text.length < SHORTEST) continue;
    const middle = text.length >> 1;
    const [head, tail] = [kept(text.slice(0, middle)), kept(text.slice(middle))];
    add(heads, head, tail);
    add(tails, tail, head);
  }
  // As long as they are and no longer: a list that grows has room to grow on.
  for (const index of [heads, tails]) for (const [half, others] of index) index.set(half, [...others]);
  return { heads, tails, lengths: [...new Set([...halves.keys()].map(({ length }) => length))] };
}

function add(index: Map<string, string[]>, half: string, other: string): void {
  const others = index.get(half);
  if (others) others.push(other);
  else index.set(half, [other]);
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
export function standsNearly(text: string, { heads, tails, lengths }: NearIndex): boolean {
  for (let at = 0; at < text.length; at++) {
    for (const length of lengths) {
      const end = at + length;
      if (end > text.length) continue;
      const half = text.slice(at, end);
      const [after, before] = [heads.get(half), tails.get(half)];
      if (after?.some(tail => goesOn(text.slice(end), tail, length, at === 0))) return true;
      if (before?.some(head => goesOn(reversed(text.slice(0, at)), reversed(head), length, end === text.length)))
        return true;
    }
  }
  return false;
}

/** Whether all of `text` is a text of the index, of 6 characters or more, but for one slip at most. */
export function isNearlyOne(text: string, { heads, tails, lengths }: NearIndex): boolean {
  const isOther = (rest: string, length: number) => (other: string) =>
    length + other.length >= SHORTEST_PART && isOneSlip(rest, other);
  return lengths.some(
    length =>
      heads.get(text.slice(0, length))?.some(isOther(text.slice(length), length)) ||
      tails.get(text.slice(-length))?.some(isOther(text.slice(0, -length), length)),
  );
}

/**
 * Whether `rest` begins with `other`, the second half of a text whose first one, of so many characters, stands in front;
 * of a short text it must be all, and the first half begin at the edge.
 */
function goesOn(rest: string, other: string, length: number, isEdge: boolean): boolean {
  if (length + other.length < SHORTEST_PART) return isEdge && isOneSlip(rest, other);
  for (let taken = other.length - 1; taken <= other.length + 1; taken++) {
    if (taken <= rest.length && isOneSlip(rest.slice(0, taken), other)) return true;
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
