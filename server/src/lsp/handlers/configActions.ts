/** Quick fixes in a configuration file: the name that was meant, `kinds` for `kind`. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { indexLines, localize } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { toSpan, toWorkspaceEdit } from '../toLsp.ts';

export async function configActions(
  { textDocument: { uri }, context }: CodeActionParams,
  { documents, settings, abilities }: Session,
): Promise<CodeAction[]> {
  const document = documents.get(uri);
  if (!document) return [];
  const locale = await settings.locale();
  const lines = indexLines(document.getText());
  const target = { uri, version: document.version, lines, lineBreak: '\n' } as const;
  return context.diagnostics.flatMap(diagnostic => {
    const instead: unknown = diagnostic.data?.instead;
    if (typeof instead !== 'string') return [];
    const edit = { span: toSpan(lines, diagnostic.range), newText: JSON.stringify(instead) };
    return [
      {
        title: localize({ zh: `改为「${instead}」`, en: `Change to "${instead}"` }, locale),
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [diagnostic],
        edit: toWorkspaceEdit(target, [edit], abilities()),
      },
    ];
  });
}
