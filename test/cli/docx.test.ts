/** Word files: numbering as its reader sees it, tables, places, conversion, and files that cannot be read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  archive,
  ENCRYPTED,
  item,
  line,
  MARKDOWN_REPORT,
  OLD_WORD,
  table,
  title,
  word,
  wordReport,
} from './docxSamples.ts';
import { makeFolder, runCli } from './harness.ts';
import { GAP, GAP_GB18030 } from './samples.ts';

async function convert(file: Buffer): Promise<string> {
  const folder = await makeFolder({ 'a.docx': file });
  const { stdout, stderr, exit } = await runCli(['convert', 'a.docx'], { cwd: folder });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return stdout;
}

/** The paragraphs of the converted text. */
/** Without the marks of headings. */
const unmarked = (text: string) => text.replace(/^#+ /gm, '');
const blocks = (text: string) => unmarked(text).trimEnd().split('\n\n');

describe('automatic numbering', () => {
  test('becomes the ordinals that a reader sees', async () => {
    const text = await convert(
      await word([
        item('总体'),
        item('成效', 1),
        item('事项甲', 2),
        item('事项乙', 2),
        item('细目', 3),
        item('小目', 4),
        item('做法', 1),
        item('事项丙', 2),
        line('正文一段。'),
        item('问题'),
        item('不足', 1),
      ]),
    );
    expect(blocks(text)).toEqual([
      '一、总体',
      '（一）成效',
      '1.事项甲',
      '2.事项乙',
      '（1）细目',
      '①小目',
      '（二）做法',
      '1.事项丙',
      '正文一段。',
      '二、问题',
      '（一）不足',
    ]);
  });

  test('goes past ten, and a second list begins again', async () => {
    const items = Array.from({ length: 21 }, (_, index) => item(`第${index}项内容`));
    const text = await convert(await word([...items, item('另起', 0, 'official', 1), item('甲', 0, 'letters')]));
    const found = blocks(text);
    expect(found[9]).toBe('十、第9项内容');
    expect(found[10]).toBe('十一、第10项内容');
    expect(found[20]).toBe('二十一、第20项内容');
    expect(found.slice(21)).toEqual(['一、另起', 'I 甲']);
  });

  test('bullets stay bullets', async () => {
    expect(await convert(await word([item('要点', 1, 'letters')]))).toBe('- 要点\n');
  });
});

describe('convert', () => {
  test('a report reads like the same text in Markdown', async () => {
    expect(unmarked(await convert(await wordReport()))).toBe(MARKDOWN_REPORT);
  });

  test('keeps tables, a title, and text that looks like Markdown or HTML', async () => {
    const text = await convert(
      await word([
        title('工作报告'),
        table([
          ['单位', '件数|占比'],
          ['甲\n乙', '12'],
        ]),
        line('# 不是标题'),
        line('<b>不是标签'),
      ]),
    );
    expect(text).toBe(
      '# 工作报告\n\n| 单位 | 件数\\|占比 |\n| --- | --- |\n| 甲<br>乙 | 12 |\n\n\\# 不是标题\n\n\\<b>不是标签\n',
    );
  });

  test('writes a file, and turns GB18030 into UTF-8', async () => {
    const folder = await makeFolder({ 'a.txt': GAP_GB18030 });
    expect(await runCli(['convert', 'a.txt', '--output', 'a.md'], { cwd: folder })).toMatchObject({
      exit: 0,
      stdout: '',
    });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(GAP);
  });
});

describe('check', () => {
  test('finds in a Word file what it finds in the same text in Markdown', async () => {
    const folder = await makeFolder({ 'a.docx': await wordReport(), 'b.md': MARKDOWN_REPORT });
    const { stdout } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    const [fromWord, fromMarkdown] = JSON.parse(stdout).files;
    expect(fromWord).toMatchObject({ path: 'a.docx', encoding: 'docx', kind: fromMarkdown.kind });
    expect(fromMarkdown.findings.length).toBeGreaterThan(0);
    // What is said of its layout comes on top.
    const findings = fromWord.findings.filter(({ rule }: { rule: string }) => !rule.startsWith('layout/'));
    expect(findings.length).toBeLessThan(fromWord.findings.length);
    const { paragraph, text, wordPlace, ...first } = findings[0];
    expect({ paragraph, text }).toEqual({ paragraph: 5, text: '25.52%' });
    expect(wordPlace).toEqual({ section: '一、', quote: '败诉率25.52%', aside: null });
    const plain = first.evidence.map(({ paragraph: _, ...rest }: { paragraph: number }) => rest);
    expect({ ...first, evidence: plain }).toEqual(fromMarkdown.findings[0]);
    expect(findings).toHaveLength(fromMarkdown.findings.length);
  });

  test('tells places as paragraphs, in every format', async () => {
    const folder = await makeFolder({ 'a.docx': await wordReport() });
    const run = async (format: string) =>
      (await runCli(['check', 'a.docx', '--format', format], { cwd: folder })).stdout;
    expect(await run('stylish')).toMatch(/Word 文件，¶ 为段落序号[\s\S]*¶5 +\S+ +.*figures\/ratio-mismatch/);
    const annotations = await run('github');
    expect(annotations).toContain('file=a.docx,line=5,title=figures/ratio-mismatch');
    expect(annotations).toContain('「一、」下「败诉率25.52%25」');
    const page = await run('html');
    expect(page).toContain('>第5段</span>');
    expect(page.replace(/<span class="whole">([^<]*)<\/span>/g, '$1')).toContain('「一、」下「败诉率25.52%」');
    expect(await run('junit')).toContain('「一、」下「败诉率25.52%」');
    const { results } = JSON.parse(await run('sarif')).runs[0];
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'figures/ratio-mismatch');
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 5, snippet: { text: '25.52%' } });
    expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: '「一、」下「败诉率25.52%」' }]);
    expect(result).not.toHaveProperty('fixes');
  });

  test.each([
    [['figures'], /¶5 +占比/],
    [['outline'], /¶\d+ +一、/],
    [['figures', '--format', 'json'], '"paragraph": 5'],
    [['outline', '--format', 'json'], '"paragraph": '],
    [['figures', '--format', 'csv'], '\n第5段,'],
    [['figures', '--format', 'html'], '>第5段</span>'],
  ])('%j tells places as paragraphs', async ([command = '', ...options], expected) => {
    const folder = await makeFolder({ 'a.docx': await wordReport() });
    const { stdout } = await runCli([command, 'a.docx', ...options], { cwd: folder });
    if (typeof expected === 'string') expect(stdout).toContain(expected);
    else expect(stdout).toMatch(expected);
    expect(stdout).not.toMatch(/^ *\d+:\d+ /m);
  });

  test('--fix leaves it alone and says what to do', async () => {
    const file = await word([
      line('关于普法工作情况的报告'),
      line('一、甲'),
      line('正文。'),
      line('三、乙'),
      line('正文。'),
    ]);
    const folder = await makeFolder({ 'a.docx': file });
    const { stderr } = await runCli(['check', 'a.docx', '--fix'], { cwd: folder });
    expect(stderr).toContain('a.docx: 是 Word 文件，未作修正。可用 fazhi-lint annotate --track-fixes');
    expect(await readFile(join(folder, 'a.docx'))).toEqual(file);
  });

  test('standard input may be a Word file, and lock files are left out', async () => {
    const folder = await makeFolder({ '~$a.docx': 'lock', 'a.docx': await wordReport() });
    const stdin = await wordReport();
    expect((await runCli(['check', '-'], { stdin })).stdout).toContain('figures/ratio-mismatch');
    expect(await runCli(['check', '.'], { cwd: folder })).toMatchObject({ exit: 1, stderr: '' });
  });

  test.each([
    ['a password', async () => ENCRYPTED, '有打开密码'],
    ['the old format', async () => OLD_WORD, '旧版 Word 文件'],
    ['a file cut off', async () => (await wordReport()).subarray(0, 3000), '不是文本文件|已损坏'],
    ['damage in the middle', async () => damaged(await wordReport()), '已损坏|内部格式有错|无法读取'],
    ['no XML', () => archive({ 'word/document.xml': '<w:document' }), '内部格式有错|无法读取'],
    ['another archive', () => archive({ 'a.txt': 'x' }), '不是文本文件'],
  ])('%s is a clear error', async (_, make, message) => {
    const folder = await makeFolder({ 'a.docx': await make() });
    const { exit, stdout, stderr } = await runCli(['convert', 'a.docx'], { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^a\\.docx: .*(?:${message})[^\\n]*\\n$`));
  });
});

function damaged(file: Buffer): Buffer {
  const broken = Buffer.from(file);
  const at = broken.indexOf('word/document.xml') + 100;
  broken.fill(0x55, at, at + 400);
  return broken;
}
