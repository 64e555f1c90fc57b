/** The rows of the ledger as the view 数据核对 walks through them: which are shown, in which groups, which is next. */
import type { GroupView, LedgerGroup, LedgerView } from '../../../server/src/lsp/ledgerProtocol.ts';
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
  groups: readonly GroupView[],
  rows: readonly Row[],
): readonly (readonly [GroupView, readonly Row[]])[] {
  return groups
    .map(each => [each, rows.filter(row => row.group === each.group)] as const)
    .filter(([, found]) => found.length > 0);
}

/** In the order of the text. */
export function sectionsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(({ section }) => section))];
}

type Place = ViewRange['start'];

/** The row whose figure the place touches; what waits for a person before what does not. */
export function rowAt(rows: readonly Row[], place: Place): Row | undefined {
  const touching = rows.filter(({ range }) => compare(range.start, place) <= 0 && compare(place, range.end) <= 0);
  return touching.find(row => row.waits) ?? touching[0];
}

/**
 * The next row, or the one before, that waits for a person; from the end on it goes on at the other end. `from` is the
 * place of the cursor, and the row that was walked to last where the cursor still stands on it.
 */
export function nextWaiting(
  rows: readonly Row[],
  from: { readonly place: Place; readonly key: string | null },
  step: 1 | -1,
): Row | undefined {
  const at = from.key === null ? -1 : rows.findIndex(({ key }) => key === from.key);
  const after = rows.findIndex(({ range }) => compare(range.start, from.place) > 0);
  const firstAfter = after < 0 ? rows.length : after;
  // Of rows that begin at the cursor itself none has been walked to.
  const firstNotBefore = rows.findIndex(({ range }) => compare(range.start, from.place) >= 0);
  const start = at >= 0 ? at + step : step === 1 ? firstAfter : (firstNotBefore < 0 ? rows.length : firstNotBefore) - 1;
  for (let walked = 0; walked < rows.length; walked++) {
    const row = rows[(start + step * walked + 2 * rows.length) % rows.length];
    if (row?.waits) return row;
  }
  return undefined;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
