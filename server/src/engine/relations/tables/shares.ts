/** Share columns (占比, 比重): each cell of its column's total, of the group above or of another number of its row. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { type Claim, isPercent, NOTES, shareOf, sumOf, type Term, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { groupOf, isCount, isSummary } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { anyOf } from './words.ts';

const SHARE = new RegExp(`所?(?:${anyOf('share')})|比例|百分比`);
/** 占全市比重 is of what no row need hold. */
const OF_ANOTHER = /占全/;

export function findShares(report: Report, grid: Grid): Relation[] {
  return grid.columns.flatMap((line, column) => {
    if (line.role !== 'share') return [];
    const bases = basesOf(grid, column);
    const total = wholeRow(grid, column);
    const questions: Question[] = [];
    for (const row of grid.rows.keys()) {
      const stated = percentAt(grid, row, column);
      if (!stated) continue;
      const readings = bases.flatMap(base => readingsOf(grid, stated, row, base, total));
      questions.push([...readings, row === total ? wholeOf(grid, stated, total, column) : null]);
    }
    const certain = grid.rows[total]?.role === 'total' && bases.length > 0 && !OF_ANOTHER.test(line.path.at(-1) ?? '');
    return settle(report, questions, { certain });
  });
}

/** The total, or the one row that is said to be 100 %. */
function wholeRow(grid: Grid, column: number): number {
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  if (total >= 0) return total;
  const whole = [...grid.rows.keys()].filter(row => percentAt(grid, row, column)?.quantity.value.equals(100));
  return whole.length === 1 ? (whole[0] ?? -1) : -1;
}

const READINGS = 4;

function fill(count: number): null[] {
  return new Array(count).fill(null);
}

/** A number of a share column, with or without its sign; `aside` of a column that holds counts as well. */
export function percentAt(grid: Grid, row: number, column: number): Term | null {
  const term = termAt(grid, row, column);
  return term && (isPercent(term) || term.unit === '') ? term : null;
}

/** The columns that a share column may be of: the one that its name says, else those of counts in front, nearest first. */
function basesOf({ columns }: Grid, column: number): number[] {
  const own = columns[column];
  const [stem = ''] = (own?.path.at(-1) ?? '').split(SHARE);
  const counts = [...columns.keys()].filter(index => isCount(columns[index]));
  const named = stem.length > 1 ? counts.filter(index => columns[index]?.words.includes(stem)) : [];
  if (named.length > 0) return named;
  const grouped = counts.filter(index => own && groupOf(own) !== '' && groupOf(own) === groupOf(columns[index] ?? own));
  const near = (grouped.length > 0 ? grouped : counts).toSorted(
    (a, b) => Math.abs(column - a) - Math.abs(column - b) || a - b,
  );
  const inFront = near.filter(index => index < column);
  return (inFront.length > 0 ? inFront : near).slice(0, 3);
}

/** Of the total, of the sum of all rows where there is none, of the row of which this is a part, of its row's total. */
function readingsOf(grid: Grid, stated: Term, row: number, base: number, total: number): (Claim | null)[] {
  const part = termAt(grid, row, base);
  if (!part) return fill(READINGS);
  const whole = total >= 0 ? termAt(grid, total, base) : null;
  const items = grid.rows.flatMap(({ role }, index) => (role === 'item' ? (termAt(grid, index, base) ?? []) : []));
  const upper = wholeAbove(grid, row);
  const group = upper >= 0 && upper !== total ? termAt(grid, upper, base) : null;
  const across = grid.columns.findIndex((line, column) => column !== base && line.role === 'total');
  const beside = across < 0 ? null : termAt(grid, row, across);
  return [
    whole && shareOf(stated, [part], [whole]),
    total < 0 && items.length > 1 ? shareOf(stated, [part], items) : null,
    group && shareOf(stated, [part], [group]),
    beside && shareOf(stated, [part], [beside]),
  ];
}

/** The row in front of 其中, or the subtotal of the group. */
function wholeAbove({ rows }: Grid, row: number): number {
  const own = rows[row];
  if (own?.role === 'of which') return rows.slice(0, row).findLastIndex(({ role }) => role !== 'of which');
  return rows.findIndex(
    (line, index) =>
      index !== row && isSummary(line) && own !== undefined && groupOf(own) !== '' && groupOf(own) === groupOf(line),
  );
}

/** 100% below shares that add up to it, each rounded. */
function wholeOf(grid: Grid, stated: Term, total: number, column: number): Claim | null {
  const parts = grid.rows.flatMap(({ role }, row) =>
    role === 'item' && row !== total ? (percentAt(grid, row, column) ?? []) : [],
  );
  if (parts.length < 2) return null;
  return sumOf(
    stated,
    parts.map(part => ({ ...part, unit: '%' })),
    [],
    NOTES.rowPart,
  );
}
