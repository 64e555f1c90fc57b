/** Finds every match of a pattern without the copy of it that `matchAll` makes, which is most of the time on short texts. */

const NONE: readonly RegExpExecArray[] = [];

/** The matches of `pattern`, a global one, in order: `allMatches('3件、5件', /\d/g)` has two. */
export function allMatches(words: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(words);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/**
 * Where the characters of `words` stand that `pattern`, a global one, matches: `placesOf('(一)(二)', /[()]/g)` is 0, 2, 3, 5.
 * Several times as fast as a loop that looks at each.
 */
export function placesOf(words: string, pattern: RegExp): readonly number[] {
  pattern.lastIndex = 0;
  if (!pattern.test(words)) return NOWHERE;
  const places: number[] = [];
  do places.push(pattern.lastIndex - 1);
  while (pattern.test(words));
  return places;
}

const NOWHERE: readonly number[] = [];
