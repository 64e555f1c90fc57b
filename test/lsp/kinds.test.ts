// Giving a document a kind: in the front matter, whatever stands there already.
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';
import { kindEdit } from '../../server/src/lsp/handlers/kinds.ts';
import { FOLDER, startClient, type TestClient } from './harness.ts';

const REPORT = '某县2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n三、存在的不足\n';

const NOTICE = {
  id: 'notice',
  name: { zh: '会议通知', en: 'Notice' },
  period: 'none',
  recognise: { title: ['会议的通知$'], needsSections: false, text: [] },
  contents: [],
  fields: [],
  phrases: [],
};

let client: TestClient | undefined;
afterEach(() => {
  client?.close();
  client = undefined;
});

const changed = (text: string, kind: string | null) => {
  const edit = kindEdit(parse(text), kind);
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
};

describe('the edit that gives a kind', () => {
  it.each([
    ['no front matter', '一、情况\n', '---\nkind: work-plan\n---\n\n一、情况\n'],
    ['a BOM', '\ufeff一、情况\r\n', '\ufeff---\r\nkind: work-plan\r\n---\r\n\r\n一、情况\r\n'],
    ['front matter without a kind', '---\ntitle: 报告\n---\n', '---\nkind: work-plan\ntitle: 报告\n---\n'],
    ['another kind', '---\r\nkind: report  \r\na: 1\r\n---\r\n', '---\r\nkind: work-plan  \r\na: 1\r\n---\r\n'],
  ])('meets %s', (_, before, after) => {
    const text = changed(before, 'work-plan') ?? '';
    expect(text.replace(/ +(?=\r)/g, '')).toBe(after.replace(/ +(?=\r)/g, ''));
    expect(parse(text).frontMatter?.values['kind']).toBe('work-plan');
  });

  it.each([
    ['only the kind', '---\nkind: report\n---\n\n一、情况\n', '一、情况\n'],
    ['a BOM', '\ufeff---\r\nkind: report\r\n---\r\n\r\n一、情况\r\n', '\ufeff一、情况\r\n'],
    ['more', '---\nprevious: a.md\nkind: report\n---\n一、情况\n', '---\nprevious: a.md\n---\n一、情况\n'],
    ['no kind', '---\nprevious: a.md\n---\n', null],
    ['no front matter', '一、情况\n', null],
  ])('takes the kind away from front matter with %s', (_, before, after) => {
    expect(changed(before, null)).toBe(after);
  });

  it('is asked for by the client, and takes effect', async () => {
    client = await startClient();
    const document = client.open(`${FOLDER}/a.md`, '随手记\n\n一、情况\n\n三、安排\n');
    expect(await document.diagnostics()).toEqual([]);
    const offered = await client.request<{ id: string; name: string }[]>('fazhi/kinds', { uri: document.uri });
    expect(offered.map(({ name }) => name)).toEqual([
      '法治政府建设年度报告',
      '法治政府建设工作要点（计划、安排）',
      '政府信息公开工作年度报告',
      '其他公文（只查序号、数据和格式）',
      '不是报告',
    ]);
    const edit = await client.request<Parameters<typeof document.apply>[0]>('fazhi/kindEdit', {
      uri: document.uri,
      kind: 'report',
    });
    await document.apply(edit);
    expect((await document.diagnostics()).map(({ code }) => code)).toContain('outline/gap');
  });

  it('can say that a report is none, and take that back', async () => {
    client = await startClient();
    const document = client.open(`${FOLDER}/a.md`, REPORT);
    expect(await document.diagnostics()).not.toEqual([]);
    const choose = async (kind: string | null) =>
      document.apply(await client?.request('fazhi/kindEdit', { uri: document.uri, kind }));
    await choose('none');
    expect(document.text).toBe(`---\nkind: none\n---\n\n${REPORT}`);
    expect(await document.diagnostics()).toEqual([]);
    await choose(null);
    expect(document.text).toBe(REPORT);
    expect(await document.diagnostics()).not.toEqual([]);
  });

  it.each(['none', '不是报告'])('can be %s in the configuration as well, without a word of it', async kind => {
    const files = new Map([[`${FOLDER}/.fazhilint.json`, JSON.stringify({ kinds: { '*.md': kind } })]]);
    client = await startClient({ files });
    expect(await client.open(`${FOLDER}/a.md`, REPORT).diagnostics()).toEqual([]);
    client.close();
    client = await startClient({ files: new Map([[`${FOLDER}/.fazhilint.json`, '{ "kinds": { "*.md": "nono" } }']]) });
    // A slip of the pen there leaves the report to recognition, and is told where it stands.
    expect(await client.open(`${FOLDER}/a.md`, REPORT).diagnostics()).not.toEqual([]);
    const told = await client.next<{ diagnostics: { message: string }[] }>('textDocument/publishDiagnostics');
    expect(told.diagnostics[0]?.message).toContain('没有文种「nono」');
  });

  it('leaves a new report to the kinds that there are', async () => {
    client = await startClient();
    const offered = await client.request<{ id: string }[]>('fazhi/kinds', {});
    expect(offered.map(({ id }) => id)).not.toContain('none');
  });

  it('offers the kinds of the project first', async () => {
    const files = new Map([
      [`${FOLDER}/.fazhilint.json`, '{ "kindFiles": ["notice.json"] }'],
      [`${FOLDER}/notice.json`, JSON.stringify(NOTICE)],
    ]);
    client = await startClient({ files });
    const { uri } = client.open(`${FOLDER}/a.md`, REPORT);
    const [first] = await client.request<{ name: string }[]>('fazhi/kinds', { uri });
    expect(first?.name).toBe('会议通知');
  });

  it('is kept in the configuration for a plain text, whose words stay as they are', async () => {
    const files = new Map([[`${FOLDER}/.fazhilint.json`, '{ "kinds": { "**/*.txt": "none" } }']]);
    client = await startClient({ files });
    const { uri } = client.open(`${FOLDER}/材料/送审(一).txt`, REPORT);
    const choose = (kind: string | null) =>
      client?.request<{ documentChanges: { textDocument: { uri: string }; edits: { newText: string }[] }[] }>(
        'fazhi/kindEdit',
        { uri, kind },
      );
    const [change] = (await choose('report'))?.documentChanges ?? [];
    expect(change?.textDocument.uri).toBe(`${FOLDER}/.fazhilint.json`);
    const text = change?.edits[0]?.newText ?? '';
    expect(Object.entries(JSON.parse(text).kinds)).toEqual([
      ['材料/送审\\(一\\).txt', 'report'],
      ['**/*.txt', 'none'],
    ]);
    files.set(`${FOLDER}/.fazhilint.json`, text);
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/.fazhilint.json`, type: 2 }],
    });
    expect((await choose(null))?.documentChanges[0]?.edits[0]?.newText).not.toContain('送审');
  });

  it('is refused for a kind that there is not', async () => {
    client = await startClient();
    const { uri } = client.open(`${FOLDER}/a.md`, '随手记');
    expect(await client.request('fazhi/kindEdit', { uri, kind: 'nonsense' })).toBeNull();
  });
});
