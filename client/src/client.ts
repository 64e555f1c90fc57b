/** Starts the language client, whatever host it runs in, and what the user sees of it beside the findings. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type ClientOptions,
  LIST_FOLDER,
  type ListFolderParams,
  type ListFolderResult,
  READ_TEXT,
  type ReadTextParams,
  type ReadTextResult,
} from '../../server/src/lsp/protocol.ts';
import { followActiveReport } from './activeReport.ts';
import { createComparisonView } from './comparisonView.ts';
import { suggestFigures } from './figureSuggestions.ts';
import { registerIgnoredCommand } from './ignoredCommand.ts';
import { tellInSight } from './inSight.ts';
import { registerKindCommand } from './kindCommand.ts';
import { l10n } from './l10n.ts';
import { createSelector, followLanguages } from './languages.ts';
import { registerLedger } from './ledger/ledgerCommands.ts';
import { registerNewConfigCommand } from './newConfigCommand.ts';
import { createOfficialPreview, type OfficialPreview } from './officialPreview.ts';
import { registerReportCommands } from './reportCommands.ts';
import { RULE_PAGES, registerRulePages } from './rulePages.ts';
import { createSectionStatus } from './sectionStatus.ts';
import { createErrorHandler } from './serverEnds.ts';
import { createStatusBar } from './statusBar.ts';
import { registerOutlineCommands } from './structure/outlineCommands.ts';
import { createRestructuring } from './structure/restructuring.ts';
import { createStructureView } from './structure/structureView.ts';
import { registerSuppressCommand } from './suppressCommand.ts';
import { registerWordFiles } from './wordFiles.ts';
import { registerWordTexts } from './wordTexts.ts';
import { registerWorkspaceCheck } from './workspaceCheck.ts';

/** Of the output channel and of the client; the product's name, the same in every language. */
export const NAME = '法治报告检查';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension gives to others: VS Code's Markdown extension, and tests. */
export interface Api {
  readonly extendMarkdownIt: OfficialPreview['extendMarkdownIt'];
  /** Resolves when the server has answered and findings can come. */
  readonly started: Promise<void>;
  /** What activation took, in milliseconds. */
  readonly activationTime: number;
}

/** Returns at once: the server comes up while VS Code goes on. */
export function startClient(context: ExtensionContext, create: CreateClient, began: number): Api {
  const output = window.createOutputChannel(NAME, { log: true });
  const selector = createSelector();
  const client: BaseLanguageClient = create(clientOptions(selector, output, () => client));
  client.onRequest(READ_TEXT, readText);
  client.onRequest(LIST_FOLDER, listFolder);
  const report = followActiveReport(client);
  const preview = createOfficialPreview(report);
  const restructuring = createRestructuring(report);
  const structure = createStructureView(report, restructuring);
  context.subscriptions.push(
    output,
    report,
    preview,
    createStatusBar(report),
    createSectionStatus(report),
    structure,
    registerLedger(context, client, report),
    createComparisonView(report),
    tellInSight(client, report),
    followLanguages(selector, client),
    ...registerCommands(client, output),
    registerKindCommand(client, report),
    registerReportCommands(client, report),
    registerWorkspaceCheck(client),
    registerOutlineCommands(client, report, restructuring, structure),
    registerSuppressCommand(client, report),
    registerIgnoredCommand(report),
    registerNewConfigCommand(client, report),
    registerRulePages(context, client, report),
    registerWordFiles(client, report),
    registerWordTexts(client, report),
    { dispose: () => void client.dispose() },
  );
  const started = client.start();
  started.catch(error => output.error(error));
  return { extendMarkdownIt: preview.extendMarkdownIt, started, activationTime: performance.now() - began };
}

function clientOptions(
  documentSelector: ReturnType<typeof createSelector>,
  outputChannel: LogOutputChannel,
  client: () => BaseLanguageClient,
): LanguageClientOptions {
  const initializationOptions: ClientOptions = {
    status: true,
    readText: true,
    listFolder: true,
    findFiles: true,
    suppressCommand: true,
    reviewCommands: true,
    jsonSyntax: true,
    rulePages: RULE_PAGES,
  };
  return {
    documentSelector,
    outputChannel,
    errorHandler: createErrorHandler(client),
    middleware: suggestFigures(client),
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
  };
}

function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable[] {
  let restarted = Promise.resolve();
  return [
    commands.registerCommand('fazhi.showOutput', () => output.show()),
    // VS Code's own commands for this have no Chinese names in an English window.
    commands.registerCommand('fazhi.showStructure', () => commands.executeCommand('fazhi.structure.focus')),
    commands.registerCommand('fazhi.showFigures', () => commands.executeCommand('fazhi.ledger.focus')),
    commands.registerCommand('fazhi.showChangedFigures', () => commands.executeCommand('fazhi.comparison.focus')),
    commands.registerCommand('fazhi.restart', async () => {
      // One after the other: a client that is stopped while it starts fails.
      restarted = restarted
        .catch(() => undefined)
        .then(async () => {
          if (client.needsStop()) await client.stop();
          await client.start();
        });
      await restarted;
      window.setStatusBarMessage(l10n.t('{0} restarted', NAME), 3000);
    }),
  ];
}

/** Configuration files are read through VS Code, which knows the file systems of remote and virtual workspaces. */
async function readText({ uri }: ReadTextParams): Promise<ReadTextResult> {
  try {
    return new TextDecoder('utf-8').decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}

async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  try {
    return (await workspace.fs.readDirectory(Uri.parse(uri))).map(([name]) => name);
  } catch {
    return null;
  }
}
