/** Starts the server in Node: as a child of VS Code, as a process of its own, or through `fazhi-lint lsp --stdio`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles, textReader } from '../config/nodeFiles.ts';
import { startServer } from './server.ts';

const TRANSPORT = /^--(?:node-ipc|stdio|socket|pipe)/;

// The connection reads how it is to talk from the command line; without a word there it talks on standard streams.
if (!process.argv.some(argument => TRANSPORT.test(argument))) process.argv.push('--stdio');

// It lies beside this folder, and is loaded only when last year's report is a Word file.
const read = textReader(() => import(join(__dirname, '..', 'word.js')));

startServer(createConnection(ProposedFeatures.all), {
  readText: uri => (uri.startsWith('file:') ? read(fileURLToPath(uri)) : undefined),
  readsWord: true,
  listFolder: uri => (uri.startsWith('file:') ? listFiles(fileURLToPath(uri)) : undefined),
});
