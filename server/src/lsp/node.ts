/** Starts the server in Node: as a child of VS Code, as a process of its own, or through `fazhi-lint lsp --stdio`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

const TRANSPORT = /^--(?:node-ipc|stdio|socket|pipe)/;

// The connection reads how it is to talk from the command line; without a word there it talks on standard streams.
if (!process.argv.some(argument => TRANSPORT.test(argument))) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  readText: uri => (uri.startsWith('file:') ? readFileText(uri) : undefined),
});

async function readFileText(uri: string): Promise<string | null> {
  try {
    return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}
