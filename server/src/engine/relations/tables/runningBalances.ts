/** Balances that run on from one period to the next: 年末有效 of last year + 制定 − 废止 = 年末有效. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { isPeriod } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { claimOf, type Place, placesOf, readingsOf, type Slots } from './slots.ts';

/** What there is at the end of each period stands there, and nowhere what there was at its beginning. */
export function runsOn({ columns, rows }: Grid, { opening, closing }: Slots): boolean {
  const [end] = closing;
  return (
    opening.length === 0 &&
    end !== undefined &&
    AT_END.test(columns[end]?.words ?? '') &&
    rows.filter(isPeriod).length > 1 &&
    isAscending(rows)
  );
}

/** 未结 alone may be of what came in the same period. */
const AT_END = /[年期月季][末底]/;
/** What was 修改 is there still. */
const CHANGED = /修[改订]/;

/** The end of each period from that of the one above; where a wrong one stands there, from the one above that. */
export function findRunningBalances(report: Report, grid: Grid, slots: Slots): Relation[] {
  const { columns, rows } = grid;
  const [end] = slots.closing;
  if (end === undefined) return [];
  const questions = [...rows.keys()].flatMap((row): Question[] => {
    const stated = termAt(grid, row, end);
    if (!stated || !isPeriod(rows[row]) || !isPeriod(rows[row - 1])) return [];
    const over = (ins: readonly number[], outs: readonly number[], from: number) => {
      const through = (of: readonly number[]): readonly Place[] =>
        [...rows.keys()].slice(from + 1, row + 1).flatMap(each => placesOf(each, of));
      return isPeriod(rows[from]) ? claimOf(grid, stated, [[from, end], ...through(ins)], through(outs)) : null;
    };
    return [
      readingsOf(slots).flatMap(({ ins, outs }) => [
        over(ins, outs, row - 1),
        over(ins, outs, row - 2),
        // 安排, 支出, 年末结余: nothing need be carried over.
        claimOf(grid, stated, placesOf(row, ins), placesOf(row, outs)),
      ]),
    ];
  });
  const certain = slots.others.every(column => CHANGED.test(columns[column]?.words ?? ''));
  return settle(report, questions, { certain });
}

/** 2024 below 2023: periods listed backwards begin with what the row below leaves. */
export function isAscending(rows: readonly Line[]): boolean {
  const years = rows.flatMap(line => /^((?:19|20)\d\d)/.exec(line.path.at(-1) ?? '')?.[1] ?? []).map(Number);
  return years.every((year, index) => index === 0 || year - (years[index - 1] ?? year) === 1);
}
