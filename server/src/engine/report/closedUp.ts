/**
 * `查处 **12** 件` reads as `查处12件`: what stands between words and numbers and says nothing of them – blanks that set numbers
 * off, as many writers and web pages have them, marks of bold type, line breaks within a sentence.
 */
import { lastAtOrBefore, moveSpan, type Span } from '../text/span.ts';
import type { Cuts, Excerpt, Paragraph, Table } from './model.ts';
import { once } from './once.ts';

export interface ClosedUpText {
  readonly text: string;
  readonly cuts: Cuts;
}

const BLANKS = ' \u00a0\u2002\u2003\u2009';
const HAN = '[一-龥]';
/** Marks of bold type that stand beside a blank or a digit may stand between it and what it sets off. */
const SET_OFF = new RegExp(
  `(?<=${HAN}\\*{0,2})[${BLANKS}](?=\\*{0,2}[\\d０-９])|(?<=[\\d０-９%％‰]\\*{0,2})[${BLANKS}](?=\\*{0,2}${HAN})`,
  'g',
);
const BOLD = /\*\*(?=[^\s*])([^*\n]{0,80}?[^\s*])\*\*/g;
const LINE_BREAK = /\r?\n[ \t>]*/g;
const HAS_DIGIT = /[\d０-９]/;
/** 1 总体情况, 2.1 重点工作: what opens a line is an ordinal, which the blank sets off from its heading; 12 月 begins a date. */
const ORDINAL = /^[#>*+\-\s]*\d{1,2}(?:\.\d{1,2})*$/;
const OF_DATE = /^.[月日]/;
const LONGEST_ORDINAL = 16;

/** `text`, one paragraph by itself, without what says nothing; null where nothing is to be taken out. */
export function closeUp(text: string): ClosedUpText | null {
  const cuts = cutsIn(text, true);
  return cuts.length > 0 ? cutOut(text, cuts.sort(byStart)) : null;
}

/** As `closeUp`, a whole report of `paragraphs`, whose `excerpts` remember their cuts, and of `tables`, whose lines stay lines. */
export function closeUpReport(
  text: string,
  paragraphs: readonly Paragraph[],
  excerpts: readonly Excerpt[],
  tables: readonly Table[],
): ClosedUpText | null {
  const cuts: Span[] = [];
  excerpts.forEach((excerpt, index) => {
    const start = paragraphs[index]?.span.start ?? 0;
    for (const cut of cutsOf(excerpt)) cuts.push(moveSpan(cut, start));
  });
  for (const { span } of tables)
    for (const cut of cutsIn(text.slice(span.start, span.end), false)) cuts.push(moveSpan(cut, span.start));
  return cuts.length > 0 ? cutOut(text, cuts.sort(byStart)) : null;
}

const cutsOf = once<readonly Span[]>(({ text }) => cutsIn(text, true));

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function cutsIn(words: string, joinsLines: boolean): Span[] {
  const cuts: Span[] = [];
  if (!HAS_DIGIT.test(words)) return cuts;
  const cut = (start: number, length: number) => cuts.push({ start, end: start + length });
  for (const { index } of words.matchAll(SET_OFF)) if (!opensLine(words, index)) cut(index, 1);
  if (words.includes('**'))
    for (const { index, 0: bold } of words.matchAll(BOLD)) {
      cut(index, 2);
      cut(index + bold.length - 2, 2);
    }
  if (joinsLines && words.includes('\n'))
    for (const { index, 0: found } of words.matchAll(LINE_BREAK)) {
      const from = words.slice(0, index).trimEnd().length;
      cut(from, index + found.length - from);
    }
  return cuts;
}

function cutOut(text: string, cuts: readonly Span[]): ClosedUpText {
  const parts: string[] = [];
  const [written, closed, taken]: [number[], number[], number[]] = [[], [], []];
  let from = 0;
  let all = 0;
  for (const { start, end } of cuts) {
    parts.push(text.slice(from, start));
    written.push(start);
    closed.push(start - all);
    all += end - start;
    taken.push(all);
    from = end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), cuts: { written, closed, taken } };
}

/** Where a span of the closed text stands in the text as written. */
export function asWritten({ closed, taken }: Cuts, span: Span): Span {
  return placed(span, offset => offset + (taken[lastAtOrBefore(closed, offset)] ?? 0));
}

/** Where a span of the text as written stands in the closed one. */
export function asClosed({ written, closed, taken }: Cuts, span: Span): Span {
  return placed(span, offset => {
    const at = lastAtOrBefore(written, offset);
    return Math.max(offset - (taken[at] ?? 0), closed[at] ?? 0);
  });
}

/** By its first and its last character, so that nothing taken out after it comes in. */
function placed({ start, end }: Span, place: (offset: number) => number): Span {
  return { start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
}

function opensLine(words: string, blank: number): boolean {
  const start = words.lastIndexOf('\n', blank - 1) + 1;
  return (
    blank - start <= LONGEST_ORDINAL &&
    ORDINAL.test(words.slice(start, blank)) &&
    !OF_DATE.test(words.slice(blank, blank + 2))
  );
}
