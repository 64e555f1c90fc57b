/** Says that a file was written, and opens it on request. */
import { env, l10n, type Uri, window } from 'vscode';

export async function tellWritten(message: string, target: Uri): Promise<void> {
  const open = l10n.t('Open');
  // In the program that the system has for it: VS Code shows no Word files, and of a web page only the source.
  if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target);
}
