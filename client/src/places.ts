/** Places of the protocol as VS Code has them, and the command that opens one. */
import { type Command, Range, type Uri } from 'vscode';
import type { ViewRange } from '../../server/src/lsp/protocol.ts';

export function toRange({ start, end }: ViewRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function openAt(uri: Uri, selection: Range): Command {
  return { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
}
