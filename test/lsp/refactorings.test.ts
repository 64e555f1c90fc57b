// Changes of the outline as code actions, and suppressions with a reason.
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { IGNORED, type IgnoredView } from '../../server/src/lsp/protocol.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/草稿/a.md`;
const CONFIG = `${FOLDER}/.fazhilint.json`;
const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）加强领导
听取汇报4次。

（二）加强队伍
培训6期。

二、存在的不足

力量不足。

四、2025年主要安排

充实力量。
`;

let client: TestClient;
const open = async (text = REPORT, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
afterEach(() => client.close());

describe('refactorings', () => {
  it.each([
    ['refactor.move.down', '（一）加强领导', '（一）加强队伍\n培训6期。\n\n（二）加强领导\n听取汇报4次。\n\n二、'],
    ['refactor.move.up', '（二）加强队伍', '（一）加强队伍\n培训6期。\n\n（二）加强领导\n听取汇报4次。\n\n二、'],
    ['refactor.rewrite.promote', '（二）加强队伍', '二、加强队伍'],
    ['refactor.rewrite.demote', '二、存在的不足', '（三）存在的不足'],
    ['refactor.rewrite.insert', '（一）加强领导', '（二）（此处填写标题）\n\n（三）加强队伍'],
    ['refactor.rewrite.renumber', '（一）加强领导', '三、2025年主要安排'],
  ])('%s on “%s”', async (kind, at, result) => {
    const document = await open();
    const [action, ...others] = await document.actions(at, { only: [kind] });
    expect(others).toEqual([]);
    await document.apply(action?.edit);
    expect(document.text).toContain(result);
  });

  it.each([
    [true, /"value":"[^"]*\$\{1:（此处填写标题）\}\$0/],
    [false, /"newText":"[^"$]*（此处填写标题）/],
  ])('leave a tab stop in what is to be filled in, if the client knows such: %s', async (snippetEditSupport, words) => {
    const capabilities = { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport } } };
    const document = await open(REPORT, { capabilities });
    const [action] = await document.actions('（一）加强领导', { only: ['refactor.rewrite.insert'] });
    expect(JSON.stringify(action?.edit)).toMatch(words);
  });

  it('restyles to the standard', async () => {
    const document = await open(REPORT.replace('（一）', '㈠').replace('（二）', '㈡'));
    const [action] = await document.actions('㈠', { only: ['refactor.rewrite.restyle'] });
    await document.apply(action?.edit);
    expect(document.text).toMatch(/^[（(]一[）)]加强领导$/m);
  });

  it('are in the light bulb on headings only', async () => {
    const document = await open();
    const kinds = async (at: string) => (await document.actions(at)).map(({ kind }) => kind);
    expect(await kinds('（二）加强')).toEqual(expect.arrayContaining(['refactor.move.up', 'refactor.rewrite.promote']));
    expect((await kinds('培训6期')).filter(kind => kind?.startsWith('refactor'))).toEqual([]);
  });

  it('offer nothing that makes no sense', async () => {
    const document = await open();
    expect(await document.actions('（一）加强', { only: ['refactor.move.up'] })).toEqual([]);
  });

  it('have English titles', async () => {
    const document = await open(REPORT, { locale: 'en' });
    const [action] = await document.actions('（二）', { only: ['refactor.move.up'] });
    expect(action?.title).toBe('Move section up with all below it');
  });
});

describe('suppressions with a reason', () => {
  const options = { initializationOptions: { suppressCommand: true } };
  const suppress = (scope: string, reason: string) =>
    client.request<WorkspaceEdit | null>('fazhi/suppression', {
      uri: URI,
      rule: 'outline/gap',
      line: 14,
      character: 0,
      scope,
      reason,
    });

  it('are commands of the client, which asks for the reason', async () => {
    const document = await open(REPORT, options);
    const actions = (await document.actions('四、')).filter(({ command }) => command);
    expect(actions.map(({ title, edit }) => [title, edit])).toEqual([
      ['忽略这一处「标题序号不连续」', undefined],
      ['在本文件中忽略「标题序号不连续」', undefined],
      ['在项目配置中关闭「标题序号不连续」', undefined],
    ]);
    expect(actions[0]?.command).toMatchObject({
      command: 'fazhi.suppress',
      arguments: [{ uri: URI, rule: 'outline/gap', line: 14, character: 0, scope: 'next-line' }],
    });
  });

  it('write the reason into the comment', async () => {
    const document = await open(REPORT, options);
    await document.diagnostics();
    await document.apply((await suppress('next-line', '本单位\n习惯 -->')) ?? undefined);
    expect(document.text).toMatch(
      /<!-- fazhi-disable-next-line outline\/gap "四、" @[\da-f]{8}: 本单位 习惯 —> -->\n四、/,
    );
    expect((await document.diagnostics()).map(({ code }) => code)).not.toContain('outline/gap');
  });

  it('are listed with the reason', async () => {
    const document = await open(REPORT, options);
    await document.diagnostics();
    const listed = () => client.request<IgnoredView[]>(IGNORED, { uri: URI });
    expect(await listed()).toEqual([]);
    await document.apply((await suppress('next-line', '本单位习惯')) ?? undefined);
    expect(await listed()).toMatchObject([{ title: '标题序号不连续', words: '四、', reason: '理由：本单位习惯' }]);
  });

  it('are taken out again by a fix on the comment', async () => {
    const document = await open(REPORT, options);
    await document.diagnostics();
    await document.apply((await suppress('next-line', '本单位习惯')) ?? undefined);
    const [restore] = (await document.actions('fazhi-disable')).filter(({ title }) => title.startsWith('恢复检查'));
    await document.apply(restore?.edit);
    expect(document.text).toBe(REPORT);
  });

  it('are taken out again also where they hide something, which is told when that are several', async () => {
    const document = await open(REPORT, options);
    await document.diagnostics();
    await document.apply((await suppress('next-line', '本单位习惯')) ?? undefined);
    const restoring = async (words: string) =>
      (await document.actions(words)).filter(({ title }) => title.startsWith('恢复检查'));
    const [restore, ...others] = await restoring('\n四、');
    expect(others).toEqual([]);
    await document.apply(restore?.edit);
    expect(document.text).toBe(REPORT);
    expect(await restoring('四、')).toEqual([]);
    await document.replace('一、', '<!-- fazhi-disable-file figures: 样本 -->\n\n一、');
    await document.replace('四、', '办理10件，办结9件，办结率80%。办理20件，办结19件，办结率90%。\n\n四、');
    for (const figure of ['80%', '90%'])
      expect((await restoring(figure)).map(({ title }) => title)).toEqual(['恢复检查（删去这条忽略，它忽略了2处）']);
  });

  it('go into the configuration with the reason as a comment', async () => {
    const files = new Map([[CONFIG, '{\n  // 司法局\n  "rules": {\n    "format": "off"\n  }\n}\n']]);
    await open(REPORT, { ...options, files });
    const edit = await suppress('config', '合稿后再改');
    const [change] = edit?.documentChanges ?? [];
    expect(change).toMatchObject({ textDocument: { uri: CONFIG } });
    const text = JSON.stringify(change);
    expect(text).toContain('// 司法局');
    expect(text).toContain(JSON.stringify('"outline/gap": "off" /* 合稿后再改 */').slice(1, -1));
  });

  it('make a configuration where there is none', async () => {
    await open(REPORT, options);
    const edit = await suppress('config', '');
    expect(edit?.documentChanges).toMatchObject([{ kind: 'create', uri: CONFIG }, { textDocument: { uri: CONFIG } }]);
  });

  it('accept a wording in the configuration, with the reason as its value', async () => {
    const files = new Map([[CONFIG, '{\n  // 司法局\n  "terms": { "培训6期": "培训六期" }\n}\n']]);
    const document = await open(REPORT, { ...options, files });
    const accept = (await document.actions('培训6期')).find(({ title }) => title.startsWith('在本项目中一律认可'));
    expect(accept?.command?.arguments?.[0]).toMatchObject({
      rule: 'format/house-term',
      scope: 'accept',
      wording: '培训6期',
    });
    const params = { ...accept?.command?.arguments?.[0], reason: '数据栏写法' };
    const edit = await client.request<WorkspaceEdit | null>('fazhi/suppression', params);
    const text = JSON.stringify(edit);
    expect(text).toContain('// 司法局');
    expect(text).toContain(JSON.stringify('"培训6期": "数据栏写法"').slice(1, -1));
  });

  it('are taken back at a wording that the configuration accepts', async () => {
    const config = '{\n  "terms": { "培训6期": "培训六期" },\n  "accept": { "培训6期": "数据栏写法" }\n}\n';
    const document = await open(REPORT, { ...options, files: new Map([[CONFIG, config]]) });
    const actions = await document.actions('培训6期');
    const { title, command } = actions.find(each => each.title.startsWith('恢复检查')) ?? {};
    expect(title).toBe('恢复检查「培训6期」（不再在本项目中认可）');
    // Nobody is asked for a reason.
    const [params, reason] = command?.arguments ?? [];
    expect(reason).toBe('');
    const edit = await client.request<WorkspaceEdit | null>('fazhi/suppression', params);
    expect(JSON.stringify(edit)).toContain(JSON.stringify('"accept": {}').slice(1, -1));
  });

  it('are refused for a rule that is none', async () => {
    await open(REPORT, options);
    const params = { uri: URI, rule: 'no/rule', line: 14, scope: 'file', reason: '' };
    expect(await client.request('fazhi/suppression', params)).toBeNull();
  });
});
