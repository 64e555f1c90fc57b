/** The pages of the rules, shipped with the extension and shown in the Markdown preview; no web site is needed. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULES, type RuleName } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';
import { showPageBeside } from './places.ts';

const SCHEME = 'fazhi-rule';
const RULE = /^\/?(?:rules\/)?([a-z]+)[/-]([a-z0-9-]+?)(?:\.md)?$/;

/**
 * How the server is to link to a page. The extension's own address, `vscode://fazhi-lint.fazhi-lint/rules/…`, works
 * too, for links from outside, but VS Code asks in a dialog before it follows one; it does not for a command.
 */
export const RULE_PAGES = `command:fazhi.showRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`;

export function registerRulePages(
  { extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
  report: ActiveReport,
): Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        pages ??= readPages(Uri.joinPath(extensionUri, 'dist', 'rulePages.json'));
        return (await pages)[pageOf(path) ?? 'README'] ?? '';
      },
    }),
    window.registerUriHandler({ handleUri: ({ path }) => showPage(path) }),
    commands.registerCommand('fazhi.showRule', async (rule?: unknown) => {
      const chosen = typeof rule === 'string' ? rule : await chooseRule(client, report.editor());
      if (chosen !== undefined) await showPage(chosen);
    }),
  );
}

/** Page by name, as the build has put them together. */
async function readPages(file: Uri): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}

async function showPage(path: string): Promise<void> {
  const page = pageOf(path);
  if (page === null) return;
  await showPageBeside(Uri.from({ scheme: SCHEME, path: `/${page}.md` }));
}

/** `/rules/outline/gap`, `outline/gap` and `/outline-gap.md`, which links between the pages have, are one page. */
function pageOf(path: string): string | null {
  const [, family, fault] = RULE.exec(path) ?? [];
  return family === undefined || fault === undefined ? null : `${family}-${fault}`;
}

/** Those of the findings under the cursor stand first. */
async function chooseRule(client: BaseLanguageClient, editor: TextEditor | undefined): Promise<string | undefined> {
  const rules = await client.sendRequest<RuleName[]>(RULES, {});
  const here = editor ? rulesAt(editor) : [];
  const itemsOf = (wanted: boolean): QuickPickItem[] =>
    rules.filter(({ id }) => here.includes(id) === wanted).map(({ id, title }) => ({ label: title, description: id }));
  const separator = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });
  const items =
    here.length === 0
      ? itemsOf(false)
      : [separator(l10n.t('At the cursor')), ...itemsOf(true), separator(l10n.t('All others')), ...itemsOf(false)];
  const placeHolder = l10n.t('Which rule do you want to read about?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.description;
}

/** Of the findings that the cursor touches; where it touches none, of those in its line. */
function rulesAt({ document, selection: { active } }: TextEditor): readonly string[] {
  const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'fazhi');
  const touched = findings.filter(({ range }) => range.contains(active));
  const inLine = findings.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  return (touched.length > 0 ? touched : inLine).map(({ code }) =>
    String(typeof code === 'object' ? code.value : code),
  );
}
