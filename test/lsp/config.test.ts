// Configuration files and settings: which is in force, what happens when one changes, and where its mistakes are shown.

import { afterEach, describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams, RegistrationParams } from 'vscode-languageserver';
import type { FiguresParams, StatusParams } from '../../server/src/lsp/protocol.ts';
import { FOLDER, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';
import { ASK_RULE, SAFE_RULE, toyAnalyse } from './toy.ts';

const CONFIG = `${FOLDER}/.fazhilint.json`;
const URI = `${FOLDER}/%E8%8D%89%E7%A8%BF/a.md`;
const OFF = JSON.stringify({ rules: { [SAFE_RULE]: 'off' } });
const ON = JSON.stringify({ rules: { [SAFE_RULE]: 'error' } });

let client: TestClient;
const start = async (options: TestOptions = {}) => {
  client = await startClient({ analyse: toyAnalyse, ...options });
  return client;
};
const codes = async (document: TestDocument) => (await document.diagnostics()).map(({ code }) => code);
const problems = () => client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
const changeFile = (uri: string, text: string | null) => {
  if (text === null) client.files.delete(uri);
  else client.files.set(uri, text);
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
};
afterEach(() => client.close());

describe('the configuration of the project', () => {
  it('is found above the document', async () => {
    const { open } = await start({ files: new Map([[CONFIG, OFF]]) });
    expect(await codes(open(URI, '‼疑'))).toEqual([ASK_RULE]);
  });

  it('is not looked for above the workspace', async () => {
    const { open } = await start({ files: new Map([['file:///.fazhilint.json', OFF]]) });
    expect(await codes(open(URI, '‼'))).toEqual([SAFE_RULE]);
  });

  it('is watched: a change asks the client to pull again', async () => {
    const document = (await start()).open(URI, '‼');
    const registered = await client.next<RegistrationParams>('client/registerCapability');
    expect(registered.registrations[0]).toMatchObject({
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: '**/*.{json,csv,md,markdown,txt,docx,docm}' }] },
    });
    const before = await document.pull();
    await changeFile(CONFIG, OFF);
    await client.next('workspace/diagnostic/refresh');
    expect(await document.pull(before.resultId)).toMatchObject({ kind: 'full', items: [] });
    await changeFile(CONFIG, null);
    await client.next('workspace/diagnostic/refresh');
    expect(await codes(document)).toEqual([SAFE_RULE]);
  });

  it('is read again when a file that it extends appears', async () => {
    const base = `${FOLDER}/base.json`;
    const document = (await start({ files: new Map([[CONFIG, '{ "extends": "./base.json" }']]) })).open(URI, '‼');
    expect(await codes(document)).toEqual([SAFE_RULE]);
    await changeFile(base, OFF);
    await client.next('workspace/diagnostic/refresh');
    expect(await codes(document)).toEqual([]);
  });

  it('is not read again for a file that is none of its own', async () => {
    const document = (await start({ files: new Map([[CONFIG, OFF]]) })).open(URI, '‼');
    const { resultId } = await document.pull();
    await changeFile(`${FOLDER}/package.json`, '{}');
    expect(await document.pull(resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('pushes again to a client that cannot pull', async () => {
    (await start({ capabilities: {} })).open(URI, '‼');
    expect((await problems()).diagnostics).toHaveLength(1);
    await changeFile(CONFIG, OFF);
    expect((await problems()).diagnostics).toEqual([]);
  });

  it('is read through the client where the server cannot read', async () => {
    const uri = 'vscode-vfs://github/o/r/a.md';
    const files = new Map([['vscode-vfs://github/o/r/.fazhilint.json', OFF]]);
    const options = { files, readsThroughClient: true, initializationOptions: { readText: true } };
    expect(await codes((await start(options)).open(uri, '‼'))).toEqual([]);
  });

  it('gives no findings to a file that it leaves out, and says so', async () => {
    const files = new Map([[CONFIG, '{ "ignore": ["草稿/**"] }']]);
    const document = (await start({ files, initializationOptions: { status: true } })).open(URI, '‼');
    expect(await codes(document)).toEqual([]);
    expect(await client.next<StatusParams>('fazhi/status')).toMatchObject({ state: 'ignored', configFiles: [CONFIG] });
  });
});

describe('mistakes in a configuration', () => {
  it('are shown on the file itself and go when they are corrected', async () => {
    const document = (await start({ files: new Map([[CONFIG, '{\n  "rulez": {}\n}']]) })).open(URI, '‼');
    expect(await codes(document)).toEqual([SAFE_RULE]);
    expect(await problems()).toMatchObject({
      uri: CONFIG,
      diagnostics: [{ severity: 1, source: 'fazhi', range: { start: { line: 1 } } }],
    });
    await changeFile(CONFIG, '{}');
    expect(await problems()).toEqual({ uri: CONFIG, diagnostics: [] });
  });

  it('are shown while the file is being written', async () => {
    const config = (await start({ files: new Map([[CONFIG, '{}']]) })).open(CONFIG, '{}');
    await config.replace('{}', '{ "rulez": {} }');
    expect((await problems()).diagnostics).toHaveLength(1);
    await config.replace('rulez', 'rules');
    expect((await problems()).diagnostics).toEqual([]);
  });

  it('stay while the file is open, with no report beside it, until it is corrected', async () => {
    const text = '{ "extends": "./gone.json" }';
    const config = (await start({ files: new Map([[CONFIG, text]]) })).open(CONFIG, text);
    expect((await problems()).diagnostics).toHaveLength(1);
    await changeFile(CONFIG, text);
    await client.next('workspace/diagnostic/refresh');
    await config.replace('"./gone.json"', '[]');
    expect(await problems()).toEqual({ uri: CONFIG, diagnostics: [] });
  });

  it('of its JSON are left to a client that tells them itself, until it is JSON again', async () => {
    const config = (await start({ initializationOptions: { jsonSyntax: true } })).open(
      CONFIG,
      '{ "files": 3, "rules": }',
    );
    // Said to both: the same mistake, and no other until that one is gone.
    await config.replace('"rules": }', '"rules": {} }');
    expect((await problems()).diagnostics).toMatchObject([{ message: expect.stringContaining('列表') }]);
    await config.replace('"rules": {} }', '"rules": }');
    expect((await problems()).diagnostics).toEqual([]);
  });

  it.each([
    ['no JSON', '{ "rules": { "figures": "error"" } }'],
    ['a list', '["outline"]'],
    ['nothing', ''],
    ['too deep', '['.repeat(101)],
  ])('that leave nothing of it in force are told of a file that is closed too: %s', async (_, text) => {
    const initializationOptions = { jsonSyntax: true, status: true };
    const document = (await start({ files: new Map([[CONFIG, text]]), initializationOptions })).open(URI, '‼');
    await document.diagnostics();
    const { uri, diagnostics } = await problems();
    expect([uri, diagnostics.length]).toEqual([CONFIG, 1]);
    const unreadFiles = [CONFIG];
    expect(await client.next<StatusParams>('fazhi/status')).toMatchObject({ configFiles: unreadFiles, unreadFiles });
    expect(await client.request('fazhi/effectiveConfig', { uri: URI })).toMatch(
      /`\/work\/\.fazhilint\.json`：\*\*这个文件读不了，没有生效/,
    );
  });

  it('of its JSON go from the server to the client when the file is opened, and back when it is closed', async () => {
    const text = '{ "rules": { "figures": "error"" } }';
    const files = new Map([[CONFIG, text]]);
    const document = (await start({ files, initializationOptions: { jsonSyntax: true } })).open(URI, '‼');
    await document.diagnostics();
    expect((await problems()).diagnostics).toHaveLength(1);
    const config = client.open(CONFIG, text);
    expect((await problems()).diagnostics).toEqual([]);
    await config.close();
    await client.next('workspace/diagnostic/refresh');
    await document.diagnostics();
    expect((await problems()).diagnostics).toHaveLength(1);
  });

  it('are not checked as if they were a report', async () => {
    const config = (await start()).open(CONFIG, '{} // ‼');
    expect(await config.diagnostics()).toEqual([]);
  });
});

describe('the settings of the editor', () => {
  it('stand below the configuration of the project', async () => {
    const settings = { rules: { [SAFE_RULE]: 'off', [ASK_RULE]: 'off' } };
    const { open } = await start({ settings, files: new Map([[CONFIG, ON]]) });
    expect(await codes(open(URI, '‼疑'))).toEqual([SAFE_RULE]);
  });

  it('are asked for again when they change', async () => {
    const document = (await start()).open(URI, '‼');
    expect(await codes(document)).toEqual([SAFE_RULE]);
    client.settings = { enable: false };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.next('workspace/diagnostic/refresh');
    expect(await codes(document)).toEqual([]);
  });

  it('are taken from the notification where the client cannot be asked', async () => {
    (await start({ capabilities: {} })).open(URI, '‼');
    expect((await problems()).diagnostics).toHaveLength(1);
    await client.notify('workspace/didChangeConfiguration', { settings: { fazhi: { rules: { outline: 'off' } } } });
    await client.notify('workspace/didChangeConfiguration', { settings: { fazhi: { rules: { [SAFE_RULE]: 'off' } } } });
    await expect.poll(async () => (await problems()).diagnostics).toEqual([]);
  });

  it('fall back to defaults where they make no sense, and say so', async () => {
    const settings = { enable: 'ja', locale: 7, rules: { nonsense: 'off' } };
    const document = (await start({ settings })).open(URI, '‼');
    expect(await codes(document)).toEqual([SAFE_RULE]);
    expect(await client.next<{ message: string }>('window/logMessage')).toMatchObject({
      message: expect.stringContaining('nonsense'),
    });
  });

  it.each([
    ['zh-CN', /[a-z]+ [a-z]+ [a-z]/],
    ['en', /[一-龥]/],
  ])('say so in the language of the findings only: %s', async (locale, other) => {
    const document = (await start({ settings: { locale, rules: { nonsense: 'off' } } })).open(URI, '‼');
    await document.diagnostics();
    const { message } = await client.next<{ message: string }>('window/logMessage');
    expect(message).toContain('fazhi.rules');
    expect(message).not.toMatch(other);
  });
});

describe('the status of a document', () => {
  it('tells kind and counts after every check', async () => {
    const document = (await start({ initializationOptions: { status: true } })).open(URI, '‼疑');
    await document.diagnostics();
    expect(await client.next<StatusParams>('fazhi/status')).toEqual({
      uri: URI,
      state: 'report',
      kind: { id: 'report', name: expect.any(String) },
      counts: { error: 1, warning: 0, info: 0, hint: 1 },
      configFiles: [],
      unreadFiles: [],
      signed: [],
    });
    await document.replace('疑', '');
    await document.diagnostics();
    expect(await client.next<StatusParams>('fazhi/status')).toMatchObject({ counts: { hint: 0 } });
    const { uri, summary } = await client.next<FiguresParams>('fazhi/figures');
    expect([uri, summary]).toEqual([URI, '没有数字']);
  });
});

describe('a name in the configuration that is not there', () => {
  it.each([
    ['{ "kind": {} }', '"kind"', '{ "kinds": {} }'],
    ['{ "rules": { "words/misspeled": "off" } }', '"words', '{ "rules": { "words/misspelled": "off" } }'],
  ])('%s gets the one that was meant', async (text, at, corrected) => {
    await start({ files: new Map([[CONFIG, text]]) });
    const document = client.open(CONFIG, text);
    const { diagnostics } = await problems();
    const [action] = await document.actions(at, { diagnostics });
    expect(action?.title).toMatch(/^改为/);
    await document.apply(action?.edit);
    expect(document.text).toBe(corrected);
  });
});
