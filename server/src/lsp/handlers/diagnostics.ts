/** Findings as diagnostics: pulled by clients that can, pushed to the others. */
import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { kindProblem, knownKinds } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { guardEvent, guardRequest } from '../guard.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toConfigDiagnostic, toDiagnostic } from '../toLsp.ts';

/**
 * Returns what is to be called when everything may have changed: the client then pulls again, or is pushed to again.
 * `asked` is told of every document that the client pulls.
 */
export function registerDiagnostics(session: Session, asked: (uri: string) => void): () => void {
  const { connection, documents, reports, abilities, log } = session;
  connection.languages.diagnostics.on(
    guardRequest<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      log,
      'textDocument/diagnostic',
      full([]),
      async ({ textDocument, previousResultId }, token) => {
        const glimpse = abilities().refreshesDiagnostics ? await reports.glimpse(textDocument.uri) : null;
        if (glimpse) void refreshWhenChecked(textDocument.uri);
        const entry = glimpse ?? (await reports.get(textDocument.uri));
        if (!entry) return full([]);
        // Who has closed the document meanwhile shows no answer.
        if (!token.isCancellationRequested) asked(textDocument.uri);
        if (entry.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: entry.id };
        return { ...full(diagnosticsOf(entry, abilities())), resultId: entry.id };
      },
    ),
  );

  const push = createPush(session);
  documents.onDidChangeContent(({ document }) => {
    if (!abilities().pullsDiagnostics) void push(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!abilities().pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const refresh = guardEvent<void>(log, 'workspace/diagnostic/refresh', async () => {
    if (!abilities().pullsDiagnostics) for (const uri of documents.keys()) void push(uri);
    else if (abilities().refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  const awaited = new Set<string>();
  const refreshWhenChecked = guardEvent<string>(log, 'workspace/diagnostic/refresh', async uri => {
    if (awaited.has(uri)) return;
    awaited.add(uri);
    await reports.get(uri).finally(() => awaited.delete(uri));
    await refresh();
  });
  return () => void refresh();
}

export function diagnosticsOf(entry: Entry, abilities: Abilities): Diagnostic[] {
  const { report, result, settings, previous, lines } = entry;
  const problem = kindProblem(report, knownKinds(settings.config.ownKinds));
  return [
    ...result.findings.map(finding => toDiagnostic(entry, finding, settings.locale, abilities)),
    ...(problem ? [toConfigDiagnostic({ ...problem, range: lines.rangeOf(problem.span) }, settings.locale)] : []),
    ...previous.problems.map(problem => toConfigDiagnostic(problem, settings.locale)),
  ];
}

/** Pushes the newest state of a document; edits that arrive while one push is under way are answered by the next. */
function createPush({ connection, reports, abilities, log }: Session): (uri: string) => Promise<void> {
  const waiting = new Set<string>();
  const send = (entry: Entry) => {
    const { uri, version } = entry;
    return connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(entry, abilities()) });
  };
  return guardEvent(log, 'textDocument/publishDiagnostics', async uri => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    try {
      const glimpse = await reports.glimpse(uri);
      if (glimpse) await send(glimpse);
      const entry = await reports.get(uri);
      waiting.delete(uri);
      if (entry) await send(entry);
    } finally {
      waiting.delete(uri);
    }
  });
}

function full(items: Diagnostic[]): DocumentDiagnosticReport & { kind: 'full' } {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
