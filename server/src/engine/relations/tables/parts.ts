/** 其中 rows and columns: no part may exceed what it is taken out of, and with 其他 the parts make up the whole. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { isPercent, NOTES, shownOf, sumOf, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isCount } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { holds } from './words.ts';

const isRest = holds('rest');

export function findParts(report: Report, grid: Grid): Relation[] {
  const relations: Relation[] = [];
  for (const [first, line] of grid.rows.entries()) {
    if (line.role !== 'of which' || grid.rows[first - 1]?.role === 'of which') continue;
    const end = grid.rows.findIndex(({ role }, row) => row > first && role !== 'of which');
    const rows = grid.rows.slice(first, end < 0 ? undefined : end).map((_, index) => first + index);
    // 实施、执行率、其中联合检查: a rate between is no whole.
    const whole = grid.rows.slice(0, first).findLastIndex(other => isCount(other) && other.role !== 'of which');
    const isClosed = rows.length > 1 && rows.some(row => isRest(grid.rows[row]?.words ?? ''));
    if (whole < 0) continue;
    if (isClosed) relations.push(...sums(report, grid, whole, rows));
    for (const row of rows) relations.push(...bounds(grid, whole, row));
  }
  for (const [row, line] of grid.rows.entries()) {
    const owner = OUT_OF.exec(line.words)?.[1];
    const whole =
      owner === undefined ? -1 : grid.rows.findIndex(({ words }, other) => other !== row && words.endsWith(owner));
    if (whole >= 0) relations.push(...bounds(grid, whole, row));
  }
  return relations;
}

/** 受理中审结 is taken out of 受理. */
const OUT_OF = /^([^中]{2,12})(?<!集|其)中(?![心小央国介医级层队学等]).{2,}/;

function sums(report: Report, grid: Grid, whole: number, rows: readonly number[]): Relation[] {
  const questions = [...grid.columns.keys()].flatMap((column): Question[] => {
    const stated = termAt(grid, whole, column);
    const terms = rows.flatMap(row => termAt(grid, row, column) ?? []);
    return stated && terms.length === rows.length && !isPercent(stated)
      ? [[sumOf(stated, terms, [], NOTES.rowPart)]]
      : [];
  });
  return settle(report, questions, { certain: true });
}

function bounds(grid: Grid, whole: number, row: number): Relation[] {
  return [...grid.columns.keys()].flatMap(column => {
    const [part, all] = [termAt(grid, row, column), termAt(grid, whole, column)];
    if (!part || !all || !isCounted(grid, column) || isPercent(part) || part.quantity.value.lte(all.quantity.value))
      return [];
    const { span, text } = part.quantity;
    return [
      describe({
        kind: 'table',
        verdict: 'inconsistent',
        span,
        stated: text,
        formula: `${shownOf(part.quantity)}>${shownOf(all.quantity)}`,
        computed: `不大于${shownOf(all.quantity)}`,
        operands: [{ span: all.quantity.span, note: NOTES.total }],
      }),
    ];
  });
}

function isCounted({ columns }: Grid, column: number): boolean {
  const role = columns[column]?.role;
  return role === 'item' || role === 'total' || role === 'subtotal' || role === 'of which';
}
