/** Starts the server in Node: as a child of VS Code, as a process of its own, or through `fazhi-lint lsp --stdio`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles, readTextFile, realPathOf } from '../config/nodeFiles.ts';
import { startServer } from './server.ts';

const TRANSPORT = /^--(?:node-ipc|stdio|socket|pipe)/;

// The connection reads how it is to talk from the command line; without a word there it talks on standard streams.
if (!process.argv.some(argument => TRANSPORT.test(argument))) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  readText: uri => (uri.startsWith('file:') ? readTextFile(fileURLToPath(uri)) : undefined),
  realPath: uri =>
    uri.startsWith('file:') ? realPathOf(fileURLToPath(uri)).then(real => real && pathToFileURL(real).href) : undefined,
  listFolder: uri => (uri.startsWith('file:') ? listFiles(fileURLToPath(uri)) : undefined),
});
