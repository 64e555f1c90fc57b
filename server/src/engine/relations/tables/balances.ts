/** Balances across a row: 上年结转 + 新收 − 办结 = 结转下年, 发现 = 已整改 + 未整改; and from one period to the next. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { type Claim, isPercent, NOTES, sumOf, type Term, termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { isCount, isPeriod } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { anyOf, holds } from './words.ts';

const isOpening = holds('opening');
const isClosing = holds('closing');
const isPlus = holds('plus');
const isMinus = holds('minus');
const DENIED = new RegExp(`^(?:已)?(?:${anyOf('denied')})(?:予|曾|能)?`);
const FINE = /(?:案件|申请|问题|件数|人数|数量|数|量|的|已)/g;
const MOST_READINGS = 16;

interface Slots {
  readonly opening: readonly number[];
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly closing: readonly number[];
}

export function findBalances(report: Report, grid: Grid): Relation[] {
  const slots = slotsOf(grid.columns);
  return [...flows(report, grid, slots), ...complements(report, grid), ...carriedOn(report, grid, slots)];
}

function slotsOf(columns: readonly Line[]): Slots {
  const slots = { opening: [] as number[], plus: [] as number[], minus: [] as number[], closing: [] as number[] };
  for (const [column, line] of columns.entries()) {
    const name = line.words;
    if (!isCount(line)) continue;
    if (isOpening(name)) slots.opening.push(column);
    else if (isClosing(name)) slots.closing.push(column);
    else if (DENIED.test(name)) continue;
    else if (isMinus(name)) slots.minus.push(column);
    else if (isPlus(name)) slots.plus.push(column);
  }
  return slots;
}

function flows(report: Report, grid: Grid, { opening, plus, minus, closing }: Slots): Relation[] {
  const [start] = opening;
  const [end] = closing;
  if (end === undefined || opening.length > 1 || closing.length > 1 || plus.length === 0 || minus.length === 0)
    return [];
  const readings = choices(plus).flatMap(ins => choices(minus).map(outs => ({ ins, outs })));
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = termAt(grid, row, end);
    if (!stated || isStockSum(grid, row)) return [];
    return [
      readings
        .slice(0, MOST_READINGS)
        .map(({ ins, outs }) => claimOf(grid, row, stated, start === undefined ? ins : [start, ...ins], outs)),
    ];
  });
  return settle(report, questions, { certain: start !== undefined });
}

/** All of them, or any one alone: 新收 and 受理 may both stand there and only one is what came in. */
function choices(columns: readonly number[]): readonly (readonly number[])[] {
  return columns.length > 1 ? [columns, ...columns.map(column => [column])] : [columns];
}

/** A total below periods, whose opening is that of the first and whose closing that of the last. */
function isStockSum({ rows }: Grid, row: number): boolean {
  const role = rows[row]?.role;
  return (role === 'total' || role === 'subtotal') && isPeriod(rows[row - 1]);
}

function claimOf(
  grid: Grid,
  row: number,
  stated: Term,
  plus: readonly number[],
  minus: readonly number[],
): Claim | null {
  const ins = plus.flatMap(column => termAt(grid, row, column) ?? []);
  const outs = minus.flatMap(column => termAt(grid, row, column) ?? []);
  const complete = ins.length === plus.length && outs.length === minus.length;
  return complete && ![...ins, ...outs].some(isPercent) ? sumOf(stated, ins, outs, NOTES.term) : null;
}

/** 发现 = 已整改 + 未整改, 收到 = 受理 + 不予受理. */
function complements(report: Report, grid: Grid): Relation[] {
  const { columns } = grid;
  return columns.flatMap((line, denied) => {
    const name = line.path.at(-1) ?? '';
    const stem = name.replace(DENIED, '').replace(FINE, '');
    if (!isCount(line) || stem === '' || stem === name.replace(FINE, '')) return [];
    const said = columns.findIndex(
      (other, column) => column !== denied && isCount(other) && (other.path.at(-1) ?? '').replace(FINE, '') === stem,
    );
    if (said < 0) return [];
    const wholes = [...columns.keys()].filter(
      column =>
        column !== said &&
        column !== denied &&
        isCount(columns[column]) &&
        column < Math.min(said, denied) &&
        columns[column]?.role !== 'of which',
    );
    return wholes.flatMap(whole => {
      const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
        const stated = termAt(grid, row, whole);
        return stated ? [[claimOf(grid, row, stated, [said, denied], [])]] : [];
      });
      return settle(report, questions, { certain: false }).filter(({ verdict }) => verdict !== 'notAssessed');
    });
  });
}

/** What one period leaves the next begins with. */
function carriedOn(report: Report, grid: Grid, { opening, closing }: Slots): Relation[] {
  const [start] = opening;
  const [end] = closing;
  if (start === undefined || end === undefined || opening.length > 1 || closing.length > 1) return [];
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    if (!isPeriod(grid.rows[row]) || !isPeriod(grid.rows[row - 1])) return [];
    const [stated, before] = [termAt(grid, row, start), termAt(grid, row - 1, end)];
    return stated && before ? [[sumOf(stated, [before], [], NOTES.term)]] : [];
  });
  return settle(report, questions, { certain: isAscending(grid.rows) });
}

/** 2024 below 2023: periods listed backwards begin with what the row below leaves. */
function isAscending(rows: readonly Line[]): boolean {
  const years = rows.flatMap(line => /^((?:19|20)\d\d)/.exec(line.path.at(-1) ?? '')?.[1] ?? []).map(Number);
  return years.every((year, index) => index === 0 || year - (years[index - 1] ?? year) === 1);
}
