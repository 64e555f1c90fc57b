/** Balances across a row: 上年结转 + 新收 − 办结 = 结转下年, 发现 = 已整改 + 未整改; and from one period to the next. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { NOTES, sumOf, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isCount, isPeriod } from './roles.ts';
import { findRunningBalances, isAscending, runsOn } from './runningBalances.ts';
import { type Question, settle } from './settle.ts';
import { claimOf, DENIED, placesOf, readingsOf, type Slots, slotsOf } from './slots.ts';

const FINE = /(?:案件|申请|问题|件数|人数|数量|数|量|的|已)/g;

export function findBalances(report: Report, grid: Grid): Relation[] {
  const slots = slotsOf(grid.columns);
  return [...flows(report, grid, slots), ...complements(report, grid), ...carriedOn(report, grid, slots)];
}

function flows(report: Report, grid: Grid, slots: Slots): Relation[] {
  const { opening, plus, minus, closing } = slots;
  const [start] = opening;
  const [end] = closing;
  if (end === undefined || opening.length > 1 || closing.length > 1 || plus.length === 0) return [];
  // 原有14、新建3、现有17: where nothing goes out, these are all the counts.
  const counts = grid.columns.filter(isCount).length;
  if (minus.length === 0 && (start === undefined || counts !== plus.length + 2)) return [];
  if (runsOn(grid, slots)) return findRunningBalances(report, grid, slots);
  const readings = readingsOf(slots);
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = termAt(grid, row, end);
    if (!stated || isStockSum(grid, row)) return [];
    return [
      readings.map(({ ins, outs }) =>
        claimOf(grid, stated, placesOf(row, start === undefined ? ins : [start, ...ins]), placesOf(row, outs)),
      ),
    ];
  });
  return settle(report, questions, { certain: start !== undefined });
}

/** A total below periods, whose opening is that of the first and whose closing that of the last. */
function isStockSum({ rows }: Grid, row: number): boolean {
  const role = rows[row]?.role;
  return (role === 'total' || role === 'subtotal') && isPeriod(rows[row - 1]);
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
        return stated ? [[claimOf(grid, stated, placesOf(row, [said, denied]), [])]] : [];
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
