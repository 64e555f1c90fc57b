/** The words by which a sentence is read, as patterns. The words themselves are data: seeds/lexicon.json. */
import words from '../../../../../seeds/lexicon.json' with { type: 'json' };
import { alternatives } from '../../text/alternatives.ts';

export type WordClass = keyof typeof words;

/** `(?:上年|去年|…)` of the classes, longer words first, to be built into a pattern. */
export function anyOf(...classes: readonly WordClass[]): string {
  return `(?:${alternatives(classes.flatMap(name => words[name]))})`;
}

/** The words of a class. */
export function wordsOf(name: WordClass): readonly string[] {
  return words[name];
}
