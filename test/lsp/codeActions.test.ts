// Quick fixes and fix-all: the edits give the text that they promise, and nothing is changed that was not asked for.
import { afterEach, describe, expect, it } from 'vitest';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';
import { SAFE_RULE, toyAnalyse } from './toy.ts';

const URI = `${FOLDER}/a.md`;
const FIX_ALL = 'source.fixAll.fazhi';

let client: TestClient;
const open = async (text: string, options: TestOptions = {}) => {
  client = await startClient({ analyse: toyAnalyse, ...options });
  return client.open(URI, text);
};
afterEach(() => client.close());

describe('quick fixes', () => {
  it('put one place right', async () => {
    const document = await open('一、情况\r\n😀有‼字,有‼字。');
    const [fix] = await document.actions('‼');
    expect(fix).toMatchObject({ title: '改为！', kind: 'quickfix', isPreferred: true });
    await document.apply(fix?.edit);
    expect(document.text).toBe('一、情况\r\n😀有！字,有‼字。');
    expect(await document.diagnostics()).toHaveLength(1);
  });

  it('offer every repair of a doubtful place as its own choice and mark the first', async () => {
    const document = await open('一处疑问');
    const fixes = (await document.actions('疑')).filter(({ title }) => title.startsWith('改为'));
    expect(fixes.map(({ title }) => title)).toEqual(['改为甲', '改为乙']);
    expect(fixes.map(({ isPreferred }) => isPreferred === true)).toEqual([true, false]);
  });

  it('name the diagnostics that they fix', async () => {
    const document = await open('‼和疑');
    const diagnostics = await document.diagnostics();
    const [fix] = await document.actions('‼', { diagnostics });
    expect(fix?.diagnostics).toEqual(diagnostics.filter(({ code }) => code === SAFE_RULE));
  });

  it('are computed from the document, whatever the client sends back', async () => {
    const document = await open('没有,‼');
    const diagnostics = (await document.diagnostics()).map(diagnostic => ({
      ...diagnostic,
      data: { key: 'outline/gap@0-2', edits: [{ span: { start: 0, end: 2 }, newText: '有' }] },
    }));
    const [fix] = await document.actions('‼', { diagnostics });
    await document.apply(fix?.edit);
    expect(document.text).toBe('没有,！');
  });

  it('fix all places of one rule', async () => {
    const document = await open('‼、‼、疑、‼');
    const all = (await document.actions('‼')).find(({ title }) => title.startsWith('修正本文件中全部3处'));
    await document.apply(all?.edit);
    expect(document.text).toBe('！、！、疑、！');
  });

  it('do not offer to fix all where there is one', async () => {
    const document = await open('‼、疑、疑');
    const titles = (await document.actions('‼、疑')).map(({ title }) => title);
    expect(titles.filter(title => title.includes('全部'))).toEqual([]);
  });

  it('are not offered where nothing was found', async () => {
    const document = await open('‼。没有别的。');
    expect(await document.actions('别的')).toEqual([]);
  });

  it('are sent without versions to a client that knows none', async () => {
    const document = await open('‼', { capabilities: {} });
    const [fix] = await document.actions('‼');
    expect(fix?.edit).toEqual({
      changes: {
        [URI]: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '！' }],
      },
    });
  });
});

describe('suppressions', () => {
  it('are written above the line, with its line break', async () => {
    const document = await open('一、情况\r\n有‼。\r\n');
    const suppress = (await document.actions('‼')).find(({ title }) => title.startsWith('忽略这一处'));
    await document.apply(suppress?.edit);
    expect(document.text).toMatch(
      /^一、情况\r\n<!-- fazhi-disable-next-line outline\/gap "‼" @[\da-f]{8} -->\r\n有‼。\r\n$/,
    );
  });

  it('are written once per rule for the whole file', async () => {
    const document = await open('‼‼');
    const suppress = (await document.actions('‼‼')).filter(({ title }) => title.startsWith('在本文件中忽略'));
    expect(suppress).toHaveLength(1);
    await document.apply(suppress[0]?.edit);
    expect(document.text).toBe('<!-- fazhi-disable-file outline/gap -->\n‼‼');
  });

  it('are of no hint that is neither listed as a problem nor named by a fix', async () => {
    const title = '关于2024年度法治政府建设情况的报告';
    const text = `${title}\n\n现将有关情况报告如下：\n\n一、主要举措\n受理160件。\n\n云泽市人民政府\n2025年2月20日\n`;
    client = await startClient();
    const document = await client.open(URI, text);
    const codes = (await document.diagnostics()).map(({ code, severity }) => [code, severity]);
    expect(codes).toContainEqual(['sections/addressee', 4]);
    expect((await document.actions(title)).filter(action => action.title.includes('主送机关'))).toEqual([]);
  });
});

describe('fix-all', () => {
  it.each([['source'], ['source.fixAll'], [FIX_ALL]])('applies the safe fixes only, asked for by %s', async kind => {
    const document = await open('‼、疑、‼');
    const [action, ...others] = await document.actions('‼', { only: [kind] });
    expect(others).toEqual([]);
    expect(action?.kind).toBe(FIX_ALL);
    await document.apply(action?.edit);
    expect(document.text).toBe('！、疑、！');
  });

  it('is not among the quick fixes', async () => {
    const document = await open('‼');
    expect((await document.actions('‼')).map(({ kind }) => kind)).not.toContain(FIX_ALL);
    expect((await document.actions('‼', { only: ['quickfix'] })).length).toBeGreaterThan(0);
    expect(await document.actions('‼', { only: ['refactor'] })).toEqual([]);
  });

  it('is not offered where there is nothing to apply', async () => {
    const document = await open('疑');
    expect(await document.actions('疑', { only: [FIX_ALL] })).toEqual([]);
  });
});
