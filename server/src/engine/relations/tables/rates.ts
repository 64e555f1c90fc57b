/** Rate columns read by their own names: 办结率 is 办结 of 受理, 好评率 is 好评 of 评价; also `79（63%）` within a cell. */

import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { type Claim, isPercent, shareOf, type Term, termAt } from './claims.ts';
import { transpose } from './grid.ts';
import type { Grid, Line } from './model.ts';
import { isCount } from './roles.ts';
import { holds as holdsTrue, type Question, settle } from './settle.ts';
import { percentAt } from './shares.ts';
import { anyOf, holds } from './words.ts';

const RATE_NAME = new RegExp(`([\\u4e00-\\u9fff]{2,12}?)(?:${anyOf('rate ending')})(?:为|是)?$`);
const MARKS = new RegExp(`^(?:${anyOf('said in front')}){1,3}|(?:${anyOf('said at end')}){1,2}$`, 'g');
const MOST_PARTS = 3;
const MOST_FRACTIONS = 12;
const isOpening = holds('opening');
const DENIED = new RegExp(`^(?:${anyOf('denied')})`);

/** What a column may be divided by: one column, or what was carried in and what came in. */
interface Fraction {
  readonly part: number;
  readonly wholes: readonly number[];
}

export function findRates(report: Report, grid: Grid): Relation[] {
  return grid.columns.flatMap(({ role }, column) => (role === 'rate' ? rateColumn(report, grid, column) : []));
}

/** The per cents in brackets, of what else stands in the row; where none of that bears them out, of what else in the column. */
export function findAsides(report: Report, grid: Grid): Relation[] {
  const inRows = asidesOf(report, grid);
  if (inRows.some(({ verdict }) => holdsTrue(verdict))) return inRows;
  const inColumns = asidesOf(report, transpose(grid));
  return inColumns.some(({ verdict }) => holdsTrue(verdict)) ? inColumns : inRows;
}

function asidesOf(report: Report, grid: Grid): Relation[] {
  return grid.columns.flatMap((line, column) => {
    const isAside = grid.rows.some((_, row) => grid.at(row, column)?.aside?.unit === '%');
    return isAside && isCount(line) ? rateAside(report, grid, column) : [];
  });
}

function rateColumn(report: Report, grid: Grid, column: number): Relation[] {
  const stem = RATE_NAME.exec(grid.columns[column]?.path.at(-1) ?? '')?.[1];
  if (stem === undefined) return [];
  const fractions = partsNamed(grid, stem, column).flatMap(part => fractionsOf(grid, part, column));
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = percentAt(grid, row, column);
    return stated ? [fractions.map(fraction => claimOf(grid, row, stated, fraction))] : [];
  });
  return settle(report, questions, { certain: fractions.length === 1 && !isFlow(grid, fractions) });
}

/** 好评件数（好评率） with 2098（98.04%）: of another number of its row, or of the total of its column. */
function rateAside(report: Report, grid: Grid, column: number): Relation[] {
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  const fractions = fractionsOf(grid, column, column);
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = termAt(grid, row, column, 'aside');
    const part = termAt(grid, row, column);
    if (!stated || !part || !isPercent(stated)) return [];
    const whole = total >= 0 ? termAt(grid, total, column) : null;
    const items = grid.rows.flatMap(({ role }, index) => (role === 'item' ? (termAt(grid, index, column) ?? []) : []));
    return [
      [
        ...fractions.map(fraction => claimOf(grid, row, stated, fraction)),
        whole && shareOf(stated, part, [whole]),
        total < 0 && items.length > 1 ? shareOf(stated, part, items) : null,
      ],
    ];
  });
  const readings = fractions.length + (total >= 0 ? 1 : 0);
  return settle(report, questions, { certain: readings === 1 });
}

/** The columns whose names share the rate's stem, the closest first: 按期办结率 takes 按期办结, not 办结. */
function partsNamed({ columns }: Grid, stem: string, rate: number): number[] {
  const near = columns.flatMap((line, column) => {
    if (!isCount(line) || column === rate) return [];
    const name = (line.path.at(-1) ?? '').replace(/^其中:?/, '').replace(MARKS, '');
    if (DENIED.test(name) !== DENIED.test(stem) || name.length < 2) return [];
    const fit = name === stem ? 3 : name.includes(stem) ? 2 : stem.endsWith(name) || stem.startsWith(name) ? 1 : 0;
    return fit > 0 && sameGroup(columns[rate], line) ? [{ column, fit }] : [];
  });
  const best = Math.max(0, ...near.map(({ fit }) => fit));
  return near
    .filter(({ fit }) => fit === best)
    .map(({ column }) => column)
    .sort((a, b) => Math.abs(a - rate) - Math.abs(b - rate))
    .slice(0, MOST_PARTS);
}

function sameGroup(a: Line | undefined, b: Line): boolean {
  return a === undefined || a.path.length < 2 || b.path.length < 2 || a.path[0] === b.path[0];
}

/** Counts of the same unit that are nowhere smaller than the part, and what was carried in with what came in. */
function fractionsOf(grid: Grid, part: number, rate: number): Fraction[] {
  const others = [...grid.columns.keys()].filter(
    column =>
      column !== part && isCount(grid.columns[column]) && sameGroup(grid.columns[rate], grid.columns[column] as Line),
  );
  const fractions: Fraction[] = [];
  const carried = others.filter(column => isOpening(grid.columns[column]?.words ?? ''));
  const plain = others
    .toSorted((a, b) => Math.abs(a - part) - Math.abs(b - part))
    .filter(column => !carried.includes(column))
    .slice(0, MOST_FRACTIONS)
    .filter(column => covers(grid, [column], part))
    .sort((a, b) => a - b);
  for (const whole of plain.toReversed()) if (whole < part) fractions.push({ part, wholes: [whole] });
  for (const whole of plain) if (whole > part) fractions.push({ part, wholes: [whole] });
  for (const opening of carried)
    for (const column of others)
      if (column !== opening && covers(grid, [opening, column], part))
        fractions.push({ part, wholes: [opening, column] });
  return fractions.slice(0, MOST_FRACTIONS);
}

function covers(grid: Grid, wholes: readonly number[], part: number): boolean {
  const unit = grid.columns[part]?.unit;
  if (wholes.some(column => unit && grid.columns[column]?.unit && grid.columns[column]?.unit !== unit)) return false;
  let larger = 0;
  let smaller = 0;
  for (const row of grid.rows.keys()) {
    const own = termAt(grid, row, part);
    const terms = wholes.flatMap(column => termAt(grid, row, column) ?? []);
    if (!own || terms.length < wholes.length || terms.some(isPercent)) continue;
    const sum = terms.reduce(
      (all, { quantity }) => all.add(quantity.value),
      own.quantity.value.sub(own.quantity.value),
    );
    if (sum.gte(own.quantity.value)) larger++;
    else smaller++;
  }
  // One slip may make the part the larger.
  return larger > smaller;
}

function claimOf(grid: Grid, row: number, stated: Term, { part, wholes }: Fraction): Claim | null {
  const own = termAt(grid, row, part);
  const terms = wholes.flatMap(column => termAt(grid, row, column) ?? []);
  return own && terms.length === wholes.length && !isPercent(own) ? shareOf(stated, own, terms) : null;
}

/** Cases carried over that the table does not show may be the reason for a rate of closing. */
function isFlow({ columns }: Grid, fractions: readonly Fraction[]): boolean {
  return fractions.some(({ part }) => isClosed(columns[part]?.words ?? ''));
}

const isClosed = holds('minus');
