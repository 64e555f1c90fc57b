/** Finds where words of a long list may stand in a text, in one pass and without trying every word at every place. */

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Indices of words by their first two characters. */
export type Anchors = ReadonlyMap<number, readonly number[]>;

/** Indices of words by two characters at one end, then by each of the two next to these. */
export type Branches = ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;

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
  const branches = new Map<number, Map<number, number[]>>();
  words.forEach((word, index) => {
    const last = word.length;
    const pair = pairAt(word, end === 'head' ? 0 : last - 2);
    const next = end === 'head' ? [2, 3] : [last - 3, last - 4];
    const branch = branches.get(pair) ?? new Map<number, number[]>();
    branches.set(pair, branch);
    for (const code of new Set(next.map(at => word.charCodeAt(at)))) {
      const known = branch.get(code);
      if (known) known.push(index);
      else branch.set(code, [index]);
    }
  });
  return branches;
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
export function eachBranch(
  text: string,
  branches: Branches,
  end: 'head' | 'tail',
  visit: (word: number, at: number) => void,
): void {
  const [near, far] = end === 'head' ? [2, 3] : [-1, -2];
  for (let at = 0; at + 1 < text.length; at++) {
    const branch = isHanAt(text, at) ? branches.get(pairAt(text, at)) : undefined;
    if (!branch) continue;
    const first = branch.get(text.charCodeAt(at + near));
    const second = branch.get(text.charCodeAt(at + far));
    if (first) for (const word of first) visit(word, at);
    if (second) for (const word of second) if (!first?.includes(word)) visit(word, at);
  }
}

function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** Two characters in one small integer, which a Map finds several times as fast as a large one. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) - FIRST_HAN) << 16) | text.charCodeAt(at + 1);
}
