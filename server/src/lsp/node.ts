/** Starts the server in Node: as a child of VS Code, as a process of its own, or through `fazhi-lint lsp --stdio`. */
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOf } from '../config/nodeFiles.ts';
import { guardHeaders } from './headerGuard.ts';
import { startServer } from './server.ts';

const TRANSPORT = /^--(?:node-ipc|stdio|socket|pipe)/;

// Without a word on how to talk it talks on standard streams.
const transport = process.argv.find(argument => TRANSPORT.test(argument)) ?? '--stdio';

/** Editors restart a server that has ended; one that is alive and deaf they would wait for. */
function endWith(reason: string): void {
  const error = { code: -32700, message: `fazhi-lint: ${reason}` };
  const answer = JSON.stringify({ jsonrpc: '2.0', id: null, error });
  process.stderr.write(`${error.message}\n`);
  process.stdout.write(`Content-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}`, () => process.exit(1));
}

const connection =
  transport === '--stdio'
    ? createConnection(ProposedFeatures.all, process.stdin.pipe(guardHeaders(endWith)), process.stdout)
    : createConnection(ProposedFeatures.all);

// It lies beside this folder, and is loaded only when last year's report is a Word file.
const files = filesOf(disk, () => import(join(__dirname, '..', 'word.js')));

startServer(connection, {
  readText: uri => (uri.startsWith('file:') ? files.readText(fileURLToPath(uri)) : undefined),
  readsWord: true,
  realPath: uri =>
    uri.startsWith('file:')
      ? files.realPath(fileURLToPath(uri)).then(real => real && pathToFileURL(real).href)
      : undefined,
  listFolder: uri => (uri.startsWith('file:') ? files.listFiles(fileURLToPath(uri)) : undefined),
});
