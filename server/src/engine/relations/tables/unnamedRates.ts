/** 执行率 beside 预算 and 决算, 比例 beside 人数: a rate whose name says of which columns it is, told by most of its cells. */
import type { Report } from '../../report/model.ts';
import { agrees, type Relation } from '../relation.ts';
import { type Claim, isPercent, shareOf, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isCount } from './roles.ts';
import { provesSomething, settle } from './settle.ts';
import { percentAt } from './shares.ts';

/** Nearer columns are likelier meant, and a search over many finds what fits by chance. */
const MOST_COLUMNS = 4;
const FEWEST_PROOFS = 2;

/** Each column of counts over each other one and over its own total; that which most cells bear out tells of the others. */
export function unnamedRates(report: Report, grid: Grid, column: number): Relation[] {
  const counts = [...grid.columns.keys()]
    .filter(other => other !== column && isCount(grid.columns[other]))
    .sort((a, b) => Math.abs(a - column) - Math.abs(b - column))
    .slice(0, MOST_COLUMNS);
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  let [best, proofs]: [Relation[], number] = [[], FEWEST_PROOFS - 1];
  for (const part of counts)
    for (const whole of counts) {
      if (part === whole && total < 0) continue;
      const relations = settle(report, questionsOf(grid, column, part, whole, total), { certain: false });
      const own = relations.filter(({ verdict, stated }) => agrees(verdict) && provesSomething(stated)).length;
      if (own > proofs) [best, proofs] = [relations, own];
    }
  return best;
}

/** `whole` in the same row, or where it is the part itself, in the row of the total. */
function questionsOf(grid: Grid, column: number, part: number, whole: number, total: number): (Claim | null)[][] {
  return [...grid.rows.keys()].map(row => {
    const stated = percentAt(grid, row, column);
    const own = termAt(grid, row, part);
    const of = termAt(grid, part === whole ? total : row, whole);
    return [stated && own && of && !isPercent(own) && !isPercent(of) ? shareOf(stated, [own], [of]) : null];
  });
}
