/** A table that its lead-in says to be sorted, 由高到低, and the row that stands out of order. */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { readBeside } from './beside.ts';
import { isPercent, type Term, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isCount, isSummary } from './roles.ts';
import { holds } from './words.ts';

const isDescending = holds('descending');
const isAscending = holds('ascending');
const FALLS: Localized = {
  zh: '表前说由高到低，这一行却大于上一行',
  en: 'the table is said to run from the highest, and this row is larger than the one above',
};
const RISES: Localized = {
  zh: '表前说由低到高，这一行却小于上一行',
  en: 'the table is said to run from the lowest, and this row is smaller than the one above',
};
const FEWEST_ROWS = 3;

/** Only a table with one column of numbers: of several, the wording seldom says by which. */
export function findOrder(report: Report, grid: Grid): Relation[] {
  const counts = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
  const [column] = counts;
  const above = counts.length === 1 ? readBeside(report, grid.table).above : null;
  if (!above || column === undefined) return [];
  const words = report.prose.slice(above.paragraph.span.start, above.paragraph.span.end);
  const falls = isDescending(words);
  if (falls === isAscending(words)) return [];
  const terms = grid.rows.flatMap((line, row) => (isSummary(line) ? [] : (termAt(grid, row, column) ?? [])));
  if (terms.length < FEWEST_ROWS || terms.some(isPercent)) return [];
  return terms.slice(1).map((term, index) => compare(terms[index] as Term, term, falls));
}

function compare(before: Term, { quantity }: Term, falls: boolean): Relation {
  const other = before.quantity;
  const follows = falls ? quantity.value.lte(other.value) : quantity.value.gte(other.value);
  return describe({
    kind: 'rank',
    verdict: follows ? 'exact' : 'inconsistent',
    span: quantity.span,
    stated: quantity.text,
    formula: `${other.text}${(falls ? other.value.gte(quantity.value) : other.value.gt(quantity.value)) ? '≥' : '<'}${quantity.text}`,
    computed: falls ? `不大于${other.text}` : `不小于${other.text}`,
    ...(follows ? {} : { note: falls ? FALLS : RISES }),
    // A figure that moves within its neighbours stays in order.
    basis: 'search',
    operands: [{ span: other.span, note: { zh: '上一行', en: 'row above' } }],
  });
}
