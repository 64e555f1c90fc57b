/** Writes a file that the user asked for, says so, and opens it on request. */
import { env, l10n, type Uri, window, workspace } from 'vscode';

/** `message` says what was written; that it could not be is said here. */
export async function writeOut(target: Uri, content: Uint8Array, message: string): Promise<void> {
  try {
    await workspace.fs.writeFile(target, content);
  } catch {
    await window.showErrorMessage(notWritten(target));
    return;
  }
  const open = l10n.t('Open');
  // In the program that the system has for it: VS Code shows no Word files, and of a web page only the source.
  if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target);
}

export function notWritten({ path }: Uri): string {
  const name = path.replace(/^.*\//, '');
  return l10n.t('{0} could not be written. It may be open in another program, or its folder be protected.', name);
}
