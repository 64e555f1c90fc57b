/** Finds where words of a long list may stand in a text, in one pass and without trying every word at every place. */

const HASHES = 1 << 16;

/** Indices of words by their first two characters. */
export class Anchors {
  /** A bit for each hash of two characters that some word opens with: most places of a text are told by it alone. */
  readonly #bits = new Uint32Array(HASHES / 32);
  readonly #words = new Map<number, number[]>();

  constructor(words: readonly string[]) {
    words.forEach((word, index) => {
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      const key = hash(first, second);
      this.#bits[key >> 5] = (this.#bits[key >> 5] ?? 0) | (1 << (key & 31));
      const pair = (first << 16) | second;
      const known = this.#words.get(pair);
      if (known) known.push(index);
      else this.#words.set(pair, [index]);
    });
  }

  /** Calls `visit` with every place of `text` at which words may stand. */
  each(text: string, visit: (words: readonly number[], at: number) => void): void {
    let second = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const first = second;
      second = text.charCodeAt(at + 1);
      const key = hash(first, second);
      if (((this.#bits[key >> 5] ?? 0) & (1 << (key & 31))) === 0) continue;
      const words = this.#words.get((first << 16) | second);
      if (words) visit(words, at);
    }
  }
}

function hash(first: number, second: number): number {
  return (Math.imul(first, 40_503) ^ second) & (HASHES - 1);
}
