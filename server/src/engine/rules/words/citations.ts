/** The names of papers that a paragraph cites. */
import { once } from '../../report/once.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';

export interface Citation {
  /** Between the marks. */
  readonly span: Span;
  readonly words: string;
  /** Without the brackets at the end: 法治政府建设实施纲要 of 《法治政府建设实施纲要（2021—2025年）》. */
  readonly name: string;
}

const CITED = /[《〈]([^《》〈〉\n]{3,60})(?=[》〉])/g;

/** Those of a paragraph, in its own offsets; of a name in a name the inner one. */
export const citationsIn = once(({ prose }): readonly Citation[] => {
  if (!prose.includes('《')) return NONE;
  return allMatches(prose, CITED).map(({ index, 1: words = '' }) => ({
    span: { start: index + 1, end: index + 1 + words.length },
    words,
    name: words.replace(/\([^()]*\)$/, ''),
  }));
});

const NONE: readonly Citation[] = [];
