/** Reads the tables of a text, in Markdown or HTML, with the exact place of every cell. */
import type { LineIndex } from '../text/lineIndex.ts';
import { bySpan } from '../text/span.ts';
import { readHtmlTable } from './htmlTables.ts';
import type { Markup } from './markdown.ts';
import type { Cell, Table } from './model.ts';

// A backslash keeps a bar inside its cell.
const CELL = /(?:[^|\\]|\\(?:.|$))*/y;
const QUOTATION = /^[\s>]*/;

export function readTables(text: string, lines: LineIndex, markup: Markup): Table[] {
  const html = markup.htmlTables.map(span => readHtmlTable(text, span));
  const own = markup.tables.map(({ firstLine, endLine }) => {
    const rows: Cell[][] = [];
    for (let line = firstLine; line < endLine; line++) {
      const { start, end } = lines.lineSpan(line);
      // The second line parts head and body; a later one of dashes alone is data.
      if (line !== firstLine + 1) rows.push(readRow(text.slice(start, end), start));
    }
    return { span: { start: lines.lineSpan(firstLine).start, end: lines.lineSpan(endLine - 1).end }, rows, heads: 1 };
  });
  return html.length > 0 ? [...own, ...html].sort(bySpan) : own;
}

function readRow(words: string, start: number): Cell[] {
  const from = QUOTATION.exec(words)?.[0].length ?? 0;
  const end = words.trimEnd().length;
  const cells: Cell[] = [];
  for (let at = words[from] === '|' ? from + 1 : from; at < end; ) {
    CELL.lastIndex = at;
    const raw = CELL.exec(words)?.[0].slice(0, end - at) ?? '';
    cells.push(cell(raw, start + at));
    at += raw.length + 1;
  }
  return cells;
}

function cell(raw: string, start: number): Cell {
  const text = raw.trim();
  const from = start + (text === '' ? 0 : raw.indexOf(text));
  return { span: { start: from, end: from + text.length }, text, across: 1, down: 1, head: false };
}
