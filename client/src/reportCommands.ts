/** Commands around whole reports: a new one, all of the workspace, and what is in force for the one that is open. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  SnippetString,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  CHECK_WORKSPACE,
  type CheckParams,
  type CheckResult,
  EFFECTIVE_CONFIG,
  FIND_FILES,
  HIDDEN,
  type HiddenParams,
  KINDS,
  type KindName,
  NEW_REPORT,
  type NewReportParams,
} from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { exportReport } from './exportReport.ts';
import { reportEndings } from './languages.ts';

const CONFIG_SCHEME = 'fazhi-config';

export function registerReportCommands(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return Disposable.from(
    client.onRequest(FIND_FILES, async () => {
      const files = await workspace.findFiles(`**/*.{${reportEndings().join()}}`, '**/node_modules/**');
      return files.map(uri => client.code2ProtocolConverter.asUri(uri)).sort();
    }),
    commands.registerCommand('fazhi.newReport', (given?: Partial<NewReportParams>) => newReport(client, given)),
    commands.registerCommand('fazhi.checkWorkspace', () => checkWorkspace(client)),
    commands.registerCommand('fazhi.exportReport', () => exportReport(report)),
    registerConfigPage(report),
    window.tabGroups.onDidChangeTabs(({ closed }) => tellHidden(client, closed)),
  );
}

/** `given` lets a key binding or a test name everything beforehand; what it leaves open is asked for. */
async function newReport(client: BaseLanguageClient, given: Partial<NewReportParams> = {}): Promise<void> {
  const kind = given.kind ?? (await chooseKind(client));
  if (kind === undefined) return;
  const issuer = given.issuer ?? (await askIssuer());
  if (issuer === undefined) return;
  const year = given.year ?? (await askYear());
  if (year === undefined) return;
  const params: NewReportParams = { kind, issuer: issuer?.trim() || null, year };
  const snippet = await client.sendRequest<string | null>(NEW_REPORT, params);
  if (snippet === null) return;
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
  await editor.insertSnippet(new SnippetString(snippet));
}

async function chooseKind(client: BaseLanguageClient): Promise<string | undefined> {
  const kinds = await client.sendRequest<KindName[]>(KINDS, {});
  const items = kinds.map(({ id, name }) => ({ label: name, id }));
  const placeHolder = l10n.t('Which kind of report do you want to write?');
  return (await window.showQuickPick(items, { placeHolder }))?.id;
}

function askIssuer(): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: l10n.t('Issuer (may be empty)'),
    placeHolder: l10n.t('such as: 某市人民政府'),
  });
}

/** Null for a year that is left open, undefined when the question is waved away. */
async function askYear(): Promise<number | null | undefined> {
  const year = await window.showInputBox({
    prompt: l10n.t('Year of the report'),
    value: String(new Date().getFullYear() - 1),
    validateInput: value => (/^(?:\d{4})?$/.test(value) ? undefined : l10n.t('Four digits, or nothing')),
  });
  return year === undefined ? undefined : year === '' ? null : Number(year);
}

let checks = 0;

function checkWorkspace(client: BaseLanguageClient): Thenable<CheckResult | undefined> {
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
      const words = await workspace.findFiles('**/*.{doc,docx,docm}', '**/node_modules/**');
      const { reports, findings, others } = result;
      const done = l10n.t('{0} reports checked, {1} findings; {2} other files left out', reports, findings, others);
      const left = l10n.t('{0} Word files not checked: right-click one in the Explorer', words.length);
      window.setStatusBarMessage(words.length > 0 ? `${done}；${left}` : done, 10_000);
      if (result.findings > 0) await commands.executeCommand('workbench.actions.view.problems');
      return result;
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
      window.setStatusBarMessage(l10n.t('The check was cancelled.'), 5000);
      return undefined;
    } finally {
      reports.dispose();
    }
  });
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

function registerConfigPage(report: ActiveReport): Disposable {
  const changed = new EventEmitter<Uri>();
  let page = '';
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(CONFIG_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => page,
    }),
    commands.registerCommand('fazhi.showEffectiveConfig', async () => {
      const found = await report.ask<object, string>(EFFECTIVE_CONFIG, {});
      if (found === null) return;
      page = found;
      const uri = Uri.from({ scheme: CONFIG_SCHEME, path: `/${l10n.t('Configuration in force')}.md` });
      changed.fire(uri);
      await commands.executeCommand('markdown.showPreview', uri);
    }),
  );
}
