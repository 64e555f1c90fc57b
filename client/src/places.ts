/** Places of the protocol as VS Code has them, and the command that opens one. */
import { type Command, commands, Range, type TextDocumentShowOptions, type Uri, ViewColumn, window } from 'vscode';
import type { ViewRange } from '../../server/src/lsp/protocol.ts';

export function toRange({ start, end }: ViewRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** VS Code's preview as an editor of the page: the one that `markdown.showPreview` opens turns to whatever is active. */
const PREVIEW = 'vscode.markdown.preview.editor';

/** A page to read beside the text that it is about, which stays in sight; alone where there is none. */
export async function showPageBeside(page: Uri): Promise<void> {
  const viewColumn = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
  await commands.executeCommand('vscode.openWith', page, PREVIEW, { viewColumn, preview: true });
}

export function openAt(uri: Uri, selection: Range): Command {
  return { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
}

/** Another text is shown beside the report, which keeps its place and the focus. */
export function openBeside(uri: Uri, selection: Range): Command {
  const options: TextDocumentShowOptions = { selection, preserveFocus: true, viewColumn: ViewColumn.Beside };
  return { command: 'vscode.open', title: '', arguments: [uri, options] };
}
