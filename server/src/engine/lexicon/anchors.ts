/** Finds where words of a long list may stand in a text: by their first or last two characters, in one pass. */

/** A word that may start at `start`, an offset of the text that may lie in front of it (below 0). */
export interface Candidate {
  readonly word: number;
  readonly start: number;
}

export type Anchors = ReadonlyMap<number, readonly number[]>;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Indices of `words` by the two characters at `offset`, from the end where it is negative. */
export function anchorsAt(words: readonly string[], offset: 0 | -2): Anchors {
  const anchors = new Map<number, number[]>();
  words.forEach((word, index) => {
    const at = offset < 0 ? word.length + offset : offset;
    const key = pairAt(word, at);
    const known = anchors.get(key);
    if (known) known.push(index);
    else anchors.set(key, [index]);
  });
  return anchors;
}

/** Calls `visit` with every place of `text` at which `anchors` has words. */
export function eachAnchor(
  text: string,
  anchors: Anchors,
  visit: (words: readonly number[], at: number) => void,
): void {
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    const words = anchors.get(pairAt(text, at));
    if (words) visit(words, at);
  }
}

/** Two characters in one small integer, which a Map finds several times as fast as a large one. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) - FIRST_HAN) << 16) | text.charCodeAt(at + 1);
}
