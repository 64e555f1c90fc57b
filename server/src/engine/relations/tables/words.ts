/** The words by which headings are read, as patterns. The words themselves are data: seeds/table-words.json. */
import words from '../../../../../seeds/table-words.json' with { type: 'json' };
import { alternatives } from '../../text/alternatives.ts';

export type WordClass = keyof typeof words;

/** `合计|总计|…`, longer words first, to be built into a pattern. */
export function anyOf(...classes: readonly WordClass[]): string {
  return alternatives(classes.flatMap(name => words[name]));
}

/** Whether one of the words stands anywhere in a heading. */
export function holds(...classes: readonly WordClass[]): (heading: string) => boolean {
  const pattern = new RegExp(anyOf(...classes));
  return heading => pattern.test(heading);
}
