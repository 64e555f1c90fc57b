/** Finds the half-width marks that stand in Chinese text. */
import type { Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import type { Edit } from '../../text/edits.ts';

const HAN = /[\u4e00-\u9fff]/;
/** What stands in front of and behind a mark between Chinese words; figures keep their 1,234 and 10:24. */
const FRONT = /[\u4e00-\u9fff》”’）)〕%\d]/;
const BEHIND = /[\u4e00-\u9fff《“‘（(〔]/;
const CLOSES_CHINESE = /[\u4e00-\u9fff》”’）)]/;
const UNPAIRED = /[（）]|\(\(|\)\)/;
const LONGEST_BRACKET = 80;
const SHORTEST_LINE = 8;
/** The full-width mark for each half-width one, by its code. */
const FULL: readonly (string | undefined)[] = Array.from({ length: 0x40 }, (_, code) =>
  ',;:?!()'.includes(String.fromCharCode(code)) ? String.fromCharCode(code + 0xfee0) : undefined,
);

/** The change to full width of every half-width mark in Chinese text, `规范执法,强化监督`, in order. */
export function readHalfWidthMarks({ excerpts, paragraphs, text }: Report, withOrdinals: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [index, excerpt] of excerpts.entries()) {
    const { span, ordinal } = paragraphs[index] ?? NOWHERE;
    for (const offset of marksOf(excerpt)) {
      const start = span.start + offset;
      if (!withOrdinals && ordinal && start < ordinal.span.end) continue;
      edits.push({ span: { start, end: start + 1 }, newText: FULL[text.charCodeAt(start)] ?? '' });
    }
  }
  return edits;
}

const NOWHERE = { span: { start: 0, end: 0 }, ordinal: null };

/** Whether half-width commas are in the majority, so that they are no slips of single keys. */
export function isMostlyHalf({ excerpts }: Report): boolean {
  let [half, full] = [0, 0];
  for (const excerpt of excerpts) {
    const commas = commasOf(excerpt);
    half += commas.half;
    full += commas.full;
  }
  return half > full || full === 0;
}

const commasOf = once(({ text }) => ({ half: text.split(',').length - 1, full: text.split('，').length - 1 }));

/** Their offsets in a paragraph, with those of the brackets of its ordinal. */
const marksOf = once((excerpt): readonly number[] => {
  const { text, prose } = excerpt;
  const [paragraph] = excerpt.paragraphs;
  const marks: number[] = [];
  if (!paragraph || paragraph.zone === 'front') return marks;
  const ordinal = paragraph.ordinal?.span ?? { start: 0, end: 0 };
  // Both brackets of an ordinal change or neither does: not （一) nor (一)).
  const keepsOrdinal = UNPAIRED.test(text.slice(Math.max(0, ordinal.start - 1), ordinal.end + 1));
  for (let at = 0; at < text.length; at++) {
    if (FULL[text.charCodeAt(at)] === undefined || prose[at] !== text[at]) continue;
    const mark = text.charAt(at);
    if (at < ordinal.end && (keepsOrdinal || !isBracket(mark))) continue;
    // `分享到:` alone on its line is a menu of a saved page.
    if (text.length < SHORTEST_LINE && at === text.length - 1 && !isBracket(mark)) continue;
    if (!(isBracket(mark) ? isAroundChinese(excerpt, at) : isAmongChinese(text, at))) continue;
    // A doubled mark is another rule's.
    if (text[at - 1] !== mark && text[at + 1] !== mark) marks.push(at);
  }
  return marks;
});

function isBracket(mark: string): boolean {
  return mark === '(' || mark === ')';
}

/** Whether the bracket at `at` pairs with a full-width one, `（试行)`, or with another half-width one around Chinese words. */
function isAroundChinese({ text, prose }: Report, at: number): boolean {
  const from = Math.max(0, at - LONGEST_BRACKET);
  const open = text[at] === '(' ? at : from + prose.slice(from, at).lastIndexOf('(');
  const close = text[at] === ')' ? at : at + prose.slice(at, at + LONGEST_BRACKET).indexOf(')');
  if (prose[open] !== '(' || prose[close] !== ')') return false;
  const inside = prose.slice(open + 1, close);
  if (/[()\n]/.test(inside)) return false;
  return HAN.test(inside) || text[open] === '（' || text[close] === '）';
}

/** Whether the mark at `at` has Chinese words on both sides. */
function isAmongChinese(text: string, at: number): boolean {
  const front = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  if (BEHIND.test(behind)) return FRONT.test(front);
  return CLOSES_CHINESE.test(front) && (behind === '' || /[\s\d]/.test(behind));
}
