/** The language server of one connection; where it runs, and how it reads files, is the runtime's business. */
import { type Connection, FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../engine/index.ts';
import { type Abilities, NO_ABILITIES } from './abilities.ts';
import { createConfigStore, isConfigFile } from './configs.ts';
import { DEFAULT_SETTINGS, type EditorSettings, readEditorSettings } from './editorSettings.ts';
import { guardEvent } from './guard.ts';
import { registerCodeActions } from './handlers/codeActions.ts';
import { registerComparison } from './handlers/comparison.ts';
import { registerCompletion } from './handlers/completion.ts';
import { createConfigProblems } from './handlers/configProblems.ts';
import { registerDiagnostics } from './handlers/diagnostics.ts';
import { registerDrafts } from './handlers/drafts.ts';
import { registerEffectiveConfig } from './handlers/effectiveConfig.ts';
import { registerFolding } from './handlers/folding.ts';
import { registerFormatting } from './handlers/formatting.ts';
import { registerHighlights } from './handlers/highlights.ts';
import { registerHover } from './handlers/hover.ts';
import { registerInlayHints } from './handlers/inlayHints.ts';
import { registerKinds } from './handlers/kinds.ts';
import { registerReferences } from './handlers/references.ts';
import { registerRename } from './handlers/rename.ts';
import { registerReviews } from './handlers/reviews.ts';
import { registerSectionStatus } from './handlers/sectionStatus.ts';
import { registerSelection } from './handlers/selection.ts';
import { registerSight } from './handlers/sight.ts';
import { createStatusSender } from './handlers/status.ts';
import { registerSuppressions } from './handlers/suppressions.ts';
import { registerSymbols } from './handlers/symbols.ts';
import { registerViews } from './handlers/views.ts';
import { registerWordFiles } from './handlers/wordFiles.ts';
import { registerWorkspaceCheck } from './handlers/workspaceCheck.ts';
import { type Client, registerHandshake } from './handshake.ts';
import { innermost } from './place.ts';
import { createPreviousStore } from './previous.ts';
import {
  LIST_FOLDER,
  type ListFolderParams,
  type ListFolderResult,
  READ_TEXT,
  type ReadTextParams,
  type ReadTextResult,
  SHOWN_ONLY,
} from './protocol.ts';
import { type Analyse, createReportCache } from './reportCache.ts';
import { createReviewStore } from './reviews.ts';
import type { Session } from './session.ts';
import { createSettingsStore } from './settings.ts';
import { createSightStore } from './sight.ts';
import { createFolders } from './workspaceFolders.ts';

export interface Runtime {
  /** The text of a file, null when there is none; undefined when only the client can read it. */
  readText(uri: string): Promise<string | null> | undefined;
  /** Names of the files in a folder, null when there is none; undefined when only the client can list it. */
  listFolder(uri: string): Promise<readonly string[] | null> | undefined;
  /** The URI that links lead to, null for no such file; undefined when there are no links or only the client knows. */
  realPath?(uri: string): Promise<string | null> | undefined;
  /** Whether `readText` gives the text of Word files. */
  readonly readsWord?: boolean;
  /** In place of the engine's `lint`; for tests. */
  readonly analyse?: Analyse;
}

export function startServer(connection: Connection, runtime: Runtime): void {
  const client: Client = { abilities: NO_ABILITIES, pushedSettings: undefined };
  const documents = new TextDocuments(TextDocument);
  const folders = createFolders();
  const log = (message: string) => connection.console.error(message);

  const readText = async (uri: string) => runtime.readText(uri) ?? askClient(connection, client.abilities, uri);
  const listFolder = async (uri: string) => runtime.listFolder(uri) ?? askForFolder(connection, client.abilities, uri);
  const realPath = (uri: string) => runtime.realPath?.(uri);
  const configs = createConfigStore({ folders: folders.all, readText, listFolder, realPath });
  const settings = createSettingsStore({
    locale: () => client.abilities.locale,
    editorSettings: uri => askSettings(connection, client, uri),
    configs,
    loaded: (config, locale) => configProblems.loaded(config, locale),
  });
  const previous = createPreviousStore({
    folders: folders.all,
    readText,
    readsWord: runtime.readsWord ?? false,
    listFolder,
    realPath,
    configs,
  });
  const reviews = createReviewStore();
  const sight = createSightStore();
  const sendStatus = createStatusSender(connection);
  const reports = createReportCache({
    document: uri => (isConfigFile(uri) || uri.startsWith(SHOWN_ONLY) ? undefined : documents.get(uri)),
    settings: settings.of,
    previous: previous.of,
    reviewed: reviews.of,
    inSight: sight.of,
    analyse: runtime.analyse ?? lint,
    built: entry => {
      if (client.abilities.status) sendStatus(entry);
    },
  });
  const session: Session = {
    connection,
    documents,
    reports,
    settings,
    abilities: () => client.abilities,
    log,
    whyNoPrevious: previous.explain,
    readText,
    folderOf: place => innermost(folders.all(), place),
  };

  const configProblems = createConfigProblems(session, configs);
  const workspaceCheck = registerWorkspaceCheck(session);
  const refreshDiagnostics = registerDiagnostics(session, workspaceCheck.asked);
  registerFeatures(session);
  registerSight(session, sight, refreshDiagnostics);
  registerReviews(session, reviews, { refreshDiagnostics, recheck: workspaceCheck.recheck });
  const changed = () => {
    settings.invalidate();
    configProblems.refresh();
    refreshDiagnostics();
    workspaceCheck.recheck();
  };
  listenForChanges(session, client, {
    concerns: (uri, cameOrWent) => {
      const isCompared = previous.touched(uri, cameOrWent);
      return isCompared || configs.concerns(uri, cameOrWent);
    },
    changed,
    touched: workspaceCheck.recheck,
  });
  registerHandshake(connection, client, folders, log, changed);
  documents.listen(connection);
  connection.listen();
}

function registerFeatures(session: Session): void {
  registerCodeActions(session);
  registerSymbols(session);
  registerFolding(session);
  registerHover(session);
  registerFormatting(session);
  registerReferences(session);
  registerRename(session);
  registerHighlights(session);
  registerSelection(session);
  registerInlayHints(session);
  registerCompletion(session);
  registerSuppressions(session);
  registerKinds(session);
  registerDrafts(session);
  registerViews(session);
  registerComparison(session);
  registerSectionStatus(session);
  registerWordFiles(session);
  registerEffectiveConfig(session);
}

interface Listeners {
  /** Whether a change of this file can change what is in force for a document. */
  concerns(uri: string, cameOrWent: boolean): boolean;
  /** What is in force may have changed, for every document. */
  changed(): void;
  /** Files changed that no configuration is made of. */
  touched(uris: readonly string[]): void;
}

function listenForChanges(
  { connection, documents, reports, settings, log }: Session,
  client: Client,
  { concerns, changed, touched }: Listeners,
): void {
  documents.onDidOpen(({ document }) => reports.forget(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    settings.forget(uri);
    if (isConfigFile(uri)) changed();
  });
  documents.onDidSave(({ document }) => {
    if (concerns(document.uri, false)) changed();
  });
  connection.onDidChangeWatchedFiles(
    guardEvent(log, 'workspace/didChangeWatchedFiles', ({ changes }) => {
      const concerning = changes.filter(({ uri, type }) => concerns(uri, type !== FileChangeType.Changed));
      if (concerning.length > 0) changed();
      else touched(changes.map(({ uri }) => uri));
    }),
  );
  connection.onDidChangeConfiguration(
    guardEvent(log, 'workspace/didChangeConfiguration', params => {
      client.pushedSettings = (params.settings as { fazhi?: unknown } | null | undefined)?.fazhi;
      changed();
    }),
  );
}

async function askSettings(connection: Connection, client: Client, uri?: string): Promise<EditorSettings> {
  const warn = (message: string) => connection.console.warn(message);
  const { hasSettings, locale } = client.abilities;
  if (!hasSettings) return readEditorSettings(client.pushedSettings, locale, warn);
  try {
    const section: unknown = await connection.workspace.getConfiguration({
      ...(uri === undefined ? {} : { scopeUri: uri }),
      section: 'fazhi',
    });
    return readEditorSettings(section, locale, warn);
  } catch (error) {
    warn(`workspace/configuration: ${String(error)}`);
    return DEFAULT_SETTINGS;
  }
}

async function askForFolder(connection: Connection, { listFolder }: Abilities, uri: string): Promise<ListFolderResult> {
  if (!listFolder) return null;
  const params: ListFolderParams = { uri };
  return connection.sendRequest<ListFolderResult>(LIST_FOLDER, params);
}

async function askClient(connection: Connection, { readText }: Abilities, uri: string): Promise<ReadTextResult> {
  if (!readText) return null;
  const params: ReadTextParams = { uri };
  return connection.sendRequest<ReadTextResult>(READ_TEXT, params);
}
