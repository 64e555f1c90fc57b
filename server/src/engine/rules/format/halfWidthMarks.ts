/** Finds the half-width marks that stand in Chinese text. */
import type { Passage, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { placesOf } from '../../text/allMatches.ts';
import type { Edit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';

const HAN = /[\u4e00-\u9fff]/;
/** A mark with Chinese words on both sides, a stray space in front left aside; figures keep their 1,234 and 10:24. */
const MARK =
  /[,;:?!](?:(?<=[\u4e00-\u9fff》”’）)〕%\d] ?.)(?=[\u4e00-\u9fff《“‘（(〔])|(?<=[\u4e00-\u9fff》”’）)].)(?=[\s\d]|$))/g;
const BRACKET = /[()]/g;
const UNPAIRED = /[（）]|\(\(|\)\)/;
const LONGEST_BRACKET = 80;
const SHORTEST_LINE = 8;
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** The change to full width of every half-width mark in Chinese text, `规范执法,强化监督`, in order. */
export function readHalfWidthMarks({ excerpts, paragraphs, text }: Report, withOrdinals: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index, span, ordinal } of paragraphs) {
    const excerpt = excerpts[index];
    for (const offset of excerpt ? marksOf(excerpt) : NONE) {
      const start = span.start + offset;
      if (!withOrdinals && ordinal && start < ordinal.span.end) continue;
      edits.push({ span: { start, end: start + 1 }, newText: FULL[text.charAt(start)] ?? '' });
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

const HALF_COMMA = /,/g;
const FULL_COMMA = /，/g;

const commasOf = once(({ text }) => ({
  half: placesOf(text, HALF_COMMA).length,
  full: placesOf(text, FULL_COMMA).length,
}));

/** Their offsets in a paragraph, with those of the brackets of its ordinal. */
const marksOf = once((excerpt): readonly number[] => {
  const { text, prose, paragraph } = excerpt;
  if (paragraph.zone === 'front') return NONE;
  const { start, end } = paragraph.ordinal?.span ?? NOWHERE.span;
  // `分享到:` alone on its line is a menu of a saved page.
  const last = text.length < SHORTEST_LINE ? text.length - 1 : text.length;
  const isPlain = (at: number) => prose[at] === text[at] && text[at - 1] !== '\\';
  const marks = placesOf(text, MARK).filter(at => at >= end && at !== last && isPlain(at));
  const keepsOrdinal = keepsBrackets(text, { start, end });
  const brackets = placesOf(text, BRACKET).filter(
    at => !(at < end && keepsOrdinal) && isPlain(at) && isAroundChinese(excerpt, at) && !isDoubled(text, at),
  );
  return brackets.length === 0 ? marks : [...marks, ...brackets].sort((a, b) => a - b);
});

const NONE: readonly number[] = [];

/** Both brackets of an ordinal change or neither does: not （一) nor (一)). */
export function keepsBrackets(text: string, { start, end }: Span): boolean {
  return UNPAIRED.test(text.slice(Math.max(0, start - 1), end + 1));
}

/** A doubled mark is another rule's. */
function isDoubled(text: string, at: number): boolean {
  return text[at - 1] === text[at] || text[at + 1] === text[at];
}

/** Whether the bracket at `at` pairs with a full-width one, `（试行)`, or with another half-width one around Chinese words. */
function isAroundChinese({ text, prose }: Passage, at: number): boolean {
  const from = Math.max(0, at - LONGEST_BRACKET);
  const open = text[at] === '(' ? at : from + prose.slice(from, at).lastIndexOf('(');
  const close = text[at] === ')' ? at : at + prose.slice(at, at + LONGEST_BRACKET).indexOf(')');
  if (prose[open] !== '(' || prose[close] !== ')') return false;
  const inside = prose.slice(open + 1, close);
  if (/[()\n]/.test(inside)) return false;
  return HAN.test(inside) || text[open] === '（' || text[close] === '）';
}
