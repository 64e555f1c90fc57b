/** The command that gives a document its kind of report, for documents whose kind is not recognised or not the right one. */
import { commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { KIND_EDIT, KINDS, type KindEditParams, type KindName } from '../../server/src/lsp/protocol.ts';

interface KindItem extends QuickPickItem {
  readonly id: string;
}

export function registerKindCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('fazhi.chooseKind', async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const kinds = await client.sendRequest<KindName[]>(KINDS, {});
    const items = kinds.map(({ id, name }): KindItem => ({ label: name, description: id, id }));
    const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which kind of report is this document?') });
    if (!chosen) return;
    const params: KindEditParams = { uri: client.code2ProtocolConverter.asUri(document.uri), kind: chosen.id };
    const edit = await client.sendRequest<WorkspaceEdit | null>(KIND_EDIT, params);
    const converted = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
    if (converted) await workspace.applyEdit(converted);
  });
}
