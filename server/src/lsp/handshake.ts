/** The start of a connection: each side tells what it can do, and the server what it wants to be told. */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { type Abilities, readAbilities } from './abilities.ts';
import { guardEvent, type Log } from './guard.ts';
import { FIX_ALL } from './handlers/codeActions.ts';
import { TRIGGERS } from './handlers/completion.ts';
import type { Folders } from './workspaceFolders.ts';

export interface Client {
  /** Those of a client that can do nothing until it has introduced itself. */
  abilities: Abilities;
  /** What `workspace/didChangeConfiguration` carried, for clients that cannot be asked. */
  pushedSettings: unknown;
}

/** `changed` is called when the client opens or closes a workspace folder. */
export function registerHandshake(
  connection: Connection,
  client: Client,
  folders: Folders,
  log: Log,
  changed: () => void,
): void {
  connection.onInitialize(params => {
    client.abilities = readAbilities(params);
    folders.set(params);
    return initializeResult(client.abilities);
  });
  connection.onInitialized(
    guardEvent(log, 'initialized', async () => {
      if (client.abilities.workspaceFolders) folders.follow(connection, changed);
      await registerWatchers(connection, client.abilities);
    }),
  );
}

function initializeResult(abilities: Abilities): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.Refactor] },
    documentSymbolProvider: { label: '法治报告 fazhi-lint' },
    foldingRangeProvider: true,
    hoverProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentLinkProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  if (abilities.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: 'fazhi',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  return { capabilities, serverInfo: { name: 'fazhi-lint', version } };
}

async function registerWatchers({ client }: Connection, { watchesFiles, announcesSettings }: Abilities): Promise<void> {
  // A configuration may extend files of any name, so all JSON is watched; what concerns none is passed over.
  const watchers = [{ globPattern: '**/*.{json,csv,md,markdown,txt,docx,docm}' }];
  if (watchesFiles) await client.register(DidChangeWatchedFilesNotification.type, { watchers });
  if (announcesSettings) await client.register(DidChangeConfigurationNotification.type, { section: 'fazhi' });
}
