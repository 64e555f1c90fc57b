/** A language client for tests: real JSON-RPC over two streams in memory; everything waits for a message, never for time. */
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type CodeActionContext,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Runtime, startServer } from '../../server/src/lsp/server.ts';

export const FOLDER = 'file:///work';

/** A client that can do what VS Code can. */
export const FULL: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
  },
};

export interface TestOptions {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly locale?: string;
  /** The section `fazhi` of the editor's settings; may be changed later. */
  readonly settings?: Record<string, unknown>;
  /** Files that the server can read, by URI; may be changed later. */
  readonly files?: Map<string, string>;
  readonly analyse?: Runtime['analyse'];
  /** Let the server read files through the client. */
  readonly readsThroughClient?: boolean;
  readonly initializationOptions?: unknown;
}

export interface TestClient {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly files: Map<string, string>;
  settings: Record<string, unknown>;
  open(uri: string, text: string): TestDocument;
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): Promise<void>;
  /** The next message of this name that the server sent and that no one has taken yet. */
  next<Params>(method: string): Promise<Params>;
  /** Writes bytes as they are, for messages that no client should send. */
  write(raw: string): void;
  close(): void;
}

export async function startClient(options: TestOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const files = options.files ?? new Map<string, string>();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, {
    readText: uri => (options.readsThroughClient ? undefined : Promise.resolve(files.get(uri) ?? null)),
    listFolder: uri => (options.readsThroughClient ? undefined : Promise.resolve(namesIn(uri, files))),
    ...(options.analyse ? { analyse: options.analyse } : {}),
  });
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = clientOver(connection, files, options, raw => toServer.write(raw));
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders: [{ uri: FOLDER, name: 'work' }],
    capabilities: options.capabilities ?? FULL,
    locale: options.locale ?? 'zh-cn',
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

/** The client's half over any connection; used for the spawned process too. */
export function clientOver(
  connection: MessageConnection,
  files: Map<string, string>,
  options: Pick<TestOptions, 'settings'>,
  write: (raw: string) => void,
): Omit<TestClient, 'initialized'> {
  const inbox = createInbox();
  const client: Omit<TestClient, 'initialized'> = {
    connection,
    files,
    settings: options.settings ?? {},
    open: (uri, text) => openDocument(connection, uri, text),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    next: inbox.next,
    write,
    close: () => connection.dispose(),
  };
  connection.onNotification((method: string, params: unknown) => inbox.put(method, params));
  connection.onRequest('workspace/configuration', () => [client.settings]);
  connection.onRequest((method: string, params: unknown) => {
    inbox.put(method, params);
    if (method === 'fazhi/listFolder') return namesIn((params as { uri: string }).uri, files);
    if (method === 'fazhi/findFiles') return [...files.keys()].filter(uri => uri.endsWith('.md'));
    return method === 'fazhi/readText' ? (files.get((params as { uri: string }).uri) ?? null) : null;
  });
  connection.listen();
  return client;
}

/** Null for a folder that is not there, as a disk and an editor answer. */
function namesIn(folder: string, files: ReadonlyMap<string, string>): readonly string[] | null {
  const inside = [...files.keys()].filter(uri => uri.startsWith(`${folder}/`));
  if (inside.length === 0) return null;
  return inside.map(uri => decodeURIComponent(uri.slice(folder.length + 1))).filter(name => !name.includes('/'));
}

function createInbox() {
  const arrived = new Map<string, unknown[]>();
  const waiting = new Map<string, ((params: unknown) => void)[]>();
  return {
    put(method: string, params: unknown): void {
      const taker = waiting.get(method)?.shift();
      if (taker) taker(params);
      else arrived.set(method, [...(arrived.get(method) ?? []), params]);
    },
    next<Params>(method: string): Promise<Params> {
      const queue = arrived.get(method) ?? [];
      if (queue.length > 0) return Promise.resolve(queue.shift() as Params);
      return new Promise(resolve => {
        waiting.set(method, [...(waiting.get(method) ?? []), resolve as (params: unknown) => void]);
      });
    },
  };
}

export interface TestDocument {
  readonly uri: string;
  readonly text: string;
  /** Types over the only place where `before` stands, as an incremental change. */
  replace(before: string, after: string): Promise<void>;
  insert(place: Diagnostic['range']['start'], text: string): Promise<void>;
  /** Sends changes as they are, one after the other. */
  change(changes: { range: Diagnostic['range']; text: string }[]): Promise<void>;
  /** The place after the only `part` of the text, or in front of it. */
  position(part: string, side?: 'before' | 'after'): Diagnostic['range']['start'];
  range(part: string): Diagnostic['range'];
  /** Asks about a place; the cursor stands after `part`. */
  askAt<Result>(method: string, part: string, params?: object): Promise<Result>;
  /** The text with edits that are not applied. */
  edited(edits: readonly TextEdit[]): string;
  /** Makes the edits of an action the client's own next change. */
  apply(edit: WorkspaceEdit | undefined): Promise<void>;
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(): Promise<Diagnostic[]>;
  actions(at: string, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  hover(at: string): Promise<string | null>;
  close(): Promise<void>;
}

function openDocument(connection: MessageConnection, uri: string, text: string): TestDocument {
  const document = TextDocument.create(uri, 'markdown', 1, text);
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const change = async (contentChanges: { range: Diagnostic['range']; text: string }[]) => {
    TextDocument.update(document, contentChanges, document.version + 1);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  };
  const rangeOf = (part: string) => {
    const start = document.getText().indexOf(part);
    if (start < 0) throw new Error(`no “${part}” in the document`);
    return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
  };
  return {
    uri,
    get text() {
      return document.getText();
    },
    change,
    insert: (place, text) => change([{ range: { start: place, end: place }, text }]),
    range: rangeOf,
    position: (part, side = 'after') => rangeOf(part)[side === 'after' ? 'end' : 'start'],
    askAt: (method, part, params = {}) =>
      connection.sendRequest(method, { textDocument: { uri }, position: rangeOf(part).end, ...params }),
    edited: edits => TextDocument.applyEdits(document, [...edits]),
    replace: (before, after) => change([{ range: rangeOf(before), text: after }]),
    apply: edit => change(editsFor(document, edit)),
    close: () => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    ...requestsOn(connection, uri, rangeOf),
  };
}

function requestsOn(
  connection: MessageConnection,
  uri: string,
  rangeOf: (part: string) => Diagnostic['range'],
): Pick<TestDocument, 'pull' | 'diagnostics' | 'actions' | 'hover'> {
  const textDocument = { uri };
  const pull = (previousResultId?: string) =>
    connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument, previousResultId });
  return {
    pull,
    async diagnostics() {
      const report = await pull();
      if (report.kind !== 'full') throw new Error('expected a full report');
      return report.items;
    },
    actions: (at, context = {}) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: rangeOf(at),
        context: { diagnostics: [], ...context },
      }),
    async hover(at) {
      const params = { textDocument, position: rangeOf(at).start };
      const hover = await connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', params);
      return hover?.contents.value ?? null;
    },
  };
}

/** The edits as changes that may be sent one after the other: from the end, so that none moves another's place. */
function editsFor(document: TextDocument, edit: WorkspaceEdit | undefined) {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('textDocument' in change)) throw new Error('expected versioned changes of one document');
  if (change.textDocument.version !== document.version) throw new Error('the edit is for another version');
  return (
    change.edits
      .map(single => ({
        range: single.range,
        text: 'newText' in single ? single.newText : unfilled(single.snippet.value),
      }))
      // Of an insertion and a replacement at one place the insertion comes first in the text, so it is applied last.
      .reverse()
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
  );
}

/** The text that a snippet gives to whoever types nothing into its tab stops. */
function unfilled(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\([\\$}])|\$0/g, '$1');
}
