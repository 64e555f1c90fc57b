/** Which files may be reports: those of the languages in `fazhi.languages`. */
import { commands, type Disposable, extensions, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function reportLanguages(): readonly string[] {
  return workspace.getConfiguration('fazhi').get<readonly string[]>('languages', []);
}

/** The client's selector; `followLanguages` keeps it current. Of every scheme: virtual documents are checked alike. */
export function createSelector(): ({ language: string } | { pattern: string })[] {
  return [...reportLanguages().map(language => ({ language })), { pattern: '**/.fazhilint.json' }];
}

/** Tells menus which languages there are, and restarts the client when there are others. */
export function followLanguages(selector: ReturnType<typeof createSelector>, client: BaseLanguageClient): Disposable {
  const tell = () => void commands.executeCommand('setContext', 'fazhi.languages', reportLanguages());
  tell();
  return workspace.onDidChangeConfiguration(async event => {
    if (!event.affectsConfiguration('fazhi.languages')) return;
    tell();
    selector.splice(0, selector.length, ...createSelector());
    if (client.isRunning()) await commands.executeCommand('fazhi.restart');
  });
}

/** Endings of files in these languages, for a search: the usual ones, and those that extensions name. */
export function reportEndings(): string[] {
  const usual: Readonly<Record<string, readonly string[]>> = { markdown: ['.md', '.markdown'], plaintext: ['.txt'] };
  const named = extensions.all.flatMap(({ packageJSON }) => namedLanguages(packageJSON));
  const endings = reportLanguages().flatMap(
    language =>
      usual[language] ?? named.filter(({ id }) => id === language).flatMap(({ extensions = [] }) => extensions),
  );
  return [...new Set(endings.map(ending => ending.replace(/^\./, '')))];
}

interface NamedLanguage {
  readonly id: string;
  readonly extensions?: readonly string[];
}

function namedLanguages(manifest: { readonly contributes?: { readonly languages?: readonly NamedLanguage[] } }) {
  return manifest.contributes?.languages ?? [];
}
