// What the views show: structure, ledger, a new report, the configuration in force; and the check of a whole workspace.
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  type PublishDiagnosticsParams,
  WorkDoneProgress,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckResult, KindName, RuleName, StructureView } from '../../server/src/lsp/protocol.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';
import { REPORT } from './samples.ts';

const URI = `${FOLDER}/a.md`;
const CONFIG = `${FOLDER}/.fazhilint.json`;

let client: TestClient;
const open = async (text = REPORT, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
const ask = <Result>(method: string, params: object = {}) => client.request<Result>(method, { uri: URI, ...params });
afterEach(() => client.close());

describe('the structure', () => {
  it('has sections with what they hold, and the mandatory contents', async () => {
    await open();
    const { kind, sections, contents } = await ask<StructureView>('fazhi/structure');
    expect(kind.id).toBe('annual-report');
    expect(sections.map(({ heading, note }) => [heading, note])).toEqual([
      ['一、主要举措和成效', expect.stringMatching(/成效/)],
      ['二、2025年主要安排', expect.stringMatching(/安排/)],
    ]);
    expect([contents.note, contents.spoken]).toEqual(['2/4', '必备内容，4 项中有 2 项']);
    expect(contents.rows.map(({ role, state, place }) => [role, state, place])).toEqual([
      ['achievements', 'section', 2],
      ['problems', 'missing', 1],
      ['first-responsible', 'missing', 1],
      ['plan', 'section', 2],
    ]);
  });

  it('says which fields the report speaks of', async () => {
    await open();
    const { fields } = await ask<StructureView>('fazhi/structure');
    expect(fields.rows).toHaveLength(8);
    expect(fields.rows.filter(({ ranges }) => ranges.length > 0).length).toBeGreaterThan(0);
  });

  it('inserts what is missing in its place', async () => {
    const document = await open();
    const edit = await ask<WorkspaceEdit>('fazhi/insertContent', { role: 'problems' });
    // The last Tab leads to the end of what was inserted, and not into a heading that was renumbered.
    expect(JSON.stringify(edit)).toMatch(/\$\{1:（此处填写[^}]*\}\$0(?:\\n)+"/);
    await document.apply(edit);
    expect(document.text).toMatch(/二、[^\n]*不足[\s\S]*（此处填写[\s\S]*三、2025年主要安排/);
    const contents = async () => (await ask<StructureView>('fazhi/structure')).contents;
    const state = async () => (await contents()).rows.find(({ role }) => role === 'problems')?.state;
    expect(await state()).toBe('unwritten');
    const { note } = await contents();
    await document.replace('（此处填写存在的不足和原因）', '力量不足。');
    expect(await state()).toBe('section');
    expect((await contents()).note).not.toBe(note);
  });

  it('is nothing for a document that is no report', async () => {
    await open('# 购物清单\n');
    expect(await ask('fazhi/structure')).toBeNull();
    expect(await ask('fazhi/ledger')).toBeNull();
  });
});

describe('a new report', () => {
  it('has its mandatory contents and no fault but what is to be filled in', async () => {
    await open();
    const text = await ask<string>('fazhi/newReport', { kind: 'annual-report', issuer: '云泽市人民政府', year: 2025 });
    const document = client.open(`${FOLDER}/b.md`, text);
    expect(text).toContain('2025');
    const codes = (await document.diagnostics()).filter(({ severity }) => severity === 1).map(({ code }) => code);
    expect(codes.filter(code => code !== 'sections/leftover')).toEqual([]);
  });

  it('is none for a kind that is none', async () => {
    await open();
    expect(await ask('fazhi/newReport', { kind: 'nonsense', issuer: null, year: null })).toBeNull();
  });
});

describe('rules and configuration', () => {
  it('are named in the language of the editor', async () => {
    await open(REPORT, { locale: 'en' });
    const rules = await ask<RuleName[]>('fazhi/rules');
    expect(rules).toContainEqual({ id: 'outline/gap', title: expect.stringMatching(/^[A-Z][a-z ]+/) });
  });

  it.each([
    ['en', 'zh-CN'],
    ['zh-cn', 'en'],
  ] as const)('are named, as kinds are, in the language that is set: not in %s but in %s', async (locale, wanted) => {
    await open(REPORT, { locale, settings: { locale: wanted } });
    const named = [...(await ask<RuleName[]>('fazhi/rules')), ...(await client.request<KindName[]>('fazhi/kinds', {}))];
    const words = named.map(each => ('title' in each ? each.title : each.name));
    expect(words.filter(text => /[a-z]{4}/.test(text) !== (wanted === 'en'))).toEqual([]);
  });

  it('shows what is in force and where it comes from', async () => {
    const files = new Map([[CONFIG, '{\n  "rules": {\n    "outline/gap": "off"\n  }\n}']]);
    await open(REPORT, { files, settings: { rules: { format: 'hint' } } });
    const page = await ask<string>('fazhi/effectiveConfig');
    expect(page).toMatch(/`outline\/gap` 标题序号不连续 \| 关闭 \|[^|]*\| `\/work\/\.fazhilint\.json:3`/);
    expect(page).toMatch(/`format\/half-width`[^|]*\| 提示 \|[^|]*\| 编辑器设置/);
    expect(page).toMatch(/`sections\/missing`[^|]*\| 错误 \|[^|]*\| 默认/);
  });
});

describe('links to the pages of rules', () => {
  const link = ([first]: Diagnostic[]) => first?.codeDescription?.href;

  it('are made as the client says', async () => {
    const options = { initializationOptions: { rulePages: 'vscode://x/rules/{rule}#{page}' } };
    const document = await open(REPORT, options);
    const gap = (await document.diagnostics()).filter(({ code }) => code === 'sections/missing');
    expect(link(gap)).toBe('vscode://x/rules/sections/missing#sections-missing');
  });

  it('are left out where it says nothing', async () => {
    expect(link(await (await open()).diagnostics())).toBeUndefined();
  });
});

describe('the check of the workspace', () => {
  const other = `${FOLDER}/b.md`;
  const files = () =>
    new Map([
      [URI, REPORT],
      [other, REPORT],
      [`${FOLDER}/README.md`, '# 说明\n'],
    ]);
  const initializationOptions = { findFiles: true };
  const published = () => client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');

  it('publishes the findings of reports that no editor has open, and tells how far it is', async () => {
    await open(REPORT, { files: files(), initializationOptions });
    const messages: (string | undefined)[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'check', value => {
      if (value.kind === 'report') messages.push(value.message);
    });
    const result = await ask<CheckResult>('fazhi/checkWorkspace', { workDoneToken: 'check' });
    expect(result).toMatchObject({ reports: 2, others: 1, cancelled: false });
    expect(await published()).toMatchObject({ uri: URI, diagnostics: [] });
    const { uri, diagnostics } = await published();
    expect(uri).toBe(other);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(messages).toEqual(['第 1 个，共 3 个文件', '第 2 个，共 3 个文件', '第 3 个，共 3 个文件']);
  });

  it('stops when it is cancelled', async () => {
    await open(REPORT, { files: files(), initializationOptions });
    const source = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'check', () => source.cancel());
    const params = { workDoneToken: 'check' };
    const check = client.connection.sendRequest<CheckResult>('fazhi/checkWorkspace', params, source.token);
    await expect(check).rejects.toThrow('cancelled');
  });

  it('publishes those of a file that is open but shown nowhere', async () => {
    const document = await open(REPORT, { files: files(), initializationOptions });
    await client.request('fazhi/checkWorkspace', { shown: [] });
    const uris = [await published(), await published()].map(({ uri, diagnostics }) => [uri, diagnostics.length > 0]);
    expect(uris).toContainEqual([document.uri, true]);
  });

  it('publishes those of a file whose tab has been closed since', async () => {
    const document = await open(REPORT, { files: files(), initializationOptions });
    await client.request('fazhi/checkWorkspace', { shown: [document.uri] });
    for (let seen = 0; seen < 2; seen++) await published();
    await client.notify('fazhi/hidden', { uris: [document.uri] });
    const { uri, diagnostics } = await published();
    expect(uri).toBe(document.uri);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('counts what an editor lists, which no hint is', async () => {
    await open('# 说明\n', { files: new Map([[other, REPORT]]), initializationOptions });
    const { findings } = await ask<CheckResult>('fazhi/checkWorkspace');
    const { diagnostics } = await published();
    expect(diagnostics.some(({ severity }) => severity === 4)).toBe(true);
    expect(findings).toBe(diagnostics.filter(({ severity }) => severity !== 4).length);
  });

  it('takes the findings back when the client asks for those of the file, and gives them again when it is closed', async () => {
    await open(REPORT, { files: files(), initializationOptions });
    await ask<CheckResult>('fazhi/checkWorkspace');
    for (let seen = 0; seen < 2; seen++) await published();
    const document = client.open(other, REPORT);
    await document.pull();
    expect(await published()).toEqual({ uri: other, diagnostics: [] });
    await document.close();
    expect((await published()).diagnostics.length).toBeGreaterThan(0);
  });

  it('follows the file on the disk', async () => {
    const known = files();
    await open(REPORT, { files: known, initializationOptions });
    await ask<CheckResult>('fazhi/checkWorkspace');
    for (let seen = 0; seen < 2; seen++) await published();
    known.set(other, '# 说明\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] });
    expect(await published()).toEqual({ uri: other, diagnostics: [] });
  });
});
