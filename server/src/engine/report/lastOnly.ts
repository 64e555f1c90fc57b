/** Remembers what was made last, for what is asked many times of one thing before the next one comes. */

/**
 * Lets `make` look at `key`, compared by identity, only once while no other comes; what else it is given belongs to the
 * key. A WeakMap of all keys would grow with those that are not yet collected, and never shrink.
 */
export function lastOnly<Key extends object, Result, Given extends readonly unknown[]>(
  make: (key: Key, ...given: Given) => Result,
): (key: Key, ...given: Given) => Result {
  let last: { readonly key: Key; readonly result: Result } | null = null;
  return (key, ...given) => {
    if (last?.key !== key) last = { key, result: make(key, ...given) };
    return last.result;
  };
}
