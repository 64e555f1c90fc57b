/** Commands for the refactorings of the outline: each applies the code action of its kind at the cursor. */
import { commands, Disposable, l10n, window } from 'vscode';
import { type BaseLanguageClient, type CodeActionParams, CodeActionRequest } from 'vscode-languageclient';
import type { ActiveReport } from './activeReport.ts';

export function registerOutlineCommands(client: BaseLanguageClient, report: ActiveReport): Disposable {
  const refactor = (kind: string) => refactorAtCursor(client, report, kind);
  return Disposable.from(
    commands.registerCommand('fazhi.fixAll', () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.fazhi', apply: 'first' }),
    ),
    commands.registerCommand('fazhi.promote', () => refactor('refactor.rewrite.promote')),
    commands.registerCommand('fazhi.demote', () => refactor('refactor.rewrite.demote')),
    commands.registerCommand('fazhi.moveUp', () => refactor('refactor.move.up')),
    commands.registerCommand('fazhi.moveDown', () => refactor('refactor.move.down')),
    commands.registerCommand('fazhi.renumber', () => refactor('refactor.rewrite.renumber')),
    commands.registerCommand('fazhi.restyle', () => refactor('refactor.rewrite.restyle')),
  );
}

/** Asks the server itself: VS Code's own command asks every provider and gives up when one registers meanwhile. */
async function refactorAtCursor(client: BaseLanguageClient, report: ActiveReport, kind: string): Promise<void> {
  const editor = report.editor();
  if (!editor) return;
  const { code2ProtocolConverter: converter } = client;
  const params: CodeActionParams = {
    textDocument: converter.asTextDocumentIdentifier(editor.document),
    range: converter.asRange(editor.selection),
    context: { diagnostics: [], only: [kind] },
  };
  const [action] = (await client.sendRequest(CodeActionRequest.type, params)) ?? [];
  const done = action !== undefined && 'edit' in action && (await report.apply(action.edit));
  if (!done) window.setStatusBarMessage(l10n.t('Nothing to change here.'), 5000);
}
