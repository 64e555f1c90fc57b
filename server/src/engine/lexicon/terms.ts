/** Fixed terms of official language and what differs from one by a slip. The data is seeds/words/terms.json. */
import lists from '../../../../seeds/words/terms.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { Branches } from './branches.ts';
import { readFromHead, readFromTail, type TermKind } from './nearly.ts';

/** Words that stand for a fixed term and are not it: `行政复意` for 行政复议. */
export interface NearTerm {
  readonly span: Span;
  readonly term: string;
}

const { usual, others, ...fixed } = lists;
/** Fixed terms, then usual pairs of words, then what is only right as it stands and no slip is held against. */
const terms: readonly string[] = [...Object.values(fixed).flat(), ...usual, ...others];
const FIRST_OTHER = terms.length - others.length;
const FIRST_USUAL = FIRST_OTHER - usual.length;
const formulations = new Set(fixed.formulations);
const kinds: readonly TermKind[] = terms.map((term, index) => {
  if (formulations.has(term)) return 'formulation';
  return index < FIRST_USUAL ? 'fixed' : 'usual';
});
let heads: Branches | undefined;
let tails: Branches | undefined;

/** So many characters tell which terms may stand at a place. */
const DEPTH = 4;

/** Every near term of `prose` in order. What is a fixed term itself, or lies in one, is none. */
export function findNearTerms(prose: string): readonly NearTerm[] {
  heads ??= new Branches(terms, 'head');
  tails ??= new Branches(terms, 'tail');
  const exact: Span[] = [];
  const near: NearTerm[] = [];
  const fromTails: NearTerm[] = [];
  let at = -DEPTH + 1;
  const fromHead = (word: number) => {
    const term = terms[word] ?? '';
    if (prose.startsWith(term, at)) exact.push({ start: at, end: at + term.length });
    else if (word < FIRST_OTHER) add(near, at, readFromHead(prose, at, term, kinds[word] ?? 'usual'), term);
  };
  const fromTail = (word: number) => {
    const term = terms[word] ?? '';
    const start = at + DEPTH - term.length;
    if (word < FIRST_OTHER && start >= 0)
      add(fromTails, start, readFromTail(prose, start, term, kinds[word] ?? 'usual'), term);
  };
  let [a, b, c, d] = [0, 0, 0, 0];
  for (; at < prose.length; at++) {
    // The four characters from `at` on; 0 where the text has none.
    [a, b, c] = [b, c, d];
    d = at + DEPTH - 1 < prose.length ? prose.charCodeAt(at + DEPTH - 1) : 0;
    if (heads.has(a, b, c, d)) heads.each(a, b, c, d, fromHead);
    if (tails.has(d, c, b, a)) tails.each(d, c, b, a, fromTail);
  }
  for (const one of fromTails) near.push(one);
  return near.length === 0 ? NONE : choose(near, exact);
}

const NONE: readonly NearTerm[] = [];

function add(near: NearTerm[], start: number, length: number, term: string): void {
  if (length > 0) near.push({ span: { start, end: start + length }, term });
}

/** The longest of those that overlap, without those that lie in or across an exact term. */
function choose(near: readonly NearTerm[], exact: readonly Span[]): readonly NearTerm[] {
  const chosen: NearTerm[] = [];
  for (const one of near.toSorted((a, b) => b.term.length - a.term.length)) {
    const { start, end } = one.span;
    if (chosen.some(({ span }) => span.start < end && start < span.end)) continue;
    if (exact.some(span => span.start <= start && end <= span.end)) continue;
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

let words: ReadonlySet<string> | undefined;

/** Whether two characters are a word of the lists: 建设 is one, 化文 in 深化文化文艺 is none. */
export function isTermWord(word: string): boolean {
  words ??= new Set(terms.flatMap(term => (term.length === 4 ? [term.slice(0, 2), term.slice(2)] : [])));
  return words.has(word);
}
