/** Whether words differ from a term by a slip: one character wrong, lost, doubled or out of place. */
import { areConfusable } from './confusable.ts';

/**
 * In a `formulation` of some length any other, missing or additional character is a slip; in a `fixed` term one that
 * sounds or looks alike or has changed places. In a `usual` pair of words nothing changes places, since another word
 * may begin between them: 规模以上服务业企业.
 */
export type TermKind = 'formulation' | 'fixed' | 'usual';

const LONG = 8;
const VERY_LONG = 14;

/** Length of the words at `at`, which share its first two characters, that differ from `term` by a slip; 0 where they do not. */
export function readFromHead(prose: string, at: number, term: string, kind: TermKind): number {
  let same = 2;
  while (same < term.length && prose.charCodeAt(at + same) === term.charCodeAt(same)) same++;
  const place = at + same;
  if (goesOn(prose, place + 1, term, same + 1) && isSubstitution(prose, place, term, same, kind)) return term.length;
  if (kind !== 'usual' && isTransposition(prose, place, term, same)) return term.length;
  if (goesOn(prose, place + 1, term, same) && isSurplus(prose, place, term, same, kind)) return term.length + 1;
  return kind !== 'usual' && term.length >= LONG ? lengthWithout(prose, place, term, same, kind) : 0;
}

/** As `readFromHead`, for words that share the last two characters of `term` and have the slip in its first two. */
export function readFromTail(prose: string, start: number, term: string, kind: TermKind): number {
  const same = prose.charCodeAt(start) === term.charCodeAt(0) ? 1 : 0;
  // Mostly the term itself.
  if (same === 1 && prose.charCodeAt(start + 1) === term.charCodeAt(1)) return 0;
  if (goesOn(prose, start + same + 1, term, same + 1))
    return isSubstitution(prose, start + same, term, same, kind) ? term.length : 0;
  return kind !== 'usual' && same === 0 && isTransposition(prose, start, term, 0) ? term.length : 0;
}

/** Whether `term` from `index` on stands at `at`; character by character, since most part at the first. */
function goesOn(prose: string, at: number, term: string, index: number): boolean {
  for (let next = index; next < term.length; next++)
    if (prose.charCodeAt(at + next - index) !== term.charCodeAt(next)) return false;
  return true;
}

function isSubstitution(prose: string, place: number, term: string, index: number, kind: TermKind): boolean {
  const written = prose.charCodeAt(place);
  const wanted = term.charCodeAt(index);
  if (written === wanted || !isHan(written) || !isHan(wanted)) return false;
  if (!areConfusable(written, wanted) && !(isExacting(term, kind) && !COUNTS.test(prose.charAt(place)))) return false;
  return !isOtherTerm(prose, place, term, index);
}

function isExacting(term: string, kind: TermKind): boolean {
  return kind === 'formulation' && term.length >= LONG;
}

const COUNTS = /[一二三四五六七八九十百千两第]/;

/** Such pairs make other terms, which are judged by the list of slips: 检察 and 检查, 制定 and 制订; 法治 and 法制. */
const PAIRS = new Set(['察查', '查察', '定订', '订定', '作做', '做作', '的地', '地的']);
const LAW_PAIRS = new Set(['治制', '制治']);

/** 依法治县、依法执政、依法行政共同推进: 依法治国 as the places below say it. */
const PLACES = /[省市县区州旗镇乡村]/;

function isOtherTerm(prose: string, place: number, term: string, index: number): boolean {
  const pair = prose.charAt(place) + term.charAt(index);
  if (pair.endsWith('国') && term.charAt(index - 1) === '治' && PLACES.test(pair)) return true;
  return PAIRS.has(pair) || (LAW_PAIRS.has(pair) && term.charAt(index - 1) === '法');
}

function isTransposition(prose: string, place: number, term: string, index: number): boolean {
  const [first, second] = [term.charCodeAt(index), term.charCodeAt(index + 1)];
  return (
    first !== second &&
    prose.charCodeAt(place) === second &&
    prose.charCodeAt(place + 1) === first &&
    goesOn(prose, place + 2, term, index + 2)
  );
}

/** Whether the character at `place` is one too many. */
function isSurplus(prose: string, place: number, term: string, index: number, kind: TermKind): boolean {
  const surplus = prose.charCodeAt(place);
  return isHan(surplus) && (surplus === term.charCodeAt(index - 1) || isExacting(term, kind));
}

const OPTIONAL = /[的性权化等和与及总会者]/;

/** Length of the words that lack one character of `term` from `same` on, of a very long one two; 0 where they do not. */
function lengthWithout(prose: string, place: number, term: string, same: number, kind: TermKind): number {
  // 裁量基准 is short for 裁量权基准; what such a character leaves is no slip.
  if (!isExacting(term, kind) && OPTIONAL.test(term.charAt(same))) return 0;
  const most = isExacting(term, kind) && term.length >= VERY_LONG ? 2 : 1;
  for (let lost = 1; lost <= most && same + lost < term.length; lost++)
    if (goesOn(prose, place, term, same + lost)) return term.length - lost;
  return 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
