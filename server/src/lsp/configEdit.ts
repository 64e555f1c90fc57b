/** Changes the configuration file that is nearest to a document, or writes a new one into its folder of the workspace. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { CONFIG_FILE_NAME, indexLines } from '../engine/index.ts';
import { placeOf, uriOf } from './place.ts';
import type { Entry } from './reportCache.ts';
import type { Session } from './session.ts';

/** Null where there is no place for a configuration, or a client could not make the file. */
export async function configEdit(
  session: Session,
  { uri, settings }: Entry,
  change: (text: string, file: string) => string,
): Promise<WorkspaceEdit | null> {
  const { versionedEdits } = session.abilities();
  const known = settings.configFiles[0];
  const file = known ?? newConfigFor(session, uri);
  if (file === null || !versionedEdits) return null;
  const open = session.documents.get(file);
  const text = open?.getText() ?? (known ? await session.readText(file) : null) ?? '{}\n';
  const range = indexLines(text).rangeOf({ start: 0, end: text.length });
  const newText = change(text, file);
  const textDocument = { uri: file, version: open?.version ?? null };
  if (known) return { documentChanges: [{ textDocument, edits: [{ range, newText }] }] };
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: file, options: { ignoreIfExists: true } },
      { textDocument, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

export function formattingOf(text: string) {
  return { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

function newConfigFor({ folderOf }: Session, uri: string): string | null {
  const place = placeOf(uri);
  const folder = place && folderOf(place);
  return folder && uriOf({ ...folder, path: `${folder.path.replace(/\/$/, '')}/${CONFIG_FILE_NAME}` });
}
