// Serves an extension's folder over plain http, the way a web VS Code loads an extension into a worker.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * @param {string} folder the extension's folder
 * @param {Record<string, string>} [additions] more files or folders: first part of the address → folder to read from
 * @returns {Promise<{ origin: string, port: number, dispose: () => Promise<void> }>}
 */
export async function serveExtension(folder, additions = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const content = await readContent(folder, additions, path).catch(() => undefined);
    const type = mediaTypes[/** @type {keyof typeof mediaTypes} */ (extname(path))] ?? 'text/plain; charset=utf-8';
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
    });
    response.end(content);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const dispose = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, port, dispose };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} additions
 * @param {string} path
 */
async function readContent(folder, additions, path) {
  const [, first = '', ...rest] = path.split('/');
  const addition = additions[first];
  const root = addition ?? folder;
  const file = normalize(join(root, addition === undefined ? path : rest.join('/')));
  if (file !== root && !file.startsWith(root + sep)) throw new Error(`${path} lies outside of the extension`);
  if (path !== '/package.json') return readFile(file);
  // With `main` in the manifest VS Code would look for a Node extension host and not find the folder there.
  const { main: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  return JSON.stringify(manifest);
}
