/** Finds words of a long list of which a text may hold one with a slip, without trying every word at every place. */

/** So many characters at one end of a word are looked at. */
const DEPTH = 4;
const HASHES = 1 << 16;
const BUCKETS = 1 << 12;
/** After the last bucket, for a word that has both its places in one: nobody looks there. */
const NOWHERE = BUCKETS;

/**
 * Words by the two characters at one end and each of the two next to these: one with a slip after its first two characters
 * has the third or the fourth in its place or one place off, and so at the other end. All stands in small tables of numbers,
 * since what is looked up at every place of a text must not have to come from memory.
 */
export class Branches {
  /** A bit for each hash of the two characters at the end of some word: most places of a text are told by it alone. */
  readonly #pairs = new Uint32Array(HASHES / 32);
  /** A bit for each hash of three characters that some word has. */
  readonly #bits = new Uint32Array(HASHES / 32);
  /** Where the words of a bucket begin in `#words`, which holds their indices. */
  readonly #starts = new Uint16Array(BUCKETS + 1);
  readonly #words: Uint16Array;
  /** The codes of the characters at the end of each word, the outermost first. */
  readonly #ends: Uint16Array;

  /** @param words each of four characters at least */
  constructor(words: readonly string[], end: 'head' | 'tail') {
    // In plain loops over numbers, since it is done at every start, before anything is compiled.
    const ends = new Uint16Array(words.length * DEPTH);
    const buckets = new Uint16Array(words.length * 2);
    for (let word = 0; word < words.length; word++) {
      const text = words[word] ?? '';
      const place = word * DEPTH;
      for (let at = 0; at < DEPTH; at++) ends[place + at] = text.charCodeAt(end === 'head' ? at : text.length - 1 - at);
      const pair = hash(ends[place] ?? 0, ends[place + 1] ?? 0, 0);
      this.#pairs[pair >> 5] = (this.#pairs[pair >> 5] ?? 0) | (1 << (pair & 31));
      const third = this.#learn(hash(ends[place] ?? 0, ends[place + 1] ?? 0, ends[place + 2] ?? 0));
      const fourth = this.#learn(hash(ends[place] ?? 0, ends[place + 1] ?? 0, ends[place + 3] ?? 0));
      buckets[word * 2] = third;
      buckets[word * 2 + 1] = fourth === third ? NOWHERE : fourth;
    }
    this.#ends = ends;
    // How many words each bucket has, then where it ends, then, filled from there, where it begins.
    for (const bucket of buckets) this.#starts[bucket] = (this.#starts[bucket] ?? 0) + 1;
    for (let bucket = 1; bucket <= NOWHERE; bucket++)
      this.#starts[bucket] = (this.#starts[bucket] ?? 0) + (this.#starts[bucket - 1] ?? 0);
    this.#words = new Uint16Array(buckets.length);
    for (let entry = buckets.length - 1; entry >= 0; entry--) {
      const bucket = buckets[entry] ?? NOWHERE;
      const place = (this.#starts[bucket] ?? 0) - 1;
      this.#starts[bucket] = place;
      this.#words[place] = entry >> 1;
    }
  }

  /** Whether `each` may find words; false at nearly every place of a text. */
  has(first: number, second: number, third: number, fourth: number): boolean {
    const pair = hash(first, second, 0);
    return (
      ((this.#pairs[pair >> 5] ?? 0) & (1 << (pair & 31))) !== 0 &&
      (this.#knows(hash(first, second, third)) || this.#knows(hash(first, second, fourth)))
    );
  }

  /** Calls `visit` with every word that has the first two characters and one of the others, in its place or in the other's. */
  each(first: number, second: number, third: number, fourth: number, visit: (word: number) => void): void {
    this.#visit(first, second, third, Number.NaN, visit);
    if (fourth !== third) this.#visit(first, second, fourth, third, visit);
  }

  /** The bucket of `key`, which some word has. */
  #learn(key: number): number {
    this.#bits[key >> 5] = (this.#bits[key >> 5] ?? 0) | (1 << (key & 31));
    return key % BUCKETS;
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
