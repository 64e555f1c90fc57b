/** The section at a place with its length and the figures that wait in it, for the status bar. */
import { RequestType } from 'vscode-languageserver';
import { reviewedRows, sectionCounts } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { SECTION_AT, type SectionAtParams, type SectionAtResult } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { meets } from '../toLsp.ts';

export function registerSectionStatus({ connection, reports, log }: Session): void {
  // Asked again whenever the cursor moves, while the text stays.
  const known = new WeakMap<Entry, ReturnType<typeof sectionCounts>>();
  const countsOf = (entry: Entry) => {
    const { report, result, reviewed } = entry;
    const counts =
      known.get(entry) ?? sectionCounts(report, result.ledger, reviewedRows(report, result.ledger, reviewed));
    known.set(entry, counts);
    return counts;
  };
  connection.onRequest(
    new RequestType<SectionAtParams, SectionAtResult, never>(SECTION_AT),
    guardRequest<SectionAtParams, SectionAtResult>(log, SECTION_AT, null, async ({ uri, ...position }) => {
      const entry = await reports.get(uri);
      if (!entry?.result.kind) return null;
      const offset = entry.lines.offsetAt(position);
      const found = countsOf(entry).findLast(({ span }) => meets(span, offset));
      if (!found) return null;
      const { headings, characters, progress } = found;
      return { headings, characters, waiting: progress.total - progress.done };
    }),
  );
}
