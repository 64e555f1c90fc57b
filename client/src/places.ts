/** Places of the protocol as VS Code has them, and the command that opens one. */
import { type Command, commands, Range, type Uri, window } from 'vscode';
import type { ViewRange } from '../../server/src/lsp/protocol.ts';

export function toRange({ start, end }: ViewRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A page to read beside the text that it is about, which stays in sight; alone where there is none. */
export async function showPageBeside(page: Uri): Promise<void> {
  const isBesideText = window.activeTextEditor !== undefined;
  await commands.executeCommand(isBesideText ? 'markdown.showPreviewToSide' : 'markdown.showPreview', page);
}

export function openAt(uri: Uri, selection: Range): Command {
  return { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
}
