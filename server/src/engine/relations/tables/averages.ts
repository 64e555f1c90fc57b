/** Columns of averages (人均, 件均) as the quotient of two others. */

import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { averageOf, isPercent, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isCount } from './roles.ts';
import { type Question, settle } from './settle.ts';

const MOST_READINGS = 30;

export function findAverages(report: Report, grid: Grid): Relation[] {
  const counts = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
  const pairs = counts
    .flatMap(part => counts.flatMap(by => (part === by ? [] : [{ part, by }])))
    .slice(0, MOST_READINGS);
  return grid.columns.flatMap(({ role }, column) => {
    if (role !== 'average') return [];
    const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
      const stated = termAt(grid, row, column);
      if (!stated || isPercent(stated)) return [];
      return [
        pairs.map(({ part, by }) => {
          const [whole, number] = [termAt(grid, row, part), termAt(grid, row, by)];
          return whole && number ? averageOf(stated, whole, number) : null;
        }),
      ];
    });
    return settle(report, questions, { certain: pairs.length === 2 && isPerHead(grid, column) });
  });
}

/** 人均 beside a column of people; 月均 may be of months that no column counts. */
function isPerHead({ columns }: Grid, column: number): boolean {
  const people = columns.some(line => isCount(line) && (/[人名]/.test(line.unit) || /人[员数]/.test(line.words)));
  return people && /人均|每人/.test(columns[column]?.words ?? '');
}
