/** Inserts a missing content: that of a row of the view 结构, or one that is asked for. */
import { commands, type Disposable, window } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type ContentView,
  INSERT_CONTENT,
  type InsertParams,
  STRUCTURE,
  type StructureView,
} from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { l10n } from '../l10n.ts';
import type { Node } from './rows.ts';

export function registerInsertCommand(
  report: ActiveReport,
  rowFor: (argument: unknown) => Promise<Node | undefined>,
): Disposable {
  return commands.registerCommand('fazhi.insertContent', async (argument?: unknown) =>
    insertContent(report, await rowFor(argument)),
  );
}

/** The cursor goes from one thing to be filled in to the next. */
async function insertContent(report: ActiveReport, node: Node | undefined): Promise<void> {
  const content = node?.type === 'content' ? node.content : await chooseMissing(report);
  const editor = report.editor();
  if (!content || !editor) return;
  const edit = await report.ask<InsertParams, WorkspaceEdit>(INSERT_CONTENT, { role: content.role });
  if (!edit) return;
  // Tab stops live in an editor that has the focus; a click in the view has taken it away.
  await window.showTextDocument(editor.document, editor.viewColumn);
  await report.apply(edit);
}

async function chooseMissing(report: ActiveReport): Promise<ContentView | undefined> {
  const structure = await report.ask<object, StructureView>(STRUCTURE, {});
  const missing = structure?.contents.rows.filter(({ state, insertable }) => state === 'missing' && insertable) ?? [];
  if (missing.length === 0) {
    window.setStatusBarMessage(l10n.t('No mandatory content is missing.'), 5000);
    return undefined;
  }
  const items = missing.map(content => ({ label: content.name, description: content.source, content }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which content do you want to insert?') }))?.content;
}
