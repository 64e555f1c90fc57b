/** Why no report of the year before was taken: where it was sought, what is there; and that the answer follows the folder. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CompareResult } from '../../server/src/lsp/comparisonProtocol.ts';
import { FOLDER, startClient, type TestClient } from './harness.ts';

const report = (year: number, issuer = '云泽市司法局', subject = '普法') =>
  `---\nkind: report\n---\n${year}年${issuer.replace('司法局', '')}${subject}情况的报告\n\n一、工作情况\n\n${year}年，受理案件49件。\n\n${issuer}\n${year + 1}年1月17日\n`;
const NOW = `${FOLDER}/now.md`;
const DELETED = 3;

let client: TestClient;
afterEach(() => client.close());

async function ask(files: Record<string, string>, text = report(2022), locale = 'zh-cn') {
  client = await startClient({
    files: new Map(Object.entries(files).map(([name, words]) => [`${FOLDER}/${encodeURI(name)}`, words])),
    locale,
  });
  client.open(NOW, text);
  return again();
}

async function again() {
  const result = await client.request<CompareResult>('fazhi/compareFigures', { uri: NOW, earlier: null });
  return result && 'problem' in result ? result.problem : (result?.name ?? null);
}

describe('the answer without a report of the year before', () => {
  it.each<[name: string, files: Record<string, string>, words: string]>([
    ['one of another year', { '旧/a.md': report(2020) }, '那里有：旧/a.md（是2020年的）。'],
    ['one of another kind', { 'a.md': report(2021, '云泽市司法局', '信访') }, '那里有：a.md（机关或文种不同）。'],
    ['one by another issuer', { 'a.md': report(2021, '安和市司法局') }, '那里有：a.md（是安和市的）。'],
    ['what is no report', { 'a.md': '购物清单\n' }, '那里没有别的报告。'],
    [
      'many',
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => [`${name}.md`, report(2019)])),
      'e.md（是2019年的），还有2份也不是。',
    ],
    [
      'several that would do',
      { '旧/a.md': report(2021), '旧/b.txt': report(2021) },
      '2021年的报告找到了不止一份：旧/a.md、旧/b.txt，不知道该用哪一份。',
    ],
  ])('names the place and %s', async (_, files, words) => {
    const config = { '.fazhilint.json': '{ "previous": ["旧/"] }', '旧/清单.txt': '购物清单\n' };
    const problem = await ask({ ...config, ...files });
    expect(problem).toContain(words);
    expect(await client.request('fazhi/effectiveConfig', { uri: NOW })).toContain(`- 上年报告：${problem}\n`);
    if (!words.includes('不止一份'))
      expect(problem).toContain('2021年的同类报告。找过：「旧/」、打开的文件夹（不含下级文件夹）。');
  });

  it.each<[name: string, files: Record<string, string>, expected: string[]]>([
    [
      'no report is found',
      {},
      ['没有找到本机关2021年', '没有文件或文件夹 /work/往年。', '没有文件或文件夹 /work/2021.md。', '「../b.md」不是'],
    ],
    ['several are found', { 'a.md': report(2021), 'b.md': report(2021) }, ['不止一份', '/work/往年。请核对路径。']],
  ])('says what is wrong with the places that the configuration names, where %s', async (_, files, expected) => {
    const config = { '.fazhilint.json': '{ "previous": ["往年/", "2021.md", "../b.md"] }' };
    const problem = await ask({ ...config, ...files });
    for (const words of ['项目配置里的 previous 有用不上的：', ...expected]) expect(problem).toContain(words);
  });

  it('says nothing of places that a configuration further up names and that are not in force', async () => {
    const files = {
      '.fazhilint.json': '{ "previous": ["旧/"], "extends": ["base.json"] }',
      'base.json': '{ "previous": ["往年/"] }',
      '旧/a.md': report(2020),
    };
    expect(await ask(files)).not.toContain('用不上');
  });

  it('says that a text names no year', async () => {
    expect(await ask({}, report(2022).replaceAll('2022年', '').replaceAll('2023年', ''))).toContain('没有写明是哪一年');
  });

  it('says what is wrong with the file that front matter names', async () => {
    const text = report(2022).replace('report\n', 'report\nprevious: 2021.md\n');
    expect(await ask({}, text)).toMatch(/^文件开头的 previous 写明了上年报告，但用不上：/);
  });

  it('speaks English', async () => {
    expect(await ask({ 'a.md': report(2020) }, report(2022), 'en')).toContain('There are a.md (is of 2020).');
  });

  it('takes the folder as it is now, also after a Word file has gone', async () => {
    expect(await ask({ 'a.md': report(2021), 'b.md': report(2021) })).toContain('不止一份');
    client.files.delete(`${FOLDER}/b.md`);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${FOLDER}/b.md`, type: DELETED }] });
    expect(await again()).toBe('a.md');
    const { registrations } = await client.next<{ registrations: { registerOptions?: { watchers?: unknown } }[] }>(
      'client/registerCapability',
    );
    expect(JSON.stringify(registrations)).toMatch(/globPattern[^}]*docx/);
  });
});
