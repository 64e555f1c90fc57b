/** The extension's entry in a browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, NAME, startClient } from './client.ts';

export function activate(context: ExtensionContext, began: number): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // A function, so that a restart gets a worker of its own; and message streams instead of the worker itself, because
  // VS Code's own extension worker puts a `Worker` of its making in place, which the client does not recognise as one.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return startClient(context, options => new LanguageClient('fazhi', NAME, connect, options), began);
}
