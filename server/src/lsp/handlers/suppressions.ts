/** Suppresses a rule in one place, in a file or in the project's configuration, with the reason that the writer gave. */
import { applyEdits as applyJsonEdits, modify } from 'jsonc-parser';
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { CONFIG_FILE_NAME, type Edit, indexLines, rules, suppressionEdit } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { placeOf, uriOf } from '../place.ts';
import { SUPPRESSION, type SuppressionParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../toLsp.ts';

export function registerSuppressions(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    new RequestType<SuppressionParams, WorkspaceEdit | null, never>(SUPPRESSION),
    guardRequest<SuppressionParams, WorkspaceEdit | null>(log, SUPPRESSION, null, async params => {
      if (!rules.some(({ id }) => id === params.rule)) return null;
      const entry = await session.reports.get(params.uri);
      if (!entry) return null;
      if (params.scope === 'config' || params.scope === 'accept') return configEdit(session, entry, params);
      const edit = commentEdit(entry, params);
      return edit && toWorkspaceEdit(entry, [edit], session.abilities());
    }),
  );
}

function commentEdit({ report, lines, result }: Entry, params: SuppressionParams): Edit | null {
  const { rule, scope, reason } = params;
  const start = lines.offsetAt(params);
  const finding = result.findings.find(each => each.rule === rule && each.span.start === start);
  if (!finding || scope === 'config' || scope === 'accept') return null;
  const { span, newText } = suppressionEdit(report, finding, scope);
  const words = plain(reason).replaceAll('--', '—');
  return { span, newText: words === '' ? newText : newText.replace(' -->', `: ${words} -->`) };
}

/** Switches the rule off, or accepts a wording, in the nearest configuration file, or in a new one in the workspace folder. */
async function configEdit(
  session: Session,
  { uri, settings }: Entry,
  params: SuppressionParams,
): Promise<WorkspaceEdit | null> {
  const { versionedEdits } = session.abilities();
  const known = settings.configFiles[0];
  const file = known ?? newConfigFor(session, uri);
  if (file === null || !versionedEdits) return null;
  const open = session.documents.get(file);
  const text = open?.getText() ?? (known ? await session.readText(file) : null) ?? '{}\n';
  const range = indexLines(text).rangeOf({ start: 0, end: text.length });
  const textEdits = {
    textDocument: { uri: file, version: open?.version ?? null },
    edits: [{ range, newText: changedConfig(text, params) }],
  };
  if (known) return { documentChanges: [textEdits] };
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: changedConfig(text, params) }];
  const options = { ignoreIfExists: true };
  return {
    documentChanges: [
      { kind: 'create', uri: file, options },
      { ...textEdits, edits },
    ],
  };
}

function changedConfig(text: string, params: SuppressionParams): string {
  return params.scope === 'accept' ? accepting(text, params) : switchedOff(text, params);
}

/** The text of a configuration that accepts the wording, with the reason as its value. */
function accepting(text: string, { wording = '', reason }: SuppressionParams): string {
  const formattingOptions = formattingOf(text);
  return applyJsonEdits(text, modify(text, ['accept', wording], plain(reason), { formattingOptions }));
}

function formattingOf(text: string) {
  return { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The text of a configuration with the rule off; comments and form stay, and the reason becomes a comment. */
function switchedOff(text: string, { rule, reason }: SuppressionParams): string {
  const formattingOptions = formattingOf(text);
  const changed = applyJsonEdits(text, modify(text, ['rules', rule], 'off', { formattingOptions }));
  const words = plain(reason).replaceAll('*/', '');
  const entry = `${JSON.stringify(rule)}: "off"`;
  return words === '' ? changed : changed.replace(entry, `${entry} /* ${words} */`);
}

function newConfigFor({ folderOf }: Session, uri: string): string | null {
  const place = placeOf(uri);
  const folder = place && folderOf(place);
  return folder && uriOf({ ...folder, path: `${folder.path.replace(/\/$/, '')}/${CONFIG_FILE_NAME}` });
}

function plain(reason: string): string {
  return reason.replace(/\s+/g, ' ').trim();
}
