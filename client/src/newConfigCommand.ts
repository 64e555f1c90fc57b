/** Creates the configuration of the project, with examples of what may stand in it, and opens it. */
import { commands, type Disposable, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NEW_CONFIG, type NewConfigParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';

export function registerNewConfigCommand(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return commands.registerCommand('fazhi.newConfig', async () => {
    const document = report.editor()?.document;
    const folder = (document && workspace.getWorkspaceFolder(document.uri)) ?? (await chooseFolder());
    if (!folder) return;
    const file = Uri.joinPath(folder.uri, '.fazhilint.json');
    if (await exists(file)) {
      await tellOf(file);
      return;
    }
    const uri = document && client.code2ProtocolConverter.asUri(document.uri);
    const path = document?.uri.path.startsWith(`${folder.uri.path}/`)
      ? document.uri.path.slice(folder.uri.path.length + 1)
      : undefined;
    const params: NewConfigParams = { document: uri && path ? { uri, path } : null };
    const text = await client.sendRequest<string | null>(NEW_CONFIG, params);
    if (text === null) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await window.showTextDocument(file);
  });
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = workspace;
  if (workspaceFolders.length === 0)
    void window.showInformationMessage(l10n.t('Open a folder first: the configuration is kept in it.'));
  return workspaceFolders.length > 1 ? window.showWorkspaceFolderPick() : workspaceFolders[0];
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** What somebody has written is not written over. */
async function tellOf(file: Uri): Promise<void> {
  const open = l10n.t('Open');
  const message = l10n.t('This folder has a configuration already: {0}', workspace.asRelativePath(file));
  if ((await window.showInformationMessage(message, open)) === open) await window.showTextDocument(file);
}
