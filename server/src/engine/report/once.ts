/** Remembers what was found in a paragraph. */
import type { Excerpt } from './model.ts';

let places = 0;

/** Room for what all of them find, made at once: most is found in every paragraph, and room that grows is copied as it grows. */
export function roomForFinds(): unknown[] {
  return new Array(places);
}

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

interface Known<Key, Other, Result> {
  readonly key: Key;
  readonly other: Other;
  readonly result: Result;
}

/** As `once`; with another `key`, or another second one, compared by identity, `find` looks again. */
export function oncePerKey<Key, Result, Other = void>(find: (excerpt: Excerpt, key: Key, other: Other) => Result) {
  const place = places++;
  return (excerpt: Excerpt, key: Key, other: Other): Result => {
    const known = excerpt.recall(place) as Known<Key, Other, Result> | undefined;
    if (known && known.key === key && known.other === other) return known.result;
    const result = find(excerpt, key, other);
    excerpt.keep(place, { key, other, result });
    return result;
  };
}

/** As `once`, of two paragraphs: `find` looks at them again only where one of them has changed. */
export function oncePerPair<Result extends object>(find: (excerpt: Excerpt, other: Excerpt) => Result) {
  const known = once<WeakMap<Excerpt, Result>>(() => new WeakMap());
  return (excerpt: Excerpt, other: Excerpt): Result => {
    const results = known(excerpt);
    let result = results.get(other);
    if (result === undefined) {
      result = find(excerpt, other);
      results.set(other, result);
    }
    return result;
  };
}
