/** 合计, 总计 and 小计, in the last or first row or column. */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import { agrees, type Relation } from '../relation.ts';
import { describeUnassessed } from '../writing/describe.ts';
import { added, type Claim, isPercent, NOTES, sumOf, type Term, termAt } from './claims.ts';
import { transpose } from './grid.ts';
import type { Grid, Line } from './model.ts';
import { isDifference, isPeriod, isStock, isSummary, isSureTotal } from './roles.ts';
import { scopesOf } from './scopes.ts';
import { type Question, settle } from './settle.ts';

const BLANK_PART: Localized = {
  zh: '分项中有空格、「-」或认不出的数，不当作0，需人工核对',
  en: 'a part is blank, a dash or no plain number, which is not taken for 0; to check by hand',
};
/** A line of so many cells none of which is the sum is likely to count otherwise. */
const DOUBTFUL_FROM = 3;

/** The sums of rows, and where the table has them, of columns. */
export function findTotals(report: Report, grid: Grid, sides: { rows: boolean; columns: boolean }): Relation[] {
  return [
    ...(sides.rows ? totalRows(report, grid, NOTES.rowPart) : []),
    ...(sides.columns ? totalRows(report, transpose(grid), NOTES.columnPart) : []),
  ];
}

function totalRows(report: Report, grid: Grid, note: Localized): Relation[] {
  return grid.rows.flatMap((line, row) => {
    if (!isSummary(line)) return [];
    const scopes = scopesOf(grid.rows, row);
    const counts: Question[] = [];
    const changes: Question[] = [];
    const blank: Relation[] = [];
    for (const [column, head] of grid.columns.entries()) {
      const stated = termAt(grid, row, column);
      if (!stated || isPercent(stated) || !ADDED.has(head.role) || isStockOverTime(grid, scopes, head)) continue;
      const readings = scopes.map(parts => claimOf(grid, stated, parts, column, note));
      const isGrowth = head.role === 'change' && !isDifference(head);
      if ((scopes[0] ?? []).length > 0 && leaveOut(grid, scopes[0] ?? [], head)) continue;
      // Where a part is blank, the sum of the others tells nothing.
      if (readings[0]) (isGrowth ? changes : counts).push(readings);
      else if (scopes.length > 0) blank.push(describeUnassessed(report, 'table', stated.quantity.span, BLANK_PART));
    }
    return [
      ...settle(report, counts, { certain: isSureTotal(line), doubtful: counts.length >= DOUBTFUL_FROM }),
      // Growth in per cent written without its sign looks the same; only differences add up.
      ...settle(report, changes, { certain: false }).filter(({ verdict }) => agrees(verdict)),
      ...blank,
    ];
  });
}

/** Cases open at the end of each quarter add up to nothing. */
function isStockOverTime({ rows }: Grid, scopes: readonly (readonly number[])[], { words }: Line): boolean {
  return isStock(words) && (scopes[0] ?? []).some(part => isPeriod(rows[part]));
}

const ADDED: ReadonlySet<string> = new Set(['item', 'of which', 'total', 'subtotal', 'change']);

function claimOf(grid: Grid, stated: Term, parts: readonly number[], column: number, note: Localized): Claim | null {
  const fitting = parts.filter(part => {
    const unit = termAt(grid, part, column)?.unit ?? '';
    return unit === '' || stated.unit === '' || unit === stated.unit;
  });
  const terms = fitting.map(part => termAt(grid, part, column));
  if (terms.length < 2 || terms.some(term => term === null || isPercent(term))) return null;
  return sumOf(
    stated,
    terms.flatMap(term => term ?? []),
    [],
    note,
  );
}

/** 40.0%, 26.7% and 12.3% of a total say that the table names the largest of its parts only. */
function leaveOut(grid: Grid, parts: readonly number[], { role }: Line): boolean {
  if (role === 'change') return false;
  return grid.columns.some((head, column) => {
    if (head.role !== 'share') return false;
    const shares = parts.flatMap(part => termAt(grid, part, column) ?? []);
    return shares.length === parts.length && shares.every(isPercent) && added(shares).exact.add(ROUNDING).lt(100);
  });
}

/** What rounding may take from all shares of a table together. */
const ROUNDING = 5;
