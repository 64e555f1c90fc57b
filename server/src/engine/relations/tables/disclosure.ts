/** The equations of the form on applications for government information (国办公开办函〔2021〕30号, 表三). */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { sumOf, type Term, termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { type Question, settle } from './settle.ts';

/** The rows of the form, as indexes into those of its grid. */
export interface Form {
  readonly received: number;
  readonly carriedIn: number;
  readonly results: readonly number[];
  readonly total: number;
  readonly carriedOut: number;
}

/** Finds the rows by their printed names; null for a table that is not the form. */
export function readForm({ rows }: Grid): Form | null {
  const find = (pattern: RegExp) => rows.findIndex(line => pattern.test(labelOf(line)));
  const received = find(/本年新收.{0,20}申请数量/);
  const carriedIn = find(/上年结转.{0,20}申请数量/);
  const carriedOut = find(/结转下年度?继续办理/);
  const total = rows.findIndex(
    (line, row) => row > carriedIn && (carriedOut < 0 || row < carriedOut) && /总计$/.test(labelOf(line)),
  );
  if (received < 0 || carriedIn < 0 || total < 0 || carriedOut < 0) return null;
  const results = rows.slice(carriedIn + 1, total).map((_, index) => carriedIn + 1 + index);
  return { received, carriedIn, results, total, carriedOut };
}

function labelOf({ path }: Line): string {
  return path.join('');
}

/** 一+二=三(七)总计+四 and the sum of the results in every column; the form prints the first of them itself. */
export function findDisclosureRelations(report: Report, grid: Grid, form: Form): Relation[] {
  const results: Question[] = [];
  const balances: Question[] = [];
  for (const column of grid.columns.keys()) {
    const at = (row: number): Term | null => termAt(grid, row, column);
    const [total, received, carriedIn, carriedOut] = [form.total, form.received, form.carriedIn, form.carriedOut].map(
      at,
    );
    if (!total) continue;
    const parts = form.results.flatMap(row => at(row) ?? []);
    if (parts.length === form.results.length && parts.length > 1) results.push([sumOf(total, parts, [], RESULT)]);
    if (received && carriedIn && carriedOut)
      balances.push([sumOf(carriedOut, [received, carriedIn], [total], BALANCE)]);
  }
  return [...settle(report, results, { certain: true }), ...settle(report, balances, { certain: true })];
}

const RESULT: Localized = { zh: '办理结果分项', en: 'result of handling' };
const BALANCE: Localized = {
  zh: '第一项加第二项之和，等于第三项加第四项之和',
  en: 'item 1 + item 2 = item 3 + item 4',
};
