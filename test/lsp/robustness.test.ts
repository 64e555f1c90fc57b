// Nothing that a document, a rule or a client does takes the server down.

import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
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
    await document.replace('炸', '错');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('leaves other documents alone', async () => {
    const { open } = await start();
    const bad = open(URI, '炸');
    const good = open(`${FOLDER}/b.md`, '错');
    expect(await bad.diagnostics()).toEqual([]);
    expect(await good.diagnostics()).toHaveLength(1);
  });

  it('does not stop pushing', async () => {
    const document = (await start({ capabilities: {} })).open(URI, '炸');
    expect(await logged()).toMatch('the toy linter exploded');
    await document.replace('炸', '错');
    expect(await client.next('textDocument/publishDiagnostics')).toMatchObject({ version: 2, diagnostics: [{}] });
  });
});

describe('a client that misbehaves', () => {
  it.each([
    ['no document', {}],
    ['a document without a name', { textDocument: {} }],
    ['a range of nonsense', { textDocument: { uri: URI }, range: { start: 'here' }, context: null }],
  ])('gets an empty list of actions for %s', async (_, params) => {
    const document = (await start()).open(URI, '错');
    expect(await client.request('textDocument/codeAction', params)).toEqual([]);
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it.each([[undefined], [null], [[]]])('gets an error for parameters %j', async params => {
    const document = (await start()).open(URI, '错');
    await expect(client.request('textDocument/codeAction', params)).rejects.toThrow('parameters');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may write what is no JSON', async () => {
    const document = (await start()).open(URI, '错');
    await document.diagnostics();
    client.write('Content-Length: 9\r\n\r\n{"broken:');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('may change a document that is not open', async () => {
    await start();
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: '错' }],
    });
    expect(await client.open(URI, '错').diagnostics()).toHaveLength(1);
  });

  it('may send positions outside of the document', async () => {
    (await start()).open(URI, '错');
    const far = { line: 99, character: 99 };
    const params = { textDocument: { uri: URI }, range: { start: far, end: far }, context: { diagnostics: [] } };
    expect(Array.isArray(await client.request('textDocument/codeAction', params))).toBe(true);
    expect(await client.request('textDocument/hover', { textDocument: { uri: URI }, position: far })).toBeNull();
  });

  it('may ask for what there is not', async () => {
    await start();
    await expect(client.request('textDocument/unheardOf', {})).rejects.toThrow('Unhandled method');
    expect(await client.open(URI, '错').diagnostics()).toHaveLength(1);
  });
});

describe('a request that is cancelled', () => {
  it('is answered as cancelled', async () => {
    const cancel = new CancellationTokenSource();
    const { connection, open } = await start();
    open(URI, '错');
    const params = { textDocument: { uri: URI } };
    const answer = connection.sendRequest('textDocument/diagnostic', params, cancel.token);
    cancel.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
