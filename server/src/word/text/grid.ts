/** Makes a plain grid of a Word table: one row of headings, no column that no cell begins in. */
import type { Cell, Row, Table } from '../model.ts';

export interface Grid {
  /** Rows that are one cell as wide as the table, above its headings. */
  readonly captions: readonly Cell[];
  /** By column the cells whose wordings are its heading, from top to bottom. */
  readonly headings: readonly (readonly Cell[])[];
  /** How many rows of the table the headings are. */
  readonly headingRows: number;
  /** By row and column; null for a place that a merged cell covers, or where no cell is. */
  readonly body: readonly (readonly (Cell | null)[])[];
}

/** `wordingOf` gives the text of a cell, from which headings are told from data. */
export function gridOf(table: Table, wordingOf: (cell: Cell) => string): Grid {
  const starts = [...new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const columns = Math.max(1, starts.length);
  const captions: Cell[] = [];
  const rows = [...table.rows];
  while (columns > 1 && rows.length > 1 && spansAll(rows[0], starts)) captions.push(rows.shift()?.cells[0] as Cell);
  const headingRows = countHeadings(rows, starts, wordingOf);
  return {
    captions,
    headings: starts.map(column => headingsOf(rows.slice(0, headingRows), column)),
    headingRows,
    body: rows
      .slice(headingRows)
      .map(({ cells }) => starts.map(start => cells.find(({ column }) => column === start) ?? null)),
  };
}

/** Whether a row is a single cell over every column. */
function spansAll(row: Row | undefined, starts: readonly number[]): boolean {
  const [cell, second] = row?.cells ?? [];
  return (
    !!cell &&
    !second &&
    cell.rows === 1 &&
    cell.column <= (starts[0] ?? 0) &&
    cell.column + cell.columns > (starts.at(-1) ?? 0)
  );
}

/**
 * Headings of more than one row: what Word repeats on each page, or a row under cells that part into several columns,
 * where all others go on from above or are empty.
 */
function countHeadings(rows: readonly Row[], starts: readonly number[], wordingOf: (cell: Cell) => string): number {
  const repeated = rows.findIndex(({ isHeader }) => !isHeader);
  const first = rows[0]?.cells ?? [];
  const isParted = (cell: Cell) => starts.filter(start => isIn(start, cell)).length > 1;
  const isEmptyBelow = ({ column }: Cell) => {
    const below = rows[1]?.cells.find(cell => cell.column === column);
    return below !== undefined && wordingOf(below) === '';
  };
  const isTwoRows = first.some(isParted) && first.every(cell => isParted(cell) || cell.rows > 1 || isEmptyBelow(cell));
  const deepest = first.reduce((deep, { rows: height }) => Math.max(deep, height), 2);
  const count = repeated > 1 ? repeated : isTwoRows ? deepest : 1;
  const isData = rows.slice(1, count).some(({ cells }) => cells.some(cell => NUMBER.test(wordingOf(cell))));
  return count < rows.length && !isData ? count : Math.min(1, rows.length);
}

function isIn(column: number, cell: Cell): boolean {
  return cell.column <= column && column < cell.column + cell.columns;
}

const NUMBER = /^[-−]?[\d,，.．]+%?$/;

function headingsOf(rows: readonly Row[], column: number): Cell[] {
  return rows.flatMap(({ cells }) => cells.filter(cell => isIn(column, cell)));
}
