/** The pages of the rules, shipped with the extension and shown in the Markdown preview; no web site is needed. */
import { commands, Disposable, type ExtensionContext, l10n, Uri, type UriHandler, window, workspace } from 'vscode';
import { rules } from './ruleNames.ts';

const SCHEME = 'fazhi-rule';
const RULE = /^\/?(?:rules\/)?([a-z]+)[/-]([a-z0-9-]+?)(?:\.md)?$/;

/**
 * How the server is to link to a page. A link of the extension's own address, `vscode://fazhi-lint.fazhi-lint/rules/…`,
 * works too, but VS Code asks before it follows one; it does not for a command.
 */
export const RULE_PAGES = `command:fazhi.showRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`;

export function registerRulePages(context: ExtensionContext): Disposable {
  const folder = Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const handler: UriHandler = { handleUri: ({ path }) => showPage(path) };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const page = pageOf(path);
        if (page === null) return '';
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, `${page}.md`)));
      },
    }),
    window.registerUriHandler(handler),
    commands.registerCommand('fazhi.showRule', async (rule?: unknown) => {
      const chosen = typeof rule === 'string' ? rule : await chooseRule();
      if (chosen !== undefined) await showPage(chosen);
    }),
  );
}

async function showPage(path: string): Promise<void> {
  const page = pageOf(path);
  if (page === null) return;
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${page}.md` }));
}

/** `/rules/outline/gap`, `outline/gap` and `/outline-gap.md`, which links between the pages have, are one page. */
function pageOf(path: string): string | null {
  const [, family, fault] = RULE.exec(path) ?? [];
  return family === undefined || fault === undefined ? null : `${family}-${fault}`;
}

async function chooseRule(): Promise<string | undefined> {
  const placeHolder = l10n.t('Which rule do you want to read about?');
  const chosen = await window.showQuickPick(rules(), { placeHolder, matchOnDescription: true });
  return chosen?.rule;
}
