/** The extension's entry on a desktop and in a remote host: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type Api, NAME, startClient } from './client.ts';
import { registerTasks } from './tasks.ts';

export function activate(context: ExtensionContext, began: number): Api {
  const module = context.asAbsolutePath('dist/server/main.js');
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  context.subscriptions.push(registerTasks());
  return startClient(context, options => new LanguageClient('fazhi', NAME, server, options), began);
}
