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
        placeHolder: exampleFor(wanted.rule),
      }));
    if (reason === undefined) return;
    const params: SuppressionParams = { ...wanted, reason };
    const edit = await client.sendRequest<WorkspaceEdit | null>(SUPPRESSION, params);
    await applyWithNotice(report, edit);
  });
}

/** A reason as one writes it for rules of this family; none where the family is not known. */
function exampleFor(rule: string): string {
  switch (rule.split('/')[0]) {
    case 'figures':
      return l10n.t('such as: includes cases carried over');
    case 'words':
      return l10n.t('such as: written so in the name of the body');
    case 'format':
      return l10n.t('such as: quoted as it was written');
    case 'outline':
      return l10n.t('such as: numbered as the notice asks');
    case 'sections':
      return l10n.t('such as: reported in a paper of its own');
    case 'dates':
      return l10n.t('such as: held on another day this year');
    default:
      return '';
  }
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
