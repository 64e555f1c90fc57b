/** The figures of tables: each table read once as a grid, then held against itself and against the text. */
import type { Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import type { Localized } from '../../text/localized.ts';
import type { AddedRates } from '../reading/rates.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { findTableTexts } from './againstText.ts';
import { findAnnounced, findAnnouncedNames } from './announced.ts';
import { findAverages } from './averages.ts';
import { findBalances } from './balances.ts';
import { findChanges } from './changes.ts';
import { findDisclosureRelations, readForm } from './disclosure.ts';
import { withoutExplained } from './explained.ts';
import { findExtremes } from './extremes.ts';
import { MOST_COLUMNS, type Reading, readTables, transpose } from './grid.ts';
import type { Grid } from './model.ts';
import { findOrder } from './order.ts';
import { findParts } from './parts.ts';
import { findRankColumns } from './rankColumns.ts';
import { findAsides, findRates } from './rates.ts';
import { findRunningTotals } from './runningTotals.ts';
import { findShares } from './shares.ts';
import { findToldBelow } from './toldBelow.ts';
import { findTotals } from './totals.ts';

export function* findTableRelations(report: Report, rates: AddedRates): Generator<Relation> {
  yield* findTableTexts(report);
  const readings = readTables(report);
  yield* findToldBelow(report, readings);
  const year = reportYear(report);
  for (const reading of readings) {
    yield* findExtremes(report, reading, year);
    if (reading.unread) yield unread(report, reading);
    else if (reading.grids.length === 0) yield* findAnnouncedNames(report, reading.table);
    for (const grid of reading.grids) yield* withoutExplained(distinct(relationsOf(report, grid, rates)));
  }
}

/** The last cell adds up both its row and its column; and what one reading checks need not be told as unassessed. */
function distinct(relations: readonly Relation[]): Relation[] {
  const assessed = new Set(relations.flatMap(({ verdict, span }) => (verdict === 'notAssessed' ? [] : [span.start])));
  const known = new Set<string>();
  return relations.filter(({ span, verdict, computed }) => {
    if (verdict === 'notAssessed' && assessed.has(span.start)) return false;
    const key = `${span.start} ${computed} ${verdict}`;
    return !known.has(key) && known.add(key);
  });
}

function relationsOf(report: Report, grid: Grid, rates: AddedRates): Relation[] {
  const form = readForm(grid);
  if (form)
    return [
      ...findDisclosureRelations(report, grid, form),
      ...findTotals(report, grid, { rows: false, columns: true }),
    ];
  const turned = grid.rows.length <= MOST_COLUMNS ? transpose(grid) : null;
  return [
    ...findTotals(report, grid, { rows: true, columns: true }),
    ...findAsides(report, grid),
    ...findOrder(report, grid),
    ...findRankColumns(report, grid),
    ...findAnnounced(report, grid),
    ...BOTH_WAYS.flatMap(find => [...find(report, grid, rates), ...(turned ? find(report, turned, rates) : [])]),
  ];
}

/** What is said of columns may be said of rows as well. */
const BOTH_WAYS = [findShares, findChanges, findRates, findAverages, findParts, findBalances, findRunningTotals];

const UNREAD: Localized = {
  zh: '表格行列不齐、套有表格或者过大，认不出各数所在的行列，整张表需人工核对',
  en: 'the rows of this table differ in length, hold another table or are too many, so no number could be told its place; the whole table is to check by hand',
};

function unread(report: Report, { table }: Reading): Relation {
  const { span } = table.rows.flat().find(({ text }) => text !== '') ?? table;
  return describe({
    kind: 'table',
    verdict: 'notAssessed',
    span,
    stated: report.text.slice(span.start, span.end),
    note: UNREAD,
  });
}
