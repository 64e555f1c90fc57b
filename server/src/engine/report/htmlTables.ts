/** Reads tables written in HTML (`<table><tr><td>`), as converters write them, with the exact place of every cell. */
import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import type { Cell, Table } from './model.ts';

const TABLE = /<(\/?)table\b[^<>]*>/gi;
const TAG = /<(\/?)(table|thead|tbody|tfoot|tr|td|th)\b([^<>]*)>/gi;
const AROUND = /<\/?[a-z][^<>]*>|\s+/gi;
const SPANNED = /\b(col|row)span\s{0,4}=\s{0,4}["']?(\d{1,3})/gi;
/** What browsers allow is 1,000; a table of an office is a page wide. */
const WIDEST = 100;

/**
 * From `<table>` to its `</table>`, the outer ones only; one that is not closed or shares a line with prose is none.
 * @param opaque code and comments, whose tags are none
 */
export function findHtmlTables(text: string, from: number, opaque: readonly Span[], lines: LineIndex): Span[] {
  const found: Span[] = [];
  if (!/<table\b/i.test(text)) return found;
  const closed = opaque.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let depth = 0;
  let start = 0;
  for (const { index, 0: tag, 1: closing } of text.matchAll(TABLE)) {
    while (next < closed.length && (closed[next]?.end ?? 0) <= index) next++;
    if (index < from || (closed[next]?.start ?? text.length) <= index) continue;
    if (closing === '') {
      if (depth++ === 0) start = index;
    } else if (depth > 0 && --depth === 0) found.push({ start, end: index + tag.length });
  }
  return found.filter((span, index) => {
    const [before, after] = [found[index - 1]?.end ?? 0, found[index + 1]?.start ?? text.length];
    return standsAlone(text, span, { start: before, end: after }, lines);
  });
}

/** Whether the lines of a table hold nothing else, as far as the tables beside it. */
function standsAlone(text: string, { start, end }: Span, between: Span, lines: LineIndex): boolean {
  const from = Math.max(between.start, lines.lineSpan(lines.positionAt(start).line).start);
  const to = Math.min(between.end, lines.lineSpan(lines.positionAt(end).line).end);
  return `${text.slice(from, start)}${text.slice(end, to)}`.replace(AROUND, '') === '';
}

export function readHtmlTable(text: string, span: Span): Table {
  const reader = new Reader(text);
  const inside = text.slice(span.start, span.end);
  for (const { index, 0: whole, 1: closing, 2: name = '', 3: attributes = '' } of inside.matchAll(TAG)) {
    const start = span.start + index;
    reader.read({ start, end: start + whole.length }, name.toLowerCase(), closing !== '', attributes);
  }
  return { span, rows: reader.rows, heads: reader.heads };
}

/** Takes the tags of one table in order; a cell ends where the next begins, closed or not. */
class Reader {
  readonly rows: Cell[][] = [];
  readonly #text: string;
  #depth = 0;
  #inHead = false;
  #heads = 0;
  #open: { readonly start: number; readonly head: boolean; readonly attributes: string } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get heads(): number {
    const first = this.rows.findIndex(row => !row.every(({ head }) => head));
    return Math.max(this.#heads, first < 0 ? this.rows.length : first);
  }

  read(tag: Span, name: string, closing: boolean, attributes: string): void {
    if (name === 'table') this.#depth += closing ? -1 : 1;
    // A table within a cell belongs to the wording of that cell.
    if (this.#depth > 1 || (name === 'table' && closing && this.#depth > 0)) return;
    this.#closeCell(tag.start);
    if (name === 'thead') this.#inHead = !closing;
    else if (name === 'tr' && !closing) {
      this.rows.push([]);
      if (this.#inHead) this.#heads = this.rows.length;
    } else if ((name === 'td' || name === 'th') && !closing) {
      if (this.rows.length === 0) this.rows.push([]);
      this.#open = { start: tag.end, head: name === 'th', attributes };
    }
  }

  #closeCell(end: number): void {
    if (!this.#open) return;
    const { start, head, attributes } = this.#open;
    const raw = this.#text.slice(start, end);
    const text = raw.trim();
    const from = start + (text === '' ? 0 : raw.indexOf(text));
    let [across, down] = [1, 1];
    for (const [, axis, digits] of attributes.matchAll(SPANNED)) {
      const spanned = Math.min(WIDEST, Math.max(1, Number(digits)));
      if (axis?.toLowerCase() === 'col') across = spanned;
      else down = spanned;
    }
    this.rows.at(-1)?.push({ span: { start: from, end: from + text.length }, text, across, down, head });
    this.#open = null;
  }
}
