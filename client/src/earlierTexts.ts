/** Where an earlier text to compare with comes from: last year's report, the saved file, git, or a file of the user's choice. */
import { extensions, type QuickPickItem, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { CompareParams } from '../../server/src/lsp/comparisonProtocol.ts';
import { toBase64 } from '../../server/src/lsp/wordProtocol.ts';
import { l10n } from './l10n.ts';

/** Earlier texts are shown as they were read; they are no reports that are being written. */
export const EARLIER_SCHEME = 'fazhi-earlier';

/** Read again at each comparison, since it may be saved or committed meanwhile. */
export interface EarlierText {
  /** As the view names it. */
  readonly name: string;
  /** Null for last year's report, which the server finds. */
  read(): Promise<CompareParams['earlier']>;
}

interface Choice extends QuickPickItem {
  choose(): Promise<EarlierText | undefined>;
}

/** Of VS Code's own git extension, as much as is asked for. */
interface Git {
  getAPI(version: 1): {
    getRepository(uri: Uri): { buffer(ref: string, path: string): Promise<Uint8Array> } | null;
  };
}

/** That of last year, whichever the server finds. */
export function lastYear(): EarlierText {
  return { name: l10n.t('The report of the year before'), read: async () => null };
}

/** @param found the name of last year's report; null where none was found */
export async function chooseEarlierText(
  document: TextDocument,
  found: string | null,
): Promise<EarlierText | undefined> {
  const choices: Choice[] = [
    {
      label: lastYear().name,
      description: found === null ? l10n.t('not found; choose it to see why') : found,
      choose: async () => lastYear(),
    },
    ...(document.isUntitled ? [] : [savedChoice(document)]),
    ...(await gitChoices(document)),
    { label: l10n.t('Choose a file…'), description: '.md .txt .docx', choose: chooseFile },
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: l10n.t('Compare the figures with') });
  return chosen?.choose();
}

export function fileText(uri: Uri, name = uri.path.replace(/^.*\//, '')): EarlierText {
  return { name, read: async () => contentOf(name, await workspace.fs.readFile(uri)) };
}

function savedChoice({ uri }: TextDocument): Choice {
  // Its file has the name of the open text, with which it would be confused.
  const label = l10n.t('The last saved version');
  return { label, choose: async () => fileText(uri, label) };
}

/** None where git, its extension or a repository is missing. */
async function gitChoices({ uri }: TextDocument): Promise<Choice[]> {
  const extension = extensions.getExtension<Git>('vscode.git');
  if (!extension) return [];
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(uri);
    if (!repository) return [];
    const name = l10n.t('The last commit (git)');
    const read = async () => contentOf(name, await repository.buffer('HEAD', uri.fsPath));
    return [{ label: name, choose: async () => ({ name, read }) }];
  } catch {
    return [];
  }
}

async function chooseFile(): Promise<EarlierText | undefined> {
  const filters = { [l10n.t('Reports')]: ['md', 'markdown', 'txt', 'docx', 'docm'] };
  const [uri] = (await window.showOpenDialog({ filters })) ?? [];
  return uri && fileText(uri);
}

function contentOf(name: string, bytes: Uint8Array): CompareParams['earlier'] {
  return { name, content: toBase64(bytes) };
}
