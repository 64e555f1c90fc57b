/** Writes a file that the user asked for, says so, and opens it on request. */
import { env, l10n, type Uri, window, workspace } from 'vscode';

/** `more` is said of what was written beside its name; that it could not be is said here. */
export async function writeOut(target: Uri, content: Uint8Array, more = ''): Promise<void> {
  try {
    await workspace.fs.writeFile(target, content);
  } catch {
    await window.showErrorMessage(notWritten(target));
    return;
  }
  const open = l10n.t('Open');
  const message = [l10n.t('Written: {0}', nameOf(target)), more].filter(Boolean).join(' ');
  // In the program that the system has for it: VS Code shows no Word files, and of a web page only the source.
  if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target);
}

export function notWritten(target: Uri): string {
  return l10n.t(
    '{0} could not be written. It may be open in another program, or its folder be protected.',
    nameOf(target),
  );
}

function nameOf({ path }: Uri): string {
  return path.replace(/^.*\//, '');
}
