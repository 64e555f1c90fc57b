/** Reads the tables of a report as grids. */
import type { Report, Table } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { isBlank, isYear, layOut, type Matrix, type Slot } from './matrix.ts';
import type { Grid, Line, Value } from './model.ts';
import { isMeasure, isPeriod, isWholeYear, readLine } from './roles.ts';
import { holds } from './words.ts';

export interface Reading {
  readonly table: Table;
  /** One for each block of a table whose blocks stand side by side; blocks with the same headings are one. */
  readonly grids: readonly Grid[];
  /** Whether it holds numbers that could not be told their row and column. */
  readonly unread: boolean;
}

/** Columns of a matrix that belong together: those of the labels and those of numbers. */
interface Block {
  readonly labels: number[];
  /** The column that gives each row its unit (计量单位). */
  readonly units: number[];
  readonly numbers: number[];
}

const UNIT_ABOVE = /单位:([^\s。;,()]{1,4})/;
const isOpening = holds('opening');
const isClosing = holds('closing');
const MOVES = /增加|减少|新增/;
const FEWEST_NUMBERS = 2;
const MOST_CELLS = 6000;
export const MOST_COLUMNS = 60;
const BEGINS_WITH_NUMBER = /^[约近超]?\d+(?![\d年月日号])/;

export const readTables = perReport((report): readonly Reading[] =>
  report.tables.map((table, index) => readTable(report, table, report.tables[index - 1]?.span.end ?? 0)),
);

function readTable(report: Report, table: Table, after: number): Reading {
  const matrix = layOut(report, table);
  const isNested = table.rows.some(row => row.some(({ text }) => /<table\b/i.test(text)));
  if (!matrix || isNested || isHuge(matrix))
    return { table, grids: [], unread: countNumbers(report, table) >= FEWEST_NUMBERS };
  const unit = UNIT_ABOVE.exec(matrix.title)?.[1] ?? unitAbove(report, table, after);
  const heads = fillHeads(matrix.head);
  const grids = blocksOf(matrix, heads).map(block => gridOf(table, matrix, heads, block, unit));
  return { table, grids: stack(grids), unread: false };
}

/** No table that people read is as large, and looking at every pair of its lines would take too long. */
function isHuge({ body, width }: Matrix): boolean {
  return body.length * width > MOST_CELLS || width > MOST_COLUMNS;
}

/** `单位：件` in the lines directly above. */
function unitAbove({ prose }: Report, { span }: Table, after: number): string {
  return UNIT_ABOVE.exec(prose.slice(Math.max(after, span.start - 60), span.start))?.[1] ?? '';
}

function countNumbers({ prose }: Report, { rows }: Table): number {
  const isNumber = (words: string) => /\d/.test(words) && !/[\u4e00-\u9fff]/.test(words);
  return rows.flat().filter(({ span }) => isNumber(prose.slice(span.start, span.end))).length;
}

/** A blank heading above another goes on with the one to its left, as Markdown must write a heading that goes across. */
function fillHeads(head: readonly (readonly Slot[])[]): string[][] {
  return head.map((row, level) => {
    const below = head.slice(level + 1);
    let left = '';
    return row.map(({ value }, column) => {
      const own = isBlank(value) ? '' : value.words;
      if (own !== '') left = own;
      else if (column > 0 && below.some(next => !isBlank(next[column]?.value ?? value))) return left;
      return own;
    });
  });
}

/** A column of words after numbers begins a new block where its heading, or those of its numbers, come again. */
function blocksOf({ head, body, width }: Matrix, heads: readonly (readonly string[])[]): Block[] {
  const kinds = Array.from({ length: width }, (_, column) => kindOf(body, heads, column));
  const nameAt = (column: number) => heads.map(row => row[column] ?? '').join(' ');
  const blocks: Block[] = [{ labels: [], units: [], numbers: [] }];
  for (let column = 0; column < width; column++) {
    const block = blocks.at(-1);
    if (!block || kinds[column] === 'none') continue;
    if (kinds[column] === 'number') block.numbers.push(column);
    else if (kinds[column] === 'unit') block.units.push(column);
    else if (block.numbers.length === 0) block.labels.push(column);
    else {
      const follows = kinds.slice(column + 1).indexOf('number') + column + 1;
      const first = blocks[0];
      const again =
        nameAt(column) === nameAt(first?.labels[0] ?? -1) || nameAt(follows) === nameAt(first?.numbers[0] ?? -1);
      if (follows > column && again && head.length > 0) blocks.push({ labels: [column], units: [], numbers: [] });
    }
  }
  return blocks.filter(({ numbers }) => numbers.length > 0);
}

function kindOf(
  body: readonly (readonly Slot[])[],
  heads: readonly (readonly string[])[],
  column: number,
): 'label' | 'unit' | 'number' | 'none' {
  const name = heads.map(row => row[column] ?? '').join('');
  const slots = body.flatMap(row => row[column] ?? []).filter(({ value }) => !isBlank(value));
  const numbers = slots.filter(({ value }) => value.quantity !== null);
  // 1（含重复） cannot be calculated with, but its column is one of numbers all the same.
  const unread =
    column === 0 ? 0 : slots.filter(({ value }) => !value.quantity && BEGINS_WITH_NUMBER.test(value.words)).length;
  const words = slots.length - numbers.length - unread;
  if (/^(?:序号|编号)$/.test(name)) return 'none';
  if (/单位$/.test(name) && slots.length > 0 && slots.every(({ value }) => isMeasure(value.words))) return 'unit';
  if (numbers.length + unread === 0) return words > 0 ? 'label' : 'none';
  const years = numbers.filter(({ value }) => isYear(value.words)).length;
  if (column === 0 && (years === slots.length || /^(?:年份|年度|时间|月份|季度)$/.test(name))) return 'label';
  return words > numbers.length + unread ? 'label' : 'number';
}

function gridOf(table: Table, matrix: Matrix, heads: readonly (readonly string[])[], block: Block, unit: string): Grid {
  const columns = block.numbers.map(column => {
    const cell = matrix.head.findLast(row => row[column]?.value.words !== '')?.[column]?.value.cell ?? null;
    return readLine(
      heads.map(row => row[column] ?? ''),
      cell,
      unit,
    );
  });
  const rows: { line: Line; slots: readonly Slot[] }[] = [];
  let heading: string[] = [];
  let above: readonly string[] = [];
  for (const slots of matrix.body) {
    const own = labelsOf(slots, block, above);
    above = own;
    const isEmpty = block.numbers.every(column => slots[column]?.value.words === '');
    const said = own.filter(name => name !== '');
    if (isEmpty) {
      if (said.length > 0) heading = said;
      continue;
    }
    const cell = block.labels.map(column => slots[column]?.value).findLast(value => value?.words !== '')?.cell ?? null;
    const measure = block.units.map(column => slots[column]?.value.words ?? '').join('');
    rows.push({ line: readLine([...heading, ...said], cell, measure), slots });
  }
  const labelHead = heads.map(row => row[block.labels.at(-1) ?? -1] ?? '').findLast(name => name !== '') ?? '';
  const settled = (lines: readonly Line[]) => settleYear(settleMoves(lines), PERIODS.test(labelHead));
  return {
    table,
    rows: settled(rows.map(({ line }) => line)),
    columns: settled(columns),
    labelHead,
    at: (row, column) => valueAt(rows[row]?.slots[block.numbers[column] ?? -1]),
  };
}

function valueAt(slot: Slot | undefined): Value | null {
  return slot?.first ? slot.value : null;
}

/** The labels of a row; a blank one in front of another goes on with the one above. */
function labelsOf(slots: readonly Slot[], { labels }: Block, above: readonly string[]): string[] {
  const own = labels.map(column => slots[column]?.value.words ?? '');
  const last = own.findLastIndex(name => name !== '');
  return own.map((name, index) => (name === '' && index < last ? (above[index] ?? '') : name));
}

/** 本年增加 between 年初 and 年末 is what came in, elsewhere how much it rose. */
function settleMoves(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ words }) => isOpening(words)) || !lines.some(({ words }) => isClosing(words))) return lines;
  return lines.map(line =>
    line.role === 'change' && MOVES.test(line.words) ? { ...line, role: 'item' as const } : line,
  );
}

/** What the heading of the labels calls them, so that 一, 二 are quarters. */
const PERIODS = /^(?:季度?|月份?)$/;
const NUMBERED = /^第?(?:[一二三四五六七八九]|十[一二]?|\d{1,2})$/;

/** 全年 below its quarters or months is their total. */
function settleYear(lines: readonly Line[], numbered: boolean): readonly Line[] {
  const last = lines.at(-1);
  const isPart = (line: Line) => isPeriod(line) || (numbered && NUMBERED.test(line.words));
  if (last?.role !== 'item' || !isWholeYear(last.words) || lines.length < 3 || !lines.slice(0, -1).every(isPart))
    return lines;
  return [...lines.slice(0, -1), { ...last, role: 'total' }];
}

/** Blocks side by side with the same headings go on below each other. */
function stack(grids: readonly Grid[]): readonly Grid[] {
  const [first, ...others] = grids;
  if (!first || others.length === 0) return grids;
  const key = ({ columns }: Grid) => columns.map(({ path }) => path.join(' ')).join('|');
  if (!others.every(grid => key(grid) === key(first))) return grids;
  const places = grids.flatMap(grid => grid.rows.map((_, row) => ({ grid, row })));
  return [
    {
      ...first,
      rows: grids.flatMap(({ rows }) => rows),
      at: (row, column) => {
        const place = places[row];
        return place ? place.grid.at(place.row, column) : null;
      },
    },
  ];
}

/** The grid with rows for columns, for what may be said of either. */
export function transpose(grid: Grid): Grid {
  const { table, rows, columns, at } = grid;
  return { table, rows: columns, columns: rows, labelHead: '', at: (row, column) => at(column, row) };
}
