/** Asks why a finding is to be ignored and has the server write the suppression with that reason. */
import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { SUPPRESS_COMMAND, SUPPRESSION, type SuppressionParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';

type Wanted = Omit<SuppressionParams, 'reason'>;

/** Not announced in the manifest: only the server's quick fixes call it. */
export function registerSuppressCommand(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return commands.registerCommand(SUPPRESS_COMMAND, async (wanted: Wanted, given?: string) => {
    const reason =
      given ??
      (await window.showInputBox({
        title: l10n.t('Ignore {0}', wanted.wording ?? wanted.title),
        prompt: l10n.t('Reason (may be empty)'),
        placeHolder: l10n.t('such as: includes cases carried over'),
      }));
    if (reason === undefined) return;
    const params: SuppressionParams = { ...wanted, reason };
    const edit = await client.sendRequest<WorkspaceEdit | null>(SUPPRESSION, params);
    if (!(await report.apply(edit)) || (wanted.scope !== 'config' && wanted.scope !== 'accept')) return;
    // A configuration counts as it is saved; the writer's report stays as it is.
    for (const document of workspace.textDocuments) {
      if (document.isDirty && document.uri.path.endsWith('/.fazhilint.json')) await document.save();
    }
  });
}
