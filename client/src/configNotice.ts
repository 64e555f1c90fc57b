/** Applies an edit that may change the configuration, saves that, and says where it is and how to take it back. */
import { commands, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';

/** Whether something was changed. The writer's report is left unsaved, as it is. */
export async function applyWithNotice(report: ActiveReport, edit: WorkspaceEdit | null): Promise<boolean> {
  const file = edit && configIn(edit);
  if (!file) return report.apply(edit);
  const before = await textOf(file);
  if (!(await report.apply(edit))) return false;
  // A configuration counts as it is saved.
  await workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.save();
  void tell(file, before);
  return true;
}

function configIn({ documentChanges = [] }: WorkspaceEdit): Uri | undefined {
  const uris = documentChanges.flatMap(change => ('textDocument' in change ? [change.textDocument.uri] : []));
  const found = uris.find(uri => uri.endsWith('/.fazhilint.json'));
  return found === undefined ? undefined : Uri.parse(found);
}

async function textOf(file: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return null;
  }
}

async function tell(file: Uri, before: Uint8Array | null): Promise<void> {
  const [open, undo] = [l10n.t('Open'), l10n.t('Undo')];
  const message = l10n.t('Written into the configuration: {0}', workspace.asRelativePath(file));
  const chosen = await window.showInformationMessage(message, open, undo);
  if (chosen === open) await commands.executeCommand('vscode.open', file);
  if (chosen !== undo) return;
  if (before) await workspace.fs.writeFile(file, before);
  else await workspace.fs.delete(file);
}
