/** The rows of the ledger as the view 数据核对 walks through them: which are shown, in which groups, which is next. */
import type { LedgerGroup, LedgerGroupView, LedgerView } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ViewRange } from '../../../server/src/lsp/protocol.ts';

export type Row = LedgerView['rows'][number];

/** What a writer wants to see; an empty list leaves nothing out. */
export interface Filter {
  readonly groups: readonly LedgerGroup[];
  /** Headings of top sections. */
  readonly sections: readonly string[];
  /** Only rows that wait for a person. */
  readonly waiting: boolean;
}

export const NO_FILTER: Filter = { groups: [], sections: [], waiting: false };

/** Sections that the text does not have, as after a change of document, are not filtered by. */
export function filterRows(rows: readonly Row[], { groups, sections, waiting }: Filter): readonly Row[] {
  const known = sections.filter(section => rows.some(row => row.section === section));
  return rows.filter(
    row =>
      (groups.length === 0 || groups.includes(row.group)) &&
      (known.length === 0 || known.includes(row.section)) &&
      (!waiting || row.waits),
  );
}

/** Groups without rows are left out. */
export function groupRows(
  groups: readonly LedgerGroupView[],
  rows: readonly Row[],
): readonly (readonly [LedgerGroupView, readonly Row[]])[] {
  return groups
    .map(each => [each, rows.filter(row => row.group === each.group)] as const)
    .filter(([, found]) => found.length > 0);
}

/** In the order of the text. */
export function sectionsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(({ section }) => section))];
}

/** By which reviews of `rows` are kept: what is told from two sides is reviewed on both. */
export function keysWithTwins(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ key, twin }) => (twin === null ? [key] : [key, twin])))];
}

type Place = ViewRange['start'];

/** The row whose figure the place touches; what waits for a person before what does not. */
export function rowAt(rows: readonly Row[], place: Place): Row | undefined {
  const touching = rows.filter(({ range }) => compare(range.start, place) <= 0 && compare(place, range.end) <= 0);
  return touching.find(row => row.waits) ?? touching[0];
}

/** The rows in the order of the view: group by group. */
function inViewOrder(groups: readonly LedgerGroupView[], rows: readonly Row[]): readonly Row[] {
  return groupRows(groups, rows).flatMap(([, found]) => found);
}

/** Where the view is left: on a row, on something below one (no key), or on the name of a group, above its rows (no range). */
export type Stop = Pick<Row, 'group'> & Partial<Pick<Row, 'key' | 'range'>>;

/**
 * The next row in the order of the view, or the one before, that waits for a person; from the end on it goes on at the
 * other end. A row that is gone, as one that has been corrected, is followed by what stood after it.
 */
export function nextInView(
  groups: readonly LedgerGroupView[],
  rows: readonly Row[],
  from: Stop | undefined,
  step: 1 | -1,
): Row | undefined {
  const order = inViewOrder(groups, rows);
  const rank = (row: Stop) => groups.findIndex(({ group }) => group === row.group);
  const isAfter = (row: Row) =>
    from !== undefined && (rank(row) - rank(from) || (from.range ? compare(row.range.start, from.range.start) : 1)) > 0;
  const at = order.findIndex(({ key }) => key === from?.key);
  const after = from ? order.findIndex(isAfter) : 0;
  const gap = after < 0 ? order.length : after;
  return firstWaiting(order, at >= 0 ? at + step : step === 1 ? gap : gap - 1, step);
}

/** The next row after a place of the text, or the one before it, that waits for a person. */
export function nextInText(rows: readonly Row[], place: Place, step: 1 | -1): Row | undefined {
  const found = rows.findIndex(({ range }) => compare(range.start, place) >= (step === 1 ? 1 : 0));
  const gap = found < 0 ? rows.length : found;
  return firstWaiting(rows, step === 1 ? gap : gap - 1, step);
}

function firstWaiting(order: readonly Row[], start: number, step: 1 | -1): Row | undefined {
  for (let walked = 0; walked < order.length; walked++) {
    const row = order[(start + step * walked + 2 * order.length) % order.length];
    if (row?.waits) return row;
  }
  return undefined;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
