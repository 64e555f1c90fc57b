/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number below `limit`. */
  below(limit: number): number;
  /** True in `percent` of all cases. */
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: percent => below(100) < percent,
    pick: values => values[below(values.length)] as (typeof values)[number],
  };
}
