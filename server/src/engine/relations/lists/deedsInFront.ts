/** 1月学习《甲》、4月学习《乙》、7月学习《丙》，上述3个专题…; 先后开展甲、乙、丙，三项工作均…: deeds that are listed and then counted. */
import type { Span } from '../../text/span.ts';
import type { StatedCount } from './count.ts';
import { type ItemList, readItems } from './items.ts';
import type { Proposal } from './proposal.ts';
import { clauseStart } from './stretch.ts';

const TAKES_UP = /^(?:上述|以上|这)$/;
const ALL = /^[^,;。]{0,6}(?:均|都|全部)/;
const FEWEST = 3;

/** The deeds of the clauses in front that `count`, which opens the clause at `start`, takes up; null where they are none. */
export function deedsInFront(words: string, start: number, count: StatedCount): Proposal | null {
  const { span, numeral, number, measure, noun } = count;
  const opening = words.slice(start, span.start);
  const takesUp = TAKES_UP.test(opening) || (opening === '' && ALL.test(words.slice(span.end, span.end + 12)));
  if (!takesUp || words.charAt(start - 1) !== ',' || count.quoted || /文件|法规|法律/.test(noun)) return null;
  const list = datedIn(words, start - 1) ?? carriedOut(words, start - 1);
  if (!list || list.items.length < FEWEST || /[部份件人名位]/.test(measure)) return null;
  return { kind: 'count', stated: span, numeral, number, ...list, open: false, certainty: 'likely' };
}

const LONGEST = 300;
const DATED = /^\d{1,2}月(?:\d{1,2}日|份|[初底末]|[上中下]旬)?[一-龥]{2}/;
const FIRST_DATED = /^[^\d]{0,16}?(?=\d{1,2}月)/;

/** 2月学习《甲》,5月学习《乙》,8月学习《丙》 */
function datedIn(words: string, end: number): ItemList | null {
  const from = Math.max(words.lastIndexOf('。', end - 1), words.lastIndexOf(':', end - 1), end - LONGEST) + 1;
  const items: Span[] = [];
  let at = from;
  for (const piece of words.slice(from, end).split(/[、,;]/)) {
    const opening = items.length === 0 ? (FIRST_DATED.exec(piece)?.[0].length ?? 0) : 0;
    const own = piece.slice(opening);
    // 1月学习《甲》《乙》 holds two.
    const isOne = DATED.test(own) && (own.match(/《/g) ?? []).length < 2;
    if (!isOne && items.length > 0) return null;
    if (isOne) items.push({ start: at + opening, end: at + piece.length });
    at += piece.length + 1;
  }
  return items.length < FEWEST ? null : { style: 'plain', items, readings: [items.length] };
}

const CARRIED_OUT = /(?:先后|相继|陆续|依次)(?:组织)?(?:开展|实施|举办|完成)了?/;

/** 先后开展甲、乙、丙 */
function carriedOut(words: string, end: number): ItemList | null {
  const from = clauseStart(words, end);
  const clause = words.slice(from, end);
  const verb = CARRIED_OUT.exec(clause);
  if (!verb || /等[一-龥]{0,8}$/.test(clause) || /\d/.test(clause)) return null;
  return readItems(words, from + verb.index + verb[0].length, end);
}
