/** A column that adds up another from period to period: 一季度 4120, 累计 4120; 二季度 4865, 累计 8985. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { groupOf, isCount, isPeriod } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { claimOf, type Place } from './slots.ts';

const RUNNING = /累计(?:数|量|值|额|完成|受理|办结)?$/;
/** Two rows may agree by chance. */
const FEWEST = 3;

export function findRunningTotals(report: Report, grid: Grid): Relation[] {
  const rows = [...grid.rows.keys()].filter(row => isPeriod(grid.rows[row]));
  if (rows.length < FEWEST) return [];
  return [...grid.columns.keys()].flatMap(column => {
    const each = eachOf(grid.columns, column);
    return each === null ? [] : settle(report, questionsOf(grid, rows, column, each), { certain: false });
  });
}

/** The column that is added up: the nearest in front of the same group. */
function eachOf(columns: readonly Line[], running: number): number | null {
  const line = columns[running];
  if (!line || !isCount(line) || !RUNNING.test(line.path.at(-1) ?? '')) return null;
  for (let at = running - 1; at >= 0; at--) {
    const other = columns[at];
    if (!other || groupOf(other) !== groupOf(line)) break;
    if (isCount(other) && !RUNNING.test(other.path.at(-1) ?? '') && (line.unit === '' || other.unit === line.unit))
      return at;
  }
  return null;
}

/** From the first period on, or from what the row above has come to. */
function questionsOf(grid: Grid, rows: readonly number[], running: number, each: number): readonly Question[] {
  const sinceFirst = (at: number) => rows.slice(0, at + 1).map((row): Place => [row, each]);
  // 4月321、累计1525: what came in January is not told.
  const isFromFirst = rows.some((row, at) => {
    const stated = at > 0 ? termAt(grid, row, running) : null;
    return stated && claimOf(grid, stated, sinceFirst(at), [])?.exact.equals(stated.quantity.value);
  });
  return rows.flatMap((row, at): Question[] => {
    const stated = termAt(grid, row, running);
    const above = rows[at - 1];
    if (!stated) return [];
    const all = isFromFirst ? claimOf(grid, stated, sinceFirst(at), []) : null;
    const next: readonly Place[] | null =
      above === undefined
        ? null
        : [
            [above, running],
            [row, each],
          ];
    return [[all, next && claimOf(grid, stated, next, [])]];
  });
}
