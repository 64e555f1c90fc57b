/** `查处 12 件` reads as `查处12件`: blanks that only set numbers off from Chinese words, as many writers and web pages have them. */
import { lastAtOrBefore, type Span } from '../text/span.ts';

/** Where the blanks are that were taken out, in order. */
export interface Blanks {
  /** Their offsets in the text as written. */
  readonly written: readonly number[];
  /** Of each the offset in the closed text in front of which it was. */
  readonly closed: readonly number[];
}

export interface ClosedUpText {
  readonly text: string;
  readonly blanks: Blanks;
}

const BLANKS = ' \u00a0\u2002\u2003\u2009';
const SET_OFF = new RegExp(`(?<=[一-龥])[${BLANKS}](?=[\\d０-９])|(?<=[\\d０-９%％‰])[${BLANKS}](?=[一-龥])`, 'g');
/** 1 总体情况, 2.1 重点工作: what opens a line is an ordinal, which the blank sets off from its heading; 12 月 begins a date. */
const ORDINAL = /^[#>*+\-\s]*\d{1,2}(?:\.\d{1,2})*$/;
const OF_DATE = /^.[月日]/;
const LONGEST_ORDINAL = 16;

/** `text` without such blanks; null where it has none. Line breaks and paragraphs stay as they are. */
export function closeUp(text: string): ClosedUpText | null {
  const parts: string[] = [];
  const written: number[] = [];
  let from = 0;
  for (const { index } of text.matchAll(SET_OFF)) {
    if (opensLine(text, index)) continue;
    parts.push(text.slice(from, index));
    written.push(index);
    from = index + 1;
  }
  if (written.length === 0) return null;
  parts.push(text.slice(from));
  return { text: parts.join(''), blanks: { written, closed: written.map((blank, before) => blank - before) } };
}

/** Where a span of the closed text stands in the text as written. */
export function asWritten({ closed }: Blanks, span: Span): Span {
  return placed(span, offset => offset + lastAtOrBefore(closed, offset) + 1);
}

/** Where a span of the text as written stands in the closed one. */
export function asClosed({ written }: Blanks, span: Span): Span {
  return placed(span, offset => offset - lastAtOrBefore(written, offset - 1) - 1);
}

/** By its first and its last character, so that no blank after it comes in. */
function placed({ start, end }: Span, place: (offset: number) => number): Span {
  return { start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
}

function opensLine(text: string, blank: number): boolean {
  const start = text.lastIndexOf('\n', blank - 1) + 1;
  return (
    blank - start <= LONGEST_ORDINAL &&
    ORDINAL.test(text.slice(start, blank)) &&
    !OF_DATE.test(text.slice(blank, blank + 2))
  );
}
