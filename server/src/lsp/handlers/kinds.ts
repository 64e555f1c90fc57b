/** Lets the editor offer the kinds of report, and gives a document the kind that was chosen. */
import { applyEdits as applyJsonEdits, modify } from 'jsonc-parser';
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  type Edit,
  isKindName,
  knownKinds,
  localize,
  NO_REPORT,
  offeredKinds,
  type Report,
} from '../../engine/index.ts';
import { configEdit, formattingOf } from '../configEdit.ts';
import { guardRequest } from '../guard.ts';
import { isPlainText, placeOf } from '../place.ts';
import { KIND_EDIT, KINDS, type KindEditParams, type KindName, type KindsParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../toLsp.ts';

export function registerKinds(session: Session): void {
  const { connection, reports, settings, abilities, log } = session;
  connection.onRequest(
    new RequestType<KindsParams, KindName[], never>(KINDS),
    guardRequest<KindsParams, KindName[]>(log, KINDS, [], async ({ uri }) => {
      const entry = uri === undefined ? null : await reports.get(uri);
      const offered = entry ? [...(entry.settings.config.ownKinds ?? []), ...offeredKinds, NO_REPORT] : offeredKinds;
      const locale = entry?.settings.locale ?? (await settings.locale());
      return offered.map(({ id, name }) => ({ id, name: localize(name, locale) }));
    }),
  );
  connection.onRequest(
    new RequestType<KindEditParams, WorkspaceEdit | null, never>(KIND_EDIT),
    guardRequest<KindEditParams, WorkspaceEdit | null>(log, KIND_EDIT, null, async ({ uri, kind }) => {
      const entry = await reports.get(uri);
      if (!entry || !(kind === null || isKindName(kind, knownKinds(entry.settings.config.ownKinds)))) return null;
      if (isPlainText(uri) && !entry.report.frontMatter)
        return configEdit(session, entry, (text, file) => withKind(text, pathFrom(file, uri), kind));
      const edit = kindEdit(entry.report, kind);
      return edit && toWorkspaceEdit(entry, [edit], abilities());
    }),
  );
}

/** The text of a configuration that gives the kind to this path before any other pattern does. */
function withKind(text: string, path: string, kind: string | null): string {
  const pattern = path.replace(/[\\()[\]{}*?!+@]/g, '\\$&');
  const options = { formattingOptions: formattingOf(text), getInsertionIndex: () => 0 };
  return applyJsonEdits(text, modify(text, ['kinds', pattern], kind ?? undefined, options));
}

function pathFrom(file: string, uri: string): string {
  const folder = (placeOf(file)?.path.lastIndexOf('/') ?? -1) + 1;
  return placeOf(uri)?.path.slice(folder) ?? '';
}

/**
 * Changes the line `kind:` of the front matter, adds one, or puts a front matter at the top. With null the line goes,
 * and the front matter with it where it says nothing else; null where there is nothing to take away.
 */
export function kindEdit(report: Report, kind: string | null): Edit | null {
  const { text, frontMatter } = report;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const top = text.startsWith('\ufeff') ? 1 : 0;
  if (!frontMatter) return kind === null ? null : insert(top, `---${eol}kind: ${kind}${eol}---${eol}${eol}`);
  const block = text.slice(0, frontMatter.span.end);
  const line = /^kind[ \t]*:.*$/m.exec(block);
  if (kind === null) return line && removal(report, frontMatter, line.index);
  if (line)
    return { span: { start: line.index, end: line.index + line[0].trimEnd().length }, newText: `kind: ${kind}` };
  return insert(block.indexOf('\n') + 1, `kind: ${kind}${eol}`);
}

function removal({ text, lines }: Report, { span, data }: NonNullable<Report['frontMatter']>, start: number): Edit {
  const isAlone = typeof data === 'object' && data !== null && Object.keys(data).length === 1;
  if (!isAlone) {
    const end = lines.lineSpan(lines.positionAt(start).line + 1).start;
    return { span: { start, end }, newText: '' };
  }
  const blank = /^(?:[ \t]*\r?\n)?/.exec(text.slice(span.end));
  return { span: { start: text.startsWith('\ufeff') ? 1 : 0, end: span.end + (blank?.[0].length ?? 0) }, newText: '' };
}

function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
