/** Lets the editor offer the kinds of report, and gives a document the kind that was chosen. */
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, kinds, localize, type Report } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { KIND_EDIT, KINDS, type KindEditParams, type KindName } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../toLsp.ts';

export function registerKinds({ connection, reports, abilities, log }: Session): void {
  connection.onRequest(
    new RequestType<unknown, KindName[], never>(KINDS),
    guardRequest<unknown, KindName[]>(log, KINDS, [], () =>
      kinds.map(({ id, name }) => ({ id, name: localize(name, abilities().locale) })),
    ),
  );
  connection.onRequest(
    new RequestType<KindEditParams, WorkspaceEdit | null, never>(KIND_EDIT),
    guardRequest<KindEditParams, WorkspaceEdit | null>(log, KIND_EDIT, null, async ({ uri, kind }) => {
      const entry = await reports.get(uri);
      if (!entry || !kinds.some(({ id }) => id === kind)) return null;
      return toWorkspaceEdit(entry, [kindEdit(entry.report, kind)], abilities());
    }),
  );
}

/** Changes the line `kind:` of the front matter, adds one, or puts a front matter at the top. */
export function kindEdit({ text, frontMatter }: Report, kind: string): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const top = text.startsWith('\ufeff') ? 1 : 0;
  if (!frontMatter) return insert(top, `---${eol}kind: ${kind}${eol}---${eol}${eol}`);
  const block = text.slice(0, frontMatter.span.end);
  const line = /^kind[ \t]*:.*$/m.exec(block);
  if (line)
    return { span: { start: line.index, end: line.index + line[0].trimEnd().length }, newText: `kind: ${kind}` };
  return insert(block.indexOf('\n') + 1, `kind: ${kind}${eol}`);
}

function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
