// The figures of an earlier text against those of an open report, for the view 数字变化.
import { afterEach, describe, expect, it } from 'vitest';
import { COMPARE_FIGURES, type CompareResult, type ComparisonView } from '../../server/src/lsp/comparisonProtocol.ts';
import { toBase64 } from '../../server/src/lsp/wordProtocol.ts';
import { line, word } from '../cli/docxSamples.ts';
import { FOLDER, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';

const report = (year: number, body: string): string =>
  `# 云泽市人民政府关于${year}年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n${body}\n`;
const OLD = report(2023, '全市收到行政复议申请94件。举办法治讲座12场。');
const NEW = report(2024, '全市收到行政复议申请163件。新建调解室9个。');

let client: TestClient;
const open = async (options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(`${FOLDER}/2024.md`, NEW);
};
const compare = (document: TestDocument, bytes: Uint8Array | null) =>
  client.request<CompareResult>(COMPARE_FIGURES, {
    uri: document.uri,
    earlier: bytes && { name: '旧稿', content: toBase64(bytes) },
  });
const shown = (result: CompareResult) => {
  if (!result || 'problem' in result) throw new Error(`expected a comparison: ${result?.problem}`);
  return result.groups.map(({ group, rows }) => [group, ...rows.map(rowOf)]);
};
const rowOf = ({ label, change, before, after }: ComparisonView['groups'][number]['rows'][number]) =>
  [label, before[0]?.text, after[0]?.text, change].filter(Boolean).join(' ');
const utf8 = (text: string) => new TextEncoder().encode(text);
const ROWS = [
  ['changed', '收到行政复议申请 94件 163件 +69件，+73.4%'],
  ['added', '新建调解室 9个'],
  ['removed', '举办法治讲座 12场'],
];
afterEach(() => client.close());

describe('the comparison with an earlier text', () => {
  it('shows what changed, came and went', async () => {
    expect(shown(await compare(await open(), utf8(OLD)))).toEqual(ROWS);
  });

  it('reads a Word file', async () => {
    const bytes = await word(OLD.replace('# ', '').split('\n').filter(Boolean).map(line));
    expect(shown(await compare(await open(), bytes))).toEqual(ROWS);
  });

  it('reads GB18030', async () => {
    // “收到94件。”
    const bytes = Uint8Array.from([0xca, 0xd5, 0xb5, 0xbd, 0x39, 0x34, 0xbc, 0xfe, 0xa1, 0xa3]);
    const result = await compare(await open(), bytes);
    expect(result).toMatchObject({ text: '收到94件。' });
  });

  it('leads to both places, the earlier one in the text that comes along', async () => {
    const result = (await compare(await open(), utf8(OLD))) as ComparisonView;
    const [row] = result.groups[0]?.rows ?? [];
    expect(row?.before[0]).toMatchObject({
      heading: '一、主要举措和成效',
      range: { start: { line: 4, character: 10 }, end: { line: 4, character: 13 } },
    });
    expect(result.text).toBe(OLD);
  });

  it('follows what is typed', async () => {
    const document = await open();
    await compare(document, utf8(OLD));
    await document.replace('163件', '100件');
    expect(shown(await compare(document, utf8(OLD)))[0]).toEqual([
      'changed',
      '收到行政复议申请 94件 100件 +6件，+6.4%',
    ]);
  });

  it('takes last year’s report that lies in the folder', async () => {
    const files = new Map([[`${FOLDER}/2023.md`, OLD.replace('94件', '93件')]]);
    const result = await compare(await open({ files }), null);
    expect(result).toMatchObject({ name: '2023.md' });
    expect(shown(result)[0]).toEqual(['changed', '收到行政复议申请 93件 163件 +70件，+75.3%']);
  });

  it.each([
    ['zh-cn', '没有找到本机关2023年的同类报告。找过：打开的文件夹（不含下级文件夹）。那里没有别的报告。'],
    ['en', 'No report of this kind by this issuer was found for 2023.'],
  ])('says in %s that there is no last year’s report', async (locale, words) => {
    const result = await compare(await open({ locale }), null);
    expect(result).toEqual({ problem: expect.stringContaining(words) });
  });

  it('says that a configuration cannot be read, with a comparison and without', async () => {
    const words = '/.fazhilint.json 读不了，没有生效，错处见「问题」面板。';
    const document = await open({ files: new Map([[`${FOLDER}/.fazhilint.json`, '{ "kinds": {,}']]) });
    expect(await compare(document, null)).toEqual({ problem: expect.stringContaining(words) });
    expect(await compare(document, utf8(OLD))).toMatchObject({ summary: expect.stringContaining(words) });
  });

  it('leaves the earlier text unchecked where the client shows it', async () => {
    client = await startClient();
    const text = `${NEW}三、不足\n\n力量不足。。\n`;
    expect(await client.open('fazhi-earlier:/2023.md', text).diagnostics()).toEqual([]);
    expect(await client.open(`${FOLDER}/2023.md`, text).diagnostics()).not.toEqual([]);
  });

  it('says why a file cannot be read', async () => {
    const result = await compare(await open(), Uint8Array.from([0, 1, 2]));
    expect(result).toEqual({ problem: expect.stringContaining('不是文本文件') });
  });
});
