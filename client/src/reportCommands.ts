/** Commands around whole reports: a new one, its export, and what is in force for the one that is open. */
import { commands, Disposable, EventEmitter, SnippetString, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EFFECTIVE_CONFIG,
  KINDS,
  type KindName,
  NEW_REPORT,
  type NewReportParams,
  YEAR_OFFERED,
  type YearParams,
} from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { exportReport } from './exportReport.ts';
import { l10n } from './l10n.ts';
import { showPageBeside } from './places.ts';

const CONFIG_SCHEME = 'fazhi-config';

export function registerReportCommands(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return Disposable.from(
    commands.registerCommand('fazhi.newReport', (given?: Partial<NewReportParams>) => newReport(client, given)),
    commands.registerCommand('fazhi.exportReport', () => exportReport(report)),
    registerConfigPage(report),
  );
}

/** `given` lets a key binding or a test name everything beforehand; what it leaves open is asked for. */
async function newReport(client: BaseLanguageClient, given: Partial<NewReportParams> = {}): Promise<void> {
  const kind = given.kind ?? (await chooseKind(client));
  if (kind === undefined) return;
  const issuer = given.issuer ?? (await askIssuer());
  if (issuer === undefined) return;
  const year = given.year ?? (await askYear(client, kind));
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
async function askYear(client: BaseLanguageClient, kind: string): Promise<number | null | undefined> {
  const offered = await client.sendRequest<number | null>(YEAR_OFFERED, { kind } satisfies YearParams);
  const year = await window.showInputBox({
    prompt: l10n.t('Year of the report'),
    value: String(offered ?? ''),
    validateInput: value => (/^(?:\d{4})?$/.test(value) ? undefined : l10n.t('Four digits, or nothing')),
  });
  return year === undefined ? undefined : year === '' ? null : Number(year);
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
      await showPageBeside(uri);
    }),
  );
}
