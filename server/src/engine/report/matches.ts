/** Finds patterns in paragraphs, and only in those that have a character which each match has. */
import { allMatches } from '../text/allMatches.ts';
import { requiredCharacters } from '../text/requiredCharacters.ts';
import type { Excerpt } from './model.ts';

const NONE: readonly RegExpExecArray[] = [];

const required = new WeakMap<RegExp, readonly number[] | null>();

/**
 * The matches of `pattern`, a global one, in a paragraph, in order. Most patterns match in few paragraphs, and which
 * characters a paragraph has is known of it once for all of them.
 * @param over the folded prose, or the text itself where the width of a character is what matters
 */
export function matchesIn(excerpt: Excerpt, pattern: RegExp, over: 'prose' | 'text' = 'prose') {
  return mayMatch(excerpt, pattern) ? allMatches(excerpt[over], pattern) : NONE;
}

/** Whether `pattern` matches in the prose of a paragraph. */
export function holds(excerpt: Excerpt, pattern: RegExp): boolean {
  return mayMatch(excerpt, pattern) && pattern.test(excerpt.prose);
}

/** Whether `pattern` may match in the text or the prose of a paragraph; false is certain, true is not. */
export function mayMatch(excerpt: Excerpt, pattern: RegExp): boolean {
  let characters = required.get(pattern);
  if (characters === undefined) {
    characters = requiredCharacters(pattern);
    required.set(pattern, characters);
  }
  return characters === null || excerpt.hasOneOf(characters);
}
