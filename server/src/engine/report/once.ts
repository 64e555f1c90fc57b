/** Remembers what was found in a paragraph. */
import type { Excerpt } from './model.ts';

let places = 0;

/**
 * Lets `find` look at an excerpt only once, however often the text around it is edited. With another `key`, compared by
 * identity, it looks again.
 */
export function once<Result, Key = void>(find: (excerpt: Excerpt, key: Key) => Result) {
  const place = places++;
  return (excerpt: Excerpt, key: Key): Result => {
    // Kept by the excerpt itself, since a WeakMap of all excerpts takes longer to fill than most finders take.
    const known = excerpt.recall(place) as { readonly key: Key; readonly result: Result } | undefined;
    if (known && known.key === key) return known.result;
    const result = find(excerpt, key);
    excerpt.keep(place, { key, result });
    return result;
  };
}
