/** Asks why a finding is to be ignored and has the server write the suppression with that reason. */
import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { SUPPRESS_COMMAND, SUPPRESSION, type SuppressionParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { applyWithNotice } from './configNotice.ts';
import { l10n } from './l10n.ts';

type Wanted = Omit<SuppressionParams, 'reason'>;

/** Not announced in the manifest: only the server's quick fixes call it. */
export function registerSuppressCommand(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return commands.registerCommand(SUPPRESS_COMMAND, async (wanted: Wanted, given?: string) => {
    const reason =
      given ??
      (await window.showInputBox({
        title: titleOf(wanted),
        prompt: l10n.t('Reason (may be empty)'),
        placeHolder: l10n.t('such as: includes cases carried over'),
      }));
    if (reason === undefined) return;
    const params: SuppressionParams = { ...wanted, reason };
    const edit = await client.sendRequest<WorkspaceEdit | null>(SUPPRESSION, params);
    await applyWithNotice(report, edit);
  });
}

function titleOf({ scope, title, wording = '' }: Wanted): string {
  switch (scope) {
    case 'config':
      return l10n.t('Switch off in the configuration: {0}', title);
    case 'accept':
      return l10n.t('Accept in the whole project: {0}', wording);
    default:
      return l10n.t('Ignore {0}', title);
  }
}
