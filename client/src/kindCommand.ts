/** The command that gives a document its kind of report, says that it is none, or has it recognised again. */
import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  KIND_EDIT,
  KINDS,
  type KindEditParams,
  type KindName,
  type KindsParams,
} from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { applyWithNotice } from './configNotice.ts';
import { l10n } from './l10n.ts';

interface KindItem extends QuickPickItem {
  readonly choice?: Pick<KindEditParams, 'kind'>;
}

export function registerKindCommand(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return commands.registerCommand('fazhi.chooseKind', async () => {
    const document = report.editor()?.document;
    if (!document) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const params: KindsParams = { uri };
    const kinds = await client.sendRequest<KindName[]>(KINDS, params);
    const isPlainText = /\.txt$/i.test(document.uri.path);
    const chosen = await window.showQuickPick(itemsOf(kinds, report.status()?.kind?.id), {
      title: l10n.t('Which kind of report is this document?'),
      placeHolder: isPlainText
        ? l10n.t('The choice is kept in .fazhilint.json; the text stays as it is.')
        : l10n.t('The choice is written at the top of the text, as a line “kind: …”.'),
    });
    if (!chosen?.choice) return;
    const wanted: KindEditParams = { uri, ...chosen.choice };
    const done = await applyWithNotice(report, await client.sendRequest<WorkspaceEdit | null>(KIND_EDIT, wanted));
    if (!done) window.setStatusBarMessage(l10n.t('Nothing to change here.'), 5000);
  });
}

function itemsOf(kinds: readonly KindName[], current: string | undefined): KindItem[] {
  return [
    ...kinds.map(({ id, name }) => ({
      label: name,
      ...(id === current ? { description: l10n.t('at present') } : {}),
      choice: { kind: id },
    })),
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: l10n.t('Recognise the kind by itself'),
      description: l10n.t('from title and text'),
      choice: { kind: null },
    },
  ];
}
