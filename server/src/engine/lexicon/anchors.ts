/** Finds where words of a long list may stand in a text, in one pass and without trying every word at every place. */

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Indices of words by their first two characters. */
export type Anchors = ReadonlyMap<number, readonly number[]>;

/** Words by two characters at one end and by each of the two next to these. */
export interface Branches {
  readonly words: readonly string[];
  readonly end: 'head' | 'tail';
  /** By hash of two characters whether they end some word: nearly every pair of a text is none of those. */
  readonly pairs: Uint8Array;
  /** Indices of words by hash of their pair and a character next to it. */
  readonly buckets: readonly (readonly number[] | undefined)[];
}

/** Anchors of `words` at their heads. */
export function anchorsOf(words: readonly string[]): Anchors {
  const anchors = new Map<number, number[]>();
  words.forEach((word, index) => {
    const known = anchors.get(pairAt(word, 0));
    if (known) known.push(index);
    else anchors.set(pairAt(word, 0), [index]);
  });
  return anchors;
}

/**
 * Branches of `words`, each of four characters at least, at their heads or tails. Words with one slip behind their first
 * two characters have the third or the fourth in its place or one place off, and so at the other end.
 */
export function branchesOf(words: readonly string[], end: 'head' | 'tail'): Branches {
  const pairs = new Uint8Array(HASHES);
  const buckets: (number[] | undefined)[] = new Array(HASHES).fill(undefined);
  words.forEach((word, index) => {
    const at = end === 'head' ? 0 : word.length - 2;
    const pair = hash(word.charCodeAt(at), word.charCodeAt(at + 1));
    pairs[pair] = 1;
    const next = end === 'head' ? [at + 2, at + 3] : [at - 1, at - 2];
    for (const bucket of new Set(next.map(place => hash(pair, word.charCodeAt(place))))) {
      const known = buckets[bucket];
      if (known) known.push(index);
      else buckets[bucket] = [index];
    }
  });
  return { words, end, pairs, buckets };
}

const HASHES = 1 << 14;

function hash(first: number, second: number): number {
  return ((first * 37) ^ second) & (HASHES - 1);
}

/** Calls `visit` with every place of `text` at which `anchors` has words. */
export function eachAnchor(
  text: string,
  anchors: Anchors,
  visit: (words: readonly number[], at: number) => void,
): void {
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isHanAt(text, at)) continue;
    const words = anchors.get(pairAt(text, at));
    if (words) visit(words, at);
  }
}

/** Calls `visit` with every word that may stand, with a slip or without, from (`head`) or up to (`tail`) the pair at `at`. */
export function eachBranch(text: string, branches: Branches, visit: (word: number, at: number) => void): void {
  const { words, end, pairs, buckets } = branches;
  const [near, far] = end === 'head' ? [2, 3] : [-1, -2];
  let first = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const start = first;
    const second = text.charCodeAt(at + 1);
    first = second;
    const pair = hash(start, second);
    if (pairs[pair] === 0) continue;
    /** Whether a word has the pair, and beside it `code`. */
    const has = (word: string, code: number): boolean => {
      const from = end === 'head' ? 0 : word.length - 2;
      return (
        word.charCodeAt(from) === start &&
        word.charCodeAt(from + 1) === second &&
        (word.charCodeAt(from + near) === code || word.charCodeAt(from + far) === code)
      );
    };
    const nearby = text.charCodeAt(at + near);
    const beyond = text.charCodeAt(at + far);
    for (const index of buckets[hash(pair, nearby)] ?? NONE) if (has(words[index] ?? '', nearby)) visit(index, at);
    if (beyond === nearby) continue;
    for (const index of buckets[hash(pair, beyond)] ?? NONE) {
      const word = words[index] ?? '';
      if (has(word, beyond) && !has(word, nearby)) visit(index, at);
    }
  }
}

const NONE: readonly never[] = [];

function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** Two characters in one small integer, which a Map finds several times as fast as a large one. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) - FIRST_HAN) << 16) | text.charCodeAt(at + 1);
}
