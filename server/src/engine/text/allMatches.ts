/** Finds every match of a pattern without the copy of the pattern that `matchAll` makes, which short texts pay dearly for. */

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
