/** Finds words of a long list of which a text may hold one with a slip, without trying every word at every place. */

/** So many characters at one end of a word are looked at. */
const DEPTH = 4;
const HASHES = 1 << 16;
const BUCKETS = 1 << 12;

/**
 * Words by the two characters at one end and each of the two next to these: one with a slip after its first two characters
 * has the third or the fourth in its place or one place off, and so at the other end. All stands in small tables of numbers,
 * since what is looked up at every place of a text must not have to come from memory.
 */
export class Branches {
  /** A bit for each hash of three characters that some word has. */
  readonly #bits = new Uint32Array(HASHES / 32);
  /** Where the words of a bucket begin in `#words`, which holds their indices. */
  readonly #starts = new Uint16Array(BUCKETS + 1);
  readonly #words: Uint16Array;
  /** The codes of the characters at the end of each word, the outermost first. */
  readonly #ends: Uint16Array;

  /** @param words each of four characters at least */
  constructor(words: readonly string[], end: 'head' | 'tail') {
    const ends = words.map(word =>
      Array.from({ length: DEPTH }, (_, place) => word.charCodeAt(end === 'head' ? place : word.length - 1 - place)),
    );
    const buckets: number[][] = Array.from({ length: BUCKETS }, () => []);
    ends.forEach(([first = 0, second = 0, third, fourth], word) => {
      for (const code of new Set([third, fourth])) {
        const key = hash(first, second, code ?? 0);
        this.#bits[key >> 5] = (this.#bits[key >> 5] ?? 0) | (1 << (key & 31));
        buckets[key % BUCKETS]?.push(word);
      }
    });
    buckets.forEach((bucket, key) => {
      this.#starts[key + 1] = (this.#starts[key] ?? 0) + bucket.length;
    });
    this.#words = Uint16Array.from(buckets.flat());
    this.#ends = Uint16Array.from(ends.flat());
  }

  /** Whether `each` may find words; false at nearly every place of a text. */
  has(first: number, second: number, third: number, fourth: number): boolean {
    return this.#knows(hash(first, second, third)) || this.#knows(hash(first, second, fourth));
  }

  /** Calls `visit` with every word that has the first two characters and one of the others, in its place or in the other's. */
  each(first: number, second: number, third: number, fourth: number, visit: (word: number) => void): void {
    this.#visit(first, second, third, Number.NaN, visit);
    if (fourth !== third) this.#visit(first, second, fourth, third, visit);
  }

  #knows(key: number): boolean {
    return ((this.#bits[key >> 5] ?? 0) & (1 << (key & 31))) !== 0;
  }

  /** Those with `code` and without `other`. */
  #visit(first: number, second: number, code: number, other: number, visit: (word: number) => void): void {
    const bucket = hash(first, second, code) % BUCKETS;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
      const word = this.#words[at] ?? 0;
      const place = word * DEPTH;
      if (this.#ends[place] !== first || this.#ends[place + 1] !== second) continue;
      const [third, fourth] = [this.#ends[place + 2], this.#ends[place + 3]];
      if ((third === code || fourth === code) && third !== other && fourth !== other) visit(word);
    }
  }
}

function hash(first: number, second: number, third: number): number {
  return (Math.imul(Math.imul(first, 40_503) ^ second, 40_503) ^ third) & (HASHES - 1);
}
