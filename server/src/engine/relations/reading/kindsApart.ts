/** Kinds of which each thing is of one: 民事612件、刑事451件、行政23件. The words are data: seeds/lexicon.json. */
import { wordsOf } from './lexicon.ts';
import type { Mention } from './model.ts';

const FAMILIES: readonly (readonly string[])[] = wordsOf('kinds apart').map(words => words.split(' '));

/** Whether the parts are named by kinds of one family, each by its own. */
export function areKindsApart(parts: readonly Mention[]): boolean {
  // 1142起民事案件，508起刑事案件: the noun after each number is its name.
  const areNouns = parts.every(({ label }) => label.noun !== '');
  const names = parts.map(({ label, lead }) => (areNouns ? label.noun : label.words || lead));
  return (
    parts.length > 1 &&
    FAMILIES.some(family => {
      const kinds = names.flatMap(name => family.find(kind => name.includes(kind)) ?? []);
      return kinds.length === parts.length && new Set(kinds).size === kinds.length;
    })
  );
}
