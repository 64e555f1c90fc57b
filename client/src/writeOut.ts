/** Writes a file that the user asked for, says so, and opens it, or shows where it is, on request. */
import { commands, env, UIKind, type Uri, window, workspace } from 'vscode';
import { l10n } from './l10n.ts';

/** `more` is said of what was written beside its name; that it could not be is said here. */
export async function writeOut(target: Uri, content: Uint8Array, more = ''): Promise<void> {
  try {
    await workspace.fs.writeFile(target, content);
  } catch {
    await window.showErrorMessage(notWritten(target));
    return;
  }
  const offer = offerFor(target);
  const message = [l10n.t('Written: {0}', nameOf(target)), more, offer?.hint].filter(Boolean).join(' ');
  if (!offer) await window.showInformationMessage(message);
  else if ((await window.showInformationMessage(message, offer.name)) === offer.name) await offer.act();
}

interface Offer {
  readonly name: string;
  readonly hint: string;
  act(): Thenable<unknown>;
}

/** Null where there is nothing to be done with it: it is neither on this computer nor in the workspace. */
function offerFor(target: Uri): Offer | null {
  // In the program that the system has for it: VS Code shows no Word files, and of a web page only the source.
  if (isOnThisComputer(target)) {
    return { name: l10n.t('Open'), hint: '', act: () => env.openExternal(target) };
  }
  if (!workspace.getWorkspaceFolder(target)) return null;
  return {
    name: l10n.t('Show in the Explorer'),
    hint: l10n.t('It is on another computer: to open it, right-click it in the Explorer and choose Download.'),
    act: () => commands.executeCommand('revealInExplorer', target),
  };
}

/** A window in a browser or on a remote folder says of any file that it has opened it, and does nothing. */
function isOnThisComputer({ scheme }: Uri): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined && scheme === 'file';
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
