/** `--shard i/n`: one of n parts of a run, so that n machines can share it. */

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `2/8` → the second of eight; null for what is no such thing. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  return match && index >= 1 && index <= count ? { index, count } : null;
}

/** A run of neighbours, so that the parts in their order are the whole in its order. */
export function partOf<T>(items: readonly T[], { index, count }: Shard): readonly T[] {
  const bound = (part: number) => Math.floor((items.length * part) / count);
  return items.slice(bound(index - 1), bound(index));
}
