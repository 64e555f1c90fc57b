/** `export`: writes beside the draft, refuses what would lose something, says what was not carried over. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordReport } from './docxSamples.ts';
import { makeFolder, runCli, testCases } from './harness.ts';

const GOOD = '关于普法工作情况的报告\n\n一、主要做法\n\n开展普法宣传。\n\n二、存在不足\n\n力度不够。\n';
const BAD = GOOD.replace('二、', '三、');

async function documentIn(folder: string, name: string): Promise<string> {
  return strFromU8(unzipSync(await readFile(join(folder, name)))['word/document.xml'] ?? new Uint8Array());
}

describe('export', () => {
  test('writes a Word file beside the draft and says where', async () => {
    const folder = await makeFolder({ '稿/报告.md': GOOD });
    expect(await runCli(['export', '稿/报告.md'], { cwd: folder })).toEqual({
      exit: 0,
      stdout: '已写入 稿/报告.docx\n',
      stderr: '',
    });
    expect(await documentIn(folder, '稿/报告.docx')).toContain('开展普法宣传。');
    expect(await readdir(join(folder, '稿'))).toEqual(['报告.docx', '报告.md']);
  });

  test('the same draft gives the same bytes, in another time zone as well', async () => {
    const folder = await makeFolder({ 'a.md': GOOD });
    for (const [name, TZ] of [
      ['1.docx', 'Asia/Shanghai'],
      ['2.docx', 'America/New_York'],
    ] as const)
      await runCli(['export', 'a.md', '--output', name], { cwd: folder, env: { TZ } });
    expect((await readFile(join(folder, '1.docx'))).equals(await readFile(join(folder, '2.docx')))).toBe(true);
  });

  test('reads its layout from the configuration, the front matter and its options, the nearest first', async () => {
    const folder = await makeFolder({
      '.fazhilint.json': '{"export": {"seal": false, "fonts": "windows", "lineSpacing": 28}}',
      'a.md': `---\nexport:\n  fonts: fangzheng\n---\n${GOOD}`,
    });
    expect((await runCli(['export', 'a.md', '--line-spacing', '29'], { cwd: folder })).stderr).toBe('');
    const parts = unzipSync(await readFile(join(folder, 'a.docx')));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('方正仿宋_GBK');
    expect(styles).toContain('w:line="580"');
    expect((await runCli(['config', 'a.md'], { cwd: folder })).stdout).toMatch(
      /export +\{"seal":false.*\.fazhilint\.json:1:2/,
    );
  });

  test('pictures are taken from beside the draft, but not from beyond its repository', async () => {
    const png = await readFile(new URL('../../docs/pictures/hover.png', import.meta.url));
    const pictures = '![丙](https://example.org/c.png)\n\n![丁](link.png)';
    const text = `${GOOD}\n![甲](%E5%9B%BE/a%20b.png)\n\n![乙](../outside.png)\n\n${pictures}\n`;
    const folder = await makeFolder({
      'outside.png': png,
      'project/.git/HEAD': '',
      'project/图/a b.png': png,
      'project/link.png': { link: '../outside.png' },
      'project/a.md': text,
    });
    const { stderr, exit } = await runCli(['export', 'a.md'], { cwd: join(folder, 'project') });
    expect(exit).toBe(0);
    expect(stderr.match(/没有读到/g)).toHaveLength(3);
    expect(stderr).toMatch(/“乙”（\.\.\/outside\.png）[^\n]*\n[^\n]*“丙”[^\n]*\n[^\n]*“丁”/);
    const document = await documentIn(folder, 'project/a.docx');
    expect(document.match(/<w:drawing>/g)).toHaveLength(1);
  });

  testCases([
    {
      name: 'a draft with errors is not exported, and they are listed',
      files: { 'a.md': BAD },
      args: ['export', 'a.md'],
      exit: 1,
      stdout: [],
      stderr: [/^a\.md:7:1: .*outline\/gap.*\na\.md: 有 1 处错误，没有导出。/],
    },
    {
      name: 'unless it is said to be a draft',
      files: { 'a.md': BAD },
      args: ['export', 'a.md', '--draft'],
      exit: 0,
      stdout: ['已写入 a.docx'],
      stderr: ['a.md: 仍有 1 处错误未改，按草稿导出。'],
    },
    {
      name: 'an existing file is left alone',
      files: { 'a.md': GOOD, 'a.docx': 'old' },
      args: ['export', 'a.md'],
      exit: 2,
      stdout: [],
      stderr: ['a.docx: 已有这个文件，没有写入'],
      after: { 'a.docx': 'old' },
    },
    {
      name: 'and written over with --force',
      files: { 'a.md': GOOD, 'a.docx': 'old' },
      args: ['export', 'a.md', '--force'],
      exit: 0,
      stdout: ['已写入 a.docx'],
    },
    {
      name: 'nothing is written onto the draft, not even with --force or through a link',
      files: { 'a.md': GOOD, 'b.docx': { link: 'a.md' } },
      args: ['export', 'a.md', '--output', 'b.docx', '--force'],
      exit: 2,
      stderr: ['b.docx: 它也是要读的文件'],
      after: { 'a.md': GOOD },
    },
    {
      name: 'what is left out is named; with --strict nothing is written',
      files: { 'a.md': `${GOOD}\n全年<u>3</u>件。\n` },
      args: ['export', 'a.md', '--strict'],
      exit: 2,
      stdout: [],
      stderr: ['a.md:11:1: <u> 标记没有导出，其中的文字保留。'],
    },
    {
      name: 'a text of no kind is laid out without a check',
      files: { 'a.md': '随便一段文字。\n' },
      args: ['export', 'a.md'],
      exit: 0,
      stderr: ['a.md: 没有认出文种，未作检查'],
    },
    {
      name: 'standard input needs a name for what is written',
      files: {},
      args: ['export', '-'],
      stdin: GOOD,
      exit: 2,
      stderr: ['--output: 标准输入的内容没有文件名'],
    },
    {
      name: 'and is exported with one',
      files: {},
      args: ['export', '-', '--output', 'b.docx'],
      stdin: GOOD,
      exit: 0,
      stdout: ['已写入 b.docx'],
    },
    {
      name: 'a folder that is not there is a clear error',
      files: { 'a.md': GOOD },
      args: ['export', 'a.md', '--output', 'no/a.docx'],
      exit: 2,
      stderr: ['no/a.docx: 没有这个文件或文件夹'],
    },
    {
      name: 'a layout that cannot be used is named and nothing is written',
      files: { 'a.md': `---\nexport:\n  seal: 是\n---\n${GOOD}` },
      args: ['export', 'a.md'],
      exit: 2,
      stdout: [],
      stderr: ['a.md:1:1: export.seal 应为 true 或 false'],
    },
    {
      name: 'so is one in an option',
      files: { 'a.md': GOOD },
      args: ['export', 'a.md', '--line-spacing', '三'],
      exit: 2,
      stderr: ['--line-spacing: export.lineSpacing 应为 22 至 40'],
    },
  ]);

  test('a Word file is one already', async () => {
    const folder = await makeFolder({ 'a.docx': await wordReport() });
    const { exit, stderr } = await runCli(['export', 'a.docx'], { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('a.docx: 已是 Word 文件') });
  });
});
