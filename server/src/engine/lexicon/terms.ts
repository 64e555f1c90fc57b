/** Fixed terms of official language and what differs from one by a slip. The data is seeds/words/terms.json. */
import lists from '../../../../seeds/words/terms.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { type Anchors, anchorsAt, eachAnchor } from './anchors.ts';
import { areConfusable } from './confusable.ts';

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
/** In a long formulation any other, missing or additional character is a slip; elsewhere it may make another term. */
const LONG = 8;
const VERY_LONG = 14;
const exacting = new Set(fixed.formulations.filter(term => term.length >= LONG));
let heads: Anchors | undefined;
let tails: Anchors | undefined;

/** Every near term of `prose` in order. What is a fixed term itself, or lies in one, is none. */
export function findNearTerms(prose: string): readonly NearTerm[] {
  heads ??= anchorsAt(terms, 0);
  tails ??= anchorsAt(terms, -2);
  const exact: Span[] = [];
  const near: NearTerm[] = [];
  eachAnchor(prose, heads, (words, at) => {
    for (const word of words) {
      const term = terms[word] ?? '';
      if (prose.startsWith(term, at)) exact.push({ start: at, end: at + term.length });
      else if (word < FIRST_OTHER) add(near, at, readFromHead(prose, at, term, word < FIRST_USUAL), term);
    }
  });
  eachAnchor(prose, tails, (words, at) => {
    for (const word of words) {
      const term = terms[word] ?? '';
      const start = at + 2 - term.length;
      if (word < FIRST_OTHER && start >= 0 && !prose.startsWith(term, start))
        add(near, start, readFromTail(prose, start, term, word < FIRST_USUAL), term);
    }
  });
  return near.length === 0 ? NONE : choose(near, exact);
}

const NONE: readonly NearTerm[] = [];

function add(near: NearTerm[], start: number, length: number, term: string): void {
  if (length > 0) near.push({ span: { start, end: start + length }, term });
}

/**
 * Length of the words at `at` that differ from `term` by a slip behind its first two characters; 0 where they do not. In
 * a pair of words two characters change places where another word begins between them: 规模以上服务业企业.
 */
function readFromHead(prose: string, at: number, term: string, isFixed: boolean): number {
  let same = 2;
  while (same < term.length && prose.charCodeAt(at + same) === term.charCodeAt(same)) same++;
  const place = at + same;
  if (isSubstitution(prose, place, term, same) && prose.startsWith(term.slice(same + 1), place + 1)) return term.length;
  if (isFixed && isTransposition(prose, place, term, same) && prose.startsWith(term.slice(same + 2), place + 2))
    return term.length;
  const isDoubled = prose.charAt(place) === term.charAt(same - 1);
  const isExtra = prose.startsWith(term.slice(same), place + 1) && isHan(prose.charAt(place));
  if (isExtra && (isDoubled || exacting.has(term))) return term.length + 1;
  return exacting.has(term) ? lengthWithout(prose, place, term, same) : 0;
}

/** Length of the words that lack one character of `term` from `same` on, of a very long one two; 0 where they do not. */
function lengthWithout(prose: string, place: number, term: string, same: number): number {
  const most = term.length >= VERY_LONG ? 2 : 1;
  for (let lost = 1; lost <= most && same + lost < term.length; lost++)
    if (prose.startsWith(term.slice(same + lost), place)) return term.length - lost;
  return 0;
}

/** As `readFromHead`, for a slip in the first two characters. */
function readFromTail(prose: string, start: number, term: string, isFixed: boolean): number {
  const same = prose.charCodeAt(start) === term.charCodeAt(0) ? 1 : 0;
  const place = start + same;
  const isSlip = isSubstitution(prose, place, term, same) && prose.startsWith(term.slice(same + 1), place + 1);
  const isSwap =
    isFixed && same === 0 && isTransposition(prose, place, term, 0) && prose.startsWith(term.slice(2), place + 2);
  return isSlip || isSwap ? term.length : 0;
}

function isSubstitution(prose: string, place: number, term: string, index: number): boolean {
  const written = prose.charAt(place);
  const wanted = term.charAt(index);
  if (written === wanted || !isHan(written) || !isHan(wanted) || isOwnWord(prose, place, term, index)) return false;
  return areConfusable(written, wanted) || (exacting.has(term) && !COUNTS.test(written));
}

/** Such pairs make other terms, which are judged by the list of slips: 检察 and 检查, 制定 and 制订; 法治 and 法制. */
const PAIRS = new Set(['察查', '查察', '定订', '订定', '作做', '做作', '的地', '地的']);
const LAW_PAIRS = new Set(['治制', '制治']);
const COUNTS = /[一二三四五六七八九十百千两第]/;

function isOwnWord(prose: string, place: number, term: string, index: number): boolean {
  const pair = prose.charAt(place) + term.charAt(index);
  return PAIRS.has(pair) || (LAW_PAIRS.has(pair) && term.charAt(index - 1) === '法');
}

function isTransposition(prose: string, place: number, term: string, index: number): boolean {
  const [first, second] = [term.charAt(index), term.charAt(index + 1)];
  return second !== '' && first !== second && prose.charAt(place) === second && prose.charAt(place + 1) === first;
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
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
