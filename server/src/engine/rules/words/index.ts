/** The rules of words and names, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import doubledWord from './doubled-word.ts';
import lawName from './law-name.ts';
import misspelled from './misspelled.ts';
import nearTerm from './near-term.ts';
import outdatedLaw from './outdated-law.ts';

export const wordsRules: readonly Rule[] = [misspelled, nearTerm, lawName, outdatedLaw, doubledWord] as readonly Rule[];
