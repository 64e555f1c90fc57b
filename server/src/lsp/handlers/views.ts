/** The data of the client's views: sections with mandatory contents and fields, and the ledger of figures. */
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  coverage,
  insertion,
  type Kind,
  localize,
  type OutlineNode,
  outline,
  type Presence,
  requiredContents,
  rules,
} from '../../engine/index.ts';
import { checkedFile } from '../../export/checkedFile.ts';
import { reportPage } from '../../export/checkReport.ts';
import { ledgerCsv } from '../../export/ledger.ts';
import { voiceOf } from '../../export/voice.ts';
import { guardRequest } from '../guard.ts';
import { ledgerView } from '../ledgerView.ts';
import { placeOf } from '../place.ts';
import {
  type ContentView,
  type DocumentParams,
  EXPORT_REPORT,
  type ExportParams,
  INSERT_CONTENT,
  type InsertParams,
  LEDGER,
  type LedgerView,
  RULES,
  type RuleName,
  type SectionView,
  STRUCTURE,
  type StructureView,
} from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toFillInEdit, toRange } from '../toLsp.ts';

export function registerViews(session: Session): void {
  const { connection, abilities, log } = session;
  answer<DocumentParams, StructureView>(session, STRUCTURE, structureView);
  answer<DocumentParams, LedgerView>(session, LEDGER, entry => ledgerView(entry));
  answer<ExportParams, string>(session, EXPORT_REPORT, (entry, { format }) => exported(entry, format));
  answer<InsertParams, WorkspaceEdit>(session, INSERT_CONTENT, (entry, { role }, kind) => {
    const content = kind.contents.find(each => each.role === role);
    const [fix] = content ? insertion(entry.report, content, kind) : [];
    return fix ? toFillInEdit(entry, fix.edits, abilities()) : null;
  });
  connection.onRequest(
    new RequestType<unknown, RuleName[], never>(RULES),
    guardRequest<unknown, RuleName[]>(log, RULES, [], () =>
      rules.map(({ id, title }) => ({ id, title: localize(title, abilities().locale) })),
    ),
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

function exported({ uri, report, result, settings }: Entry, format: ExportParams['format']): string {
  const voice = voiceOf(settings.locale, new Date());
  if (format === 'csv') return ledgerCsv({ report, paragraphs: null }, result.ledger, voice, true);
  return reportPage(checkedFile(placeOf(uri)?.path.replace(/^.*\//, '') ?? uri, { report, result }), voice);
}

function structureView(entry: Entry, _params: DocumentParams, kind: Kind): StructureView {
  const { report, lines, settings } = entry;
  const { locale } = settings;
  return {
    kind: { id: kind.id, name: localize(kind.name, locale) },
    sections: outline(report, kind).map(node => sectionView(entry, node, kind)),
    contents: requiredContents(report, kind).map(presence => contentView(entry, presence, kind)),
    fields: coverage(report, kind).map(({ name, passages }) => ({
      name: localize(name, locale),
      ranges: passages.map(span => toRange(lines, span)),
    })),
  };
}

function sectionView(entry: Entry, node: OutlineNode, kind: Kind): SectionView {
  const contents = kind.contents.filter(({ role }) => node.roles.includes(role));
  return {
    heading: `${node.ordinal?.raw ?? ''}${node.title}`,
    range: toRange(entry.lines, node.headingSpan),
    roles: contents.map(({ name }) => localize(name, entry.settings.locale)),
    children: node.children.map(child => sectionView(entry, child, kind)),
  };
}

function contentView(entry: Entry, { content, section, prose }: Presence, kind: Kind): ContentView {
  const { report, lines, settings } = entry;
  const place = section?.headingSpan ?? prose;
  const [edit] = place ? [] : (insertion(report, content, kind)[0]?.edits ?? []);
  return {
    role: content.role,
    name: localize(content.name, settings.locale),
    source: content.source,
    state: section ? 'section' : prose ? 'prose' : 'missing',
    range: place && toRange(lines, place),
    insertable: edit !== undefined,
    place: report.sections.filter(({ headingSpan }) => !edit || headingSpan.start < edit.span.start).length,
  };
}
