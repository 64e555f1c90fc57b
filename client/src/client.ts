/** Starts the language client, whatever host it runs in, and what the user sees of it beside the findings. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type ClientOptions,
  READ_TEXT,
  type ReadTextParams,
  type ReadTextResult,
} from '../../server/src/lsp/protocol.ts';
import { registerKindCommand } from './kindCommand.ts';
import { createStatusBar } from './statusBar.ts';

/** Of the output channel and of the client; the product's name, the same in every language. */
export const NAME = '法治报告检查';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Resolves when the server has answered and findings can come. */
export async function startClient(context: ExtensionContext, create: CreateClient): Promise<void> {
  const output = window.createOutputChannel(NAME, { log: true });
  const client = create(clientOptions(output));
  client.onRequest(READ_TEXT, readText);
  context.subscriptions.push(
    output,
    createStatusBar(client),
    ...registerCommands(client, output),
    registerKindCommand(client),
    { dispose: () => void client.dispose() },
  );
  await client.start();
}

function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: ClientOptions = { status: true, readText: true };
  return {
    // Of every scheme: saved, untitled, remote and virtual documents are checked alike.
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.fazhilint.json' }],
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
  };
}

function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('fazhi.showOutput', () => output.show()),
    commands.registerCommand('fazhi.restart', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
      window.setStatusBarMessage(l10n.t('{0} restarted', NAME), 3000);
    }),
    commands.registerCommand('fazhi.fixAll', () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.fazhi', apply: 'first' }),
    ),
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
