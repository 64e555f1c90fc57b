/** *Check workspace*: asks the server to check every report of the workspace, and says what was found. */
import {
  commands,
  DiagnosticSeverity,
  Disposable,
  languages,
  ProgressLocation,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  CHECK_WORKSPACE,
  type CheckParams,
  type CheckResult,
  FIND_FILES,
  HIDDEN,
  type HiddenParams,
} from '../../server/src/lsp/protocol.ts';
import { l10n } from './l10n.ts';
import { reportEndings } from './languages.ts';
import { showProblems } from './problemsPanel.ts';

const SOURCE = 'fazhi';

interface Checked extends CheckResult {
  /** Findings that Problems lists beside those: of unsaved texts, of configurations. */
  readonly elsewhere: number;
}

export function registerWorkspaceCheck(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(FIND_FILES, async () =>
      (await findReports()).map(uri => client.code2ProtocolConverter.asUri(uri)).sort(),
    ),
    commands.registerCommand('fazhi.checkWorkspace', () => checkWorkspace(client)),
    window.tabGroups.onDidChangeTabs(({ closed }) => tellHidden(client, closed)),
  );
}

let checks = 0;

async function checkWorkspace(client: BaseLanguageClient): Promise<Checked | undefined> {
  const checked = await checkWithProgress(client);
  if (checked) {
    window.setStatusBarMessage(l10n.t('{0} reports checked', checked.reports), 10_000);
    const words = await workspace.findFiles('**/*.{doc,docx,docm}', '**/node_modules/**');
    void tell(checked, words.length);
    if (checked.findings + checked.elsewhere > 0) await showProblems();
  }
  return checked;
}

/** In a notification, which stays until it is read: what was found, and what was not looked at. */
async function tell({ reports, findings, others, elsewhere }: Checked, words: number): Promise<void> {
  const said = [l10n.t('{0} reports checked, findings listed in Problems: {1}.', reports, findings)];
  // In English each further sentence begins with a space.
  if (elsewhere > 0) said.push(l10n.t(' {0} more are of unsaved texts or configurations.', elsewhere));
  if (others > 0) said.push(l10n.t(' Left out as no reports: {0} files.', others));
  if (words > 0)
    said.push(
      l10n.t(
        ' Not checked: {0} Word files. Right-click one in the Explorer to check it, or check them all with fazhi-lint check.',
        words,
      ),
    );
  const check = l10n.t('Check a Word file');
  const chosen = await window.showInformationMessage(said.join(''), ...(words > 0 ? [check] : []));
  if (chosen === check) await commands.executeCommand('fazhi.annotateWord');
}

function checkWithProgress(client: BaseLanguageClient): Thenable<Checked | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Checking the workspace'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const workDoneToken = `fazhi-check-${++checks}`;
    let done = 0;
    const reports = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return;
      const { message, percentage = done } = value;
      progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - done });
      done = percentage;
    });
    try {
      const params: CheckParams = { workDoneToken, shown: shownUris(client) };
      const result = await client.sendRequest<CheckResult>(CHECK_WORKSPACE, params, token);
      return { ...result, elsewhere: problemsOutside(await findReports()) };
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
      window.setStatusBarMessage(l10n.t('The check was cancelled.'), 5000);
      return undefined;
    } finally {
      reports.dispose();
    }
  });
}

function findReports(): Thenable<Uri[]> {
  return workspace.findFiles(`**/*.{${reportEndings().join()}}`, '**/node_modules/**');
}

/** How many findings Problems lists of documents that are no files of the workspace, or no reports: it lists no hints. */
function problemsOutside(files: readonly Uri[]): number {
  const checked = new Set(files.map(String));
  return languages
    .getDiagnostics()
    .filter(([uri]) => !checked.has(uri.toString()))
    .flatMap(([, diagnostics]) => diagnostics)
    .filter(({ source, severity }) => source === SOURCE && severity !== DiagnosticSeverity.Hint).length;
}

async function tellHidden(client: BaseLanguageClient, closed: readonly Tab[]): Promise<void> {
  const shown = shownUris(client);
  const params: HiddenParams = { uris: urisOf(client, closed).filter(uri => !shown.includes(uri)) };
  if (params.uris.length > 0 && client.isRunning()) await client.sendNotification(HIDDEN, params);
}

function shownUris(client: BaseLanguageClient): string[] {
  return urisOf(
    client,
    window.tabGroups.all.flatMap(({ tabs }) => tabs),
  );
}

function urisOf({ code2ProtocolConverter }: BaseLanguageClient, tabs: readonly Tab[]): string[] {
  return tabs.flatMap(({ input }) => {
    if (input instanceof TabInputText) return [code2ProtocolConverter.asUri(input.uri)];
    return input instanceof TabInputTextDiff ? [code2ProtocolConverter.asUri(input.modified)] : [];
  });
}
