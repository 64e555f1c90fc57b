/** Lays the cells of a table out in rows and columns of one width, and parts title, head, body and notes. */
import type { Cell, Report, Table } from '../../report/model.ts';
import type { Value } from './model.ts';
import { readValue } from './quantity.ts';

/** A place in the table; `first` where its cell begins, which may span several. */
export interface Slot {
  readonly value: Value;
  readonly first: boolean;
}

export interface Matrix {
  /** Rows of headings, the outermost first. */
  readonly head: readonly (readonly Slot[])[];
  readonly body: readonly (readonly Slot[])[];
  /** A line above the headings that goes across: 表1　案件统计表（单位：件）. */
  readonly title: string;
  readonly width: number;
}

const DASHES = /^[-−–—/\\~～…]*$/;
const MOST_HEADS = 3;
/** Cells that span many rows and columns can make a small text as wide as one likes. */
const WIDEST = 400;

/** Null for a table whose rows are of different length, so that no cell can be told its column. */
export function layOut(report: Report, table: Table): Matrix | null {
  const rows = place(report, table);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > WIDEST) return null;
  if (!rows.every(row => row.length === width || isShort(row))) return null;
  const even = rows.map(row => [...row, ...blanks(table, width - row.length)]);
  let first = 0;
  while (first < even.length - 2 && goesAcross(even[first] ?? [])) first++;
  let end = even.length;
  while (end > first + 2 && goesAcross(even[end - 1] ?? [])) end--;
  const title = even.slice(0, first).map(row => row.find(({ value }) => value.words !== '')?.value.words ?? '');
  let body = first + Math.max(1, table.heads - first);
  while (body < end - 1 && body - first < MOST_HEADS && isHead(even[body] ?? [], even[body - 1] ?? [])) body++;
  return { head: even.slice(first, body), body: even.slice(body, end), title: title.join(''), width };
}

function place(report: Report, { rows }: Table): Slot[][] {
  const down: (Slot & { left: number })[] = [];
  return rows.map(row => {
    const slots: Slot[] = [];
    const fill = () => {
      for (let above = down[slots.length]; above && above.left > 0; above = down[slots.length]) {
        above.left--;
        slots.push({ value: above.value, first: false });
      }
    };
    for (const cell of row) {
      fill();
      if (slots.length > WIDEST) break;
      const value = readValue(report, cell);
      for (let column = 0; column < cell.across; column++) {
        const slot = { value, first: column === 0 };
        if (cell.down > 1) down[slots.length] = { ...slot, left: cell.down - 1 };
        slots.push(slot);
      }
    }
    fill();
    return slots;
  });
}

function blanks({ span }: Table, count: number): Slot[] {
  const cell: Cell = { span: { start: span.end, end: span.end }, text: '', across: 1, down: 1, head: false };
  const value = { cell, words: '', quantity: null, aside: null };
  return Array.from({ length: count }, () => ({ value, first: true }));
}

/** A row that stops early loses nothing if what it says stands at its start alone, as titles and notes do. */
function isShort(row: readonly Slot[]): boolean {
  return row.every(({ value }) => value.quantity === null);
}

/** Whether one cell alone says something, as titles and notes do. */
function goesAcross(row: readonly Slot[]): boolean {
  const said = new Set(row.flatMap(({ value }) => (value.words === '' ? [] : [value.cell])));
  return said.size === 1 && row.length > 1 && row.every(({ value }) => value.quantity === null);
}

/** Whether a row goes on with the headings above it: words only, below a heading that goes across or is said twice. */
function isHead(row: readonly Slot[], above: readonly Slot[]): boolean {
  if (row.some(({ value }) => value.quantity !== null && !isYear(value.words))) return false;
  const said = row.filter(({ value, first }) => first && !isBlank(value));
  const isParted = above.some(
    ({ value, first }, column) =>
      column > 0 && (value.words === '' || !first || value.words === above[column - 1]?.value.words),
  );
  return said.length > 1 && isParted;
}

export function isBlank({ words }: Value): boolean {
  return DASHES.test(words);
}

export function isYear(words: string): boolean {
  return /^(?:19|20)\d\d年?$/.test(words);
}
