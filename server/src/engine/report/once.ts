/** Remembers what was found in a paragraph. */
import type { Excerpt } from './model.ts';

let places = 0;

/** Lets `find` look at an excerpt only once, however often the text around it is edited. It finds something or null. */
export function once<Result extends object | null>(find: (excerpt: Excerpt) => Result): (excerpt: Excerpt) => Result {
  const place = places++;
  return excerpt => {
    // Kept by the excerpt itself, since a WeakMap of all excerpts takes longer to fill than most finders take.
    const known = excerpt.recall(place) as Result | undefined;
    if (known !== undefined) return known;
    const result = find(excerpt);
    excerpt.keep(place, result);
    return result;
  };
}

/** As `once`; with another `key`, compared by identity, `find` looks again. */
export function oncePerKey<Key, Result>(find: (excerpt: Excerpt, key: Key) => Result) {
  const place = places++;
  return (excerpt: Excerpt, key: Key): Result => {
    const known = excerpt.recall(place) as { readonly key: Key; readonly result: Result } | undefined;
    if (known && known.key === key) return known.result;
    const result = find(excerpt, key);
    excerpt.keep(place, { key, result });
    return result;
  };
}
