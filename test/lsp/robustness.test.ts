// Nothing that a document, a rule or a client does takes the server down.

import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { startServerProcess } from '../bench/serverProcess.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';
import { toyAnalyse } from './toy.ts';

const URI = `${FOLDER}/a.md`;

let client: TestClient;
const start = async (options: TestOptions = {}) => {
  client = await startClient({ analyse: toyAnalyse, ...options });
  return client;
};
const logged = async () => (await client.next<{ message: string }>('window/logMessage')).message;
afterEach(() => client.close());

describe('a handler that throws', () => {
  it.each([
    ['textDocument/diagnostic', { kind: 'full', items: [] }],
    ['textDocument/documentSymbol', []],
    ['textDocument/foldingRange', []],
  ])('%s is logged and answered emptily', async (method, empty) => {
    const document = (await start()).open(URI, '炸');
    expect(await client.request(method, { textDocument: { uri: URI } })).toEqual(empty);
    expect(await logged()).toMatch(new RegExp(`^${method}: Error: the toy linter exploded`));
    await document.replace('炸', '‼');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('leaves other documents alone', async () => {
    const { open } = await start();
    const bad = open(URI, '炸');
    const good = open(`${FOLDER}/b.md`, '‼');
    expect(await bad.diagnostics()).toEqual([]);
    expect(await good.diagnostics()).toHaveLength(1);
  });

  it('does not stop pushing', async () => {
    const document = (await start({ capabilities: {} })).open(URI, '炸');
    expect(await logged()).toMatch('the toy linter exploded');
    await document.replace('炸', '‼');
    expect(await client.next('textDocument/publishDiagnostics')).toMatchObject({ version: 2, diagnostics: [{}] });
  });
});

describe('a client that misbehaves', () => {
  it.each([
    ['no document', {}],
    ['a document without a name', { textDocument: {} }],
    ['a range of nonsense', { textDocument: { uri: URI }, range: { start: 'here' }, context: null }],
  ])('gets an empty list of actions for %s', async (_, params) => {
    const document = (await start()).open(URI, '‼');
    expect(await client.request('textDocument/codeAction', params)).toEqual([]);
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it.each([[undefined], [null], [[]]])('gets an error for parameters %j', async params => {
    const document = (await start()).open(URI, '‼');
    await expect(client.request('textDocument/codeAction', params)).rejects.toThrow('parameters');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may write what is no JSON', async () => {
    const document = (await start()).open(URI, '‼');
    await document.diagnostics();
    client.write('Content-Length: 9\r\n\r\n{"broken:');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may change a document that is not open', async () => {
    await start();
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: '‼' }],
    });
    expect(await client.open(URI, '‼').diagnostics()).toHaveLength(1);
  });

  it('may send positions outside of the document', async () => {
    (await start()).open(URI, '‼');
    const far = { line: 99, character: 99 };
    const params = { textDocument: { uri: URI }, range: { start: far, end: far }, context: { diagnostics: [] } };
    expect(Array.isArray(await client.request('textDocument/codeAction', params))).toBe(true);
    expect(await client.request('textDocument/hover', { textDocument: { uri: URI }, position: far })).toBeNull();
  });

  it('may ask for what there is not', async () => {
    await start();
    await expect(client.request('textDocument/unheardOf', {})).rejects.toThrow('Unhandled method');
    expect(await client.open(URI, '‼').diagnostics()).toHaveLength(1);
  });
});

describe('a request that is cancelled', () => {
  it('is answered as cancelled', async () => {
    const cancel = new CancellationTokenSource();
    const { connection, open } = await start();
    open(URI, '‼');
    const params = { textDocument: { uri: URI } };
    const answer = connection.sendRequest('textDocument/diagnostic', params, cancel.token);
    cancel.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('a configuration that changes under the hands of the server', () => {
  const CONFIG = `${FOLDER}/.fazhilint.json`;
  const changed = (type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type }] });

  it('may be deleted', async () => {
    const files = new Map([[CONFIG, '{ "rules": { "outline/gap": "off" } }']]);
    const document = (await start({ files })).open(URI, '‼');
    expect(await document.diagnostics()).toEqual([]);
    files.delete(CONFIG);
    await changed(3);
    await client.next('workspace/diagnostic/refresh');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may go while it is read', async () => {
    class Vanishing extends Map<string, string> {
      override get(uri: string): string | undefined {
        if (uri === CONFIG) throw new Error('ENOENT: no such file');
        return super.get(uri);
      }
    }
    const document = (await start({ files: new Vanishing() })).open(URI, '‼');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may be half written', async () => {
    const files = new Map([[CONFIG, '{ "rules": { "outline/gap": "o']]);
    const document = (await start({ files })).open(URI, '‼');
    expect(await document.diagnostics()).toHaveLength(1);
  });
});

describe('the server as a process', () => {
  it('lives on after a message that is none', async () => {
    const { client, stop } = await startServerProcess();
    try {
      for (const body of ['{"a":', '[]', 'null', '{"jsonrpc":"2.0","id":{},"method":null}']) {
        client.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      }
      const document = client.open(URI, '一、甲\n\n三、乙\n');
      expect(Array.isArray(await document.diagnostics())).toBe(true);
    } finally {
      stop();
    }
  });

  it('ends when nobody reads its answers any more', async () => {
    const { client, ended, closePipes } = await startServerProcess();
    const text = `${'一、甲\n\n三、乙\n\n'.repeat(2000)}`;
    for (let index = 0; index < 5; index++) client.open(`${FOLDER}/${index}.md`, text);
    // Messages are written in their order: with this one all are on their way.
    await client.notify('$/setTrace', { value: 'off' });
    closePipes();
    expect(await ended).not.toBe(0);
  });

  it('answers what is asked while it is flooded', async () => {
    const { client, stop } = await startServerProcess();
    try {
      const document = client.open(URI, '一、甲\n\n三、乙\n');
      const cancel = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const flood = Array.from({ length: 200 }, () =>
        client.connection.sendRequest('textDocument/diagnostic', params, cancel.token),
      );
      cancel.cancel();
      const settled = await Promise.allSettled(flood);
      expect(settled).toHaveLength(200);
      expect(Array.isArray(await document.diagnostics())).toBe(true);
    } finally {
      stop();
    }
  });
});
