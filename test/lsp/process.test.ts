// The built server as a process of its own, as editors other than VS Code start it.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { clientOver, FULL } from './harness.ts';

const SERVER = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const GAP = `2022年度云泽市法治政府建设情况的报告

一、主要举措和成效

办结12件。

三、存在的不足

力量不足。
`;

let folder: string;
let server: ChildProcessWithoutNullStreams;

function start(args: readonly string[]) {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing. Run npm run build.`);
  server = spawn(process.execPath, [SERVER, ...args]);
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return clientOver(connection, new Map(), {}, raw => server.stdin.write(raw));
}

const initialize = (client: ReturnType<typeof start>) =>
  client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
    capabilities: FULL,
    locale: 'zh-cn',
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fazhi-lsp-'));
});
afterEach(async () => {
  server.kill();
  await rm(folder, { recursive: true });
});

describe('the server process', () => {
  it.each([[['--stdio']], [[]]])('checks, reads the configuration from disk and ends with 0 (%j)', async args => {
    const client = start(args);
    await initialize(client);
    await client.notify('initialized', {});
    const uri = pathToFileURL(join(folder, '草稿.md')).href;
    const document = client.open(uri, GAP);
    expect((await document.diagnostics()).map(({ code }) => code)).toContain('outline/gap');

    const config = join(folder, '.fazhilint.json');
    await writeFile(config, '\ufeff{ "rules": { "outline/gap": "off" } } // 本单位允许跳号\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(config).href, type: 1 }] });
    await client.next('workspace/diagnostic/refresh');
    expect((await document.diagnostics()).map(({ code }) => code)).not.toContain('outline/gap');

    await client.request('shutdown', undefined);
    const exit = once(server, 'exit');
    await client.notify('exit', undefined);
    expect(await exit).toEqual([0, null]);
  });

  it('applies a real fix so that nothing is left to fix, and leaves the ordinals to the writer', async () => {
    const client = start(['--stdio']);
    await initialize(client);
    await client.notify('initialized', {});
    const document = client.open(pathToFileURL(join(folder, 'a.md')).href, GAP.replace('三、', '三,'));
    const [action] = await document.actions('三,', { only: ['source.fixAll'] });
    await document.apply(action?.edit);
    expect(document.text).toContain('三、存在的不足');
    const codes = (await document.diagnostics()).map(({ code }) => code);
    expect(codes).toContain('outline/gap');
    expect(codes).not.toContain('format/ordinal-mark');
  });

  it.each([
    ['no field', 'hello\r\n\r\n{}'],
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['line feeds alone', 'Content-Length: 2\n\n{}'],
    ['a body after which more comes', 'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0"}'],
    ['no end', 'x'.repeat(5000)],
  ])('answers a header with %s and ends', async (_, bytes) => {
    const client = start(['--stdio']);
    await initialize(client);
    const exit = once(server, 'exit');
    server.stdin.on('error', () => undefined);
    let answer = '';
    server.stdout.on('data', (text: Buffer) => {
      answer += text.toString();
    });
    server.stdin.write(bytes);
    expect(await exit).toEqual([1, null]);
    expect(answer).toContain('"code":-32700');
  });

  it('ends with 1 when the client goes without a word', async () => {
    const client = start(['--stdio']);
    await initialize(client);
    const exit = once(server, 'exit');
    server.stdin.end();
    expect(await exit).toEqual([1, null]);
  });
});
