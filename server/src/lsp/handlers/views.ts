/** What the client's views ask for: their data, what is inserted, exports and the names of the rules. */
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { insertion, type Kind, localize, reviewedRows, rules } from '../../engine/index.ts';
import { checkedFile } from '../../export/checkedFile.ts';
import { reportPage } from '../../export/checkReport.ts';
import { ledgerCsv, ledgerPage } from '../../export/ledger.ts';
import { voiceOf } from '../../export/voice.ts';
import { guardRequest } from '../guard.ts';
import { FIGURE_FIXES, type FigureFix, type FigureParams, LEDGER, type LedgerView } from '../ledgerProtocol.ts';
import { figureFixes, ledgerView } from '../ledgerView.ts';
import { placeOf } from '../place.ts';
import {
  type DocumentParams,
  EXPORT_REPORT,
  type ExportParams,
  INSERT_CONTENT,
  type InsertParams,
  RULES,
  type RuleName,
  STRUCTURE,
  type StructureView,
} from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import { dropView, restructure } from '../restructure.ts';
import {
  DROP_PLACES,
  type DropParams,
  type DropView,
  RESTRUCTURE,
  type RestructureParams,
  type RestructureResult,
} from '../restructureProtocol.ts';
import type { Session } from '../session.ts';
import { structureView } from '../structureView.ts';
import { toFillInEdit } from '../toLsp.ts';

export function registerViews(session: Session): void {
  const { connection, settings, abilities, log } = session;
  answer<DocumentParams, StructureView>(session, STRUCTURE, (entry, _params, kind) => structureView(entry, kind));
  answer<RestructureParams, RestructureResult<WorkspaceEdit>>(session, RESTRUCTURE, (entry, params) =>
    restructure(entry, params, abilities()),
  );
  answer<DropParams, DropView>(session, DROP_PLACES, dropView);
  answer<DocumentParams, LedgerView>(session, LEDGER, entry => ledgerView(entry));
  answer<FigureParams, FigureFix[]>(session, FIGURE_FIXES, (entry, { key }) => figureFixes(entry, key, abilities()));
  answer<ExportParams, string>(session, EXPORT_REPORT, (entry, { format }) => exported(entry, format));
  answer<InsertParams, WorkspaceEdit>(session, INSERT_CONTENT, (entry, { role }, kind) => {
    const content = kind.contents.find(each => each.role === role);
    const [fix] = content ? insertion(entry.report, content, kind) : [];
    return fix ? toFillInEdit(entry, fix.edits, abilities()) : null;
  });
  connection.onRequest(
    new RequestType<unknown, RuleName[], never>(RULES),
    guardRequest<unknown, RuleName[]>(log, RULES, [], async () => {
      const locale = await settings.locale();
      return rules.map(({ id, title }) => ({ id, title: localize(title, locale) }));
    }),
  );
}

/** Answers from the report of an open document; null for one that is no report. */
function answer<Params extends DocumentParams, Result>(
  { connection, reports, log }: Session,
  name: string,
  make: (entry: Entry, params: Params, kind: Kind) => Result | null,
): void {
  connection.onRequest(
    name,
    guardRequest<Params, unknown>(log, name, null, async params => {
      const entry = await reports.get(params.uri);
      return entry?.result.kind ? make(entry, params, entry.result.kind) : null;
    }),
  );
}

function exported(
  { uri, report, result, settings, previous: last, reviewed }: Entry,
  format: ExportParams['format'],
): string {
  const voice = voiceOf(settings.locale, new Date());
  const name = placeOf(uri)?.path.replace(/^.*\//, '') ?? uri;
  const previous = last.path?.replace(/^.*\//, '') ?? null;
  const shown = { report, paragraphs: null, previous };
  const ticked = reviewedRows(report, result.ledger, reviewed);
  switch (format) {
    case 'csv':
      return ledgerCsv(shown, result.ledger, voice, { withLone: true, ticked });
    case 'ledger':
      return ledgerPage(name, shown, result.ledger, voice, { withLone: true, ticked });
    case 'html':
      return reportPage(checkedFile(name, { report, result, previous, ticked }), voice);
  }
}
