/** Asks where to write what is made of a file, and proposes a name that nothing has yet: 报告.md, else 报告 (2).md. */
import { Uri, window, workspace } from 'vscode';

/** @param ending what follows the name of `source` in place of its own: `.md`, `-检查.html` */
export async function chooseTarget(
  source: Uri,
  ending: string,
  filters: Record<string, string[]>,
): Promise<Uri | undefined> {
  const name = source.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const folder = source.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, '..');
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, await freeName(folder, name, ending)) } : {}),
    filters,
  });
}

async function freeName(folder: Uri, name: string, ending: string): Promise<string> {
  const taken = await namesIn(folder);
  const isFree = (proposed: string) => !taken.has(proposed.toLowerCase());
  let proposed = name + ending;
  const at = proposed.lastIndexOf('.');
  const [before, extension] = [proposed.slice(0, at), proposed.slice(at)];
  for (let count = 2; !isFree(proposed); count++) proposed = `${before} (${count})${extension}`;
  return proposed;
}

/** In small letters, in which Windows and macOS compare them. */
async function namesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  } catch {
    // A folder that cannot be read is left to the dialog, which asks before it writes over a file.
    return new Set();
  }
}
