/** Starts the server in a Web Worker; files are read by the client, which knows the file systems of the workspace. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// The scope of a dedicated worker; the DOM types of this project name only that of a window.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  readText: () => undefined,
  listFolder: () => undefined,
});
