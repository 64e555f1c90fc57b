/** *Check workspace*: publishes the findings of every report of the workspace, and keeps them current. */
import { type CancellationToken, DiagnosticSeverity, RequestType, WorkDoneProgress } from 'vscode-languageserver';
import { localize } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { guardEvent, guardRequest } from '../guard.ts';
import {
  CHECK_WORKSPACE,
  type CheckParams,
  type CheckResult,
  FIND_FILES,
  HIDDEN,
  type HiddenParams,
} from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './diagnostics.ts';

export interface WorkspaceCheck {
  /** The client has asked about a document, and so shows what it was answered. */
  asked(uri: string): void;
  /** A file changed on the disk, or what is in force for it did. */
  recheck(uris?: readonly string[]): void;
}

const NOTHING: CheckResult = { reports: 0, others: 0, findings: 0, cancelled: false };

export function registerWorkspaceCheck(session: Session): WorkspaceCheck {
  const { connection, documents, abilities, log } = session;
  /** Files that were found to be reports and are shown although no editor has them open. */
  const checked = new Set<string>();

  /** What these documents hold is shown already; published as well, it would stand there twice. */
  const shown = new Set<string>();

  const publish = (uri: string, entry: Entry | null) =>
    connection.sendDiagnostics({ uri, diagnostics: entry && !shown.has(uri) ? diagnosticsOf(entry, abilities()) : [] });

  const check = async (uri: string): Promise<Entry | null> => {
    const entry = await readEntry(session, uri);
    if (entry) checked.add(uri);
    if (entry || checked.has(uri)) await publish(uri, entry);
    if (!entry) checked.delete(uri);
    return entry;
  };
  const checkQuietly = guardEvent<string>(log, CHECK_WORKSPACE, async uri => void (await check(uri)));

  connection.onRequest(
    new RequestType<CheckParams, CheckResult, never>(CHECK_WORKSPACE),
    guardRequest<CheckParams, CheckResult>(log, CHECK_WORKSPACE, NOTHING, async (params, token) => {
      shown.clear();
      for (const uri of params.shown ?? documents.keys()) shown.add(uri);
      const uris = abilities().findFiles ? await connection.sendRequest<string[]>(FIND_FILES) : documents.keys();
      return checkAll(session, uris, check, params.workDoneToken, token);
    }),
  );
  // To a client that does not ask, the findings of an open document are sent.
  documents.onDidOpen(({ document: { uri } }) => void (abilities().pullsDiagnostics || shown.add(uri)));
  const hide = (uri: string) => {
    shown.delete(uri);
    if (checked.has(uri)) void checkQuietly(uri);
  };
  documents.onDidClose(({ document: { uri } }) => hide(uri));
  connection.onNotification(
    HIDDEN,
    guardEvent<HiddenParams>(log, HIDDEN, ({ uris }) => uris.forEach(hide)),
  );
  return {
    asked(uri) {
      if (shown.has(uri)) return;
      shown.add(uri);
      if (checked.has(uri)) void publish(uri, null);
    },
    recheck(uris = [...checked]) {
      for (const uri of uris) if (checked.has(uri) && !shown.has(uri)) void checkQuietly(uri);
    },
  };
}

async function checkAll(
  { connection, settings, abilities }: Session,
  uris: readonly string[],
  check: (uri: string) => Promise<Entry | null>,
  progress: string | number | undefined,
  token: CancellationToken,
): Promise<CheckResult> {
  const locale = await settings.locale();
  let result = NOTHING;
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return { ...result, cancelled: true };
    if (progress !== undefined) {
      const message = localize(
        { zh: `第 ${index + 1} 个，共 ${uris.length} 个文件`, en: `file ${index + 1} of ${uris.length}` },
        locale,
      );
      const percentage = Math.floor((100 * index) / uris.length);
      await connection.sendProgress(WorkDoneProgress.type, progress, { kind: 'report', message, percentage });
    }
    const entry = await check(uri);
    result = {
      ...result,
      reports: result.reports + (entry ? 1 : 0),
      others: result.others + (entry ? 0 : 1),
      findings: result.findings + (entry ? problemsOf(entry, abilities()) : 0),
    };
  }
  return result;
}

/** As many as an editor lists: hints are shown in the text alone. */
function problemsOf(entry: Entry, abilities: Abilities): number {
  return diagnosticsOf(entry, abilities).filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;
}

/** Null for a file that cannot be read and for one that is no report. */
async function readEntry({ documents, reports, readText, log }: Session, uri: string): Promise<Entry | null> {
  const unreadable = (error: unknown) => {
    log(`${uri}: ${String(error)}`);
    return null;
  };
  const text = documents.get(uri) ? null : await readText(uri).catch(unreadable);
  const entry = text === null ? await reports.get(uri) : await reports.read(uri, text);
  return entry?.result.kind ? entry : null;
}
