/** Reads Markdown tables with the exact place of every cell. */
import type { LineIndex } from '../text/lineIndex.ts';
import type { Markup } from './markdown.ts';
import type { Cell, Table } from './model.ts';

const DELIMITER_ROW = /^[\s|:-]+$/;
// A backslash keeps a bar inside its cell.
const CELL = /(?:[^|\\]|\\.?)+/g;

export function readTables(text: string, lines: LineIndex, markup: Markup): Table[] {
  return markup.tables.map(({ firstLine, endLine }) => {
    const rows: Cell[][] = [];
    for (let line = firstLine; line < endLine; line++) {
      const { start, end } = lines.lineSpan(line);
      const words = text.slice(start, end);
      if (!DELIMITER_ROW.test(words)) rows.push(readRow(words, start));
    }
    return { span: { start: lines.lineSpan(firstLine).start, end: lines.lineSpan(endLine - 1).end }, rows };
  });
}

function readRow(words: string, start: number): Cell[] {
  const bounds = words.trim();
  const offset = words.indexOf(bounds);
  const open = bounds.startsWith('|') ? 1 : 0;
  const cells: Cell[] = [];
  let at = open;
  while (at < bounds.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(bounds);
    const empty = !match || match.index !== at;
    const raw = empty ? '' : match[0];
    cells.push(cell(raw, start + offset + at));
    at += raw.length + 1;
  }
  return cells;
}

function cell(raw: string, start: number): Cell {
  const text = raw.trim();
  const from = start + (text === '' ? 0 : raw.indexOf(text));
  return { span: { start: from, end: from + text.length }, text };
}
