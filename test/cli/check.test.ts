/** `fazhi-lint check` on files, folders, globs and standard input: what it finds, names and answers with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, runCli, testCases } from './harness.ts';
import { CUT_OFF, DOUBLED, GAP, GOOD, README, TWO_WAYS } from './samples.ts';

describe('exit codes', () => {
  testCases([
    { name: 'nothing found is 0', files: { 'a.md': GOOD }, args: ['check', 'a.md'], exit: 0, stdout: ['a.md'] },
    { name: 'an error is 1', files: { 'a.md': GAP }, args: ['check', 'a.md'], exit: 1, stdout: ['outline/gap'] },
    {
      name: '--fail-on never is 0 whatever is found',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '--fail-on', 'never'],
      exit: 0,
      stdout: ['outline/gap'],
    },
    {
      name: 'an info is 0 by default',
      files: { 'a.md': CUT_OFF },
      args: ['check', 'a.md'],
      exit: 0,
      stdout: ['23.53%'],
    },
    {
      name: 'an info is 1 with --fail-on info',
      files: { 'a.md': CUT_OFF },
      args: ['check', 'a.md', '--fail-on', 'info'],
      exit: 1,
    },
    {
      name: 'a file that is no report has no findings',
      files: { 'a.md': README },
      args: ['check', 'a.md'],
      exit: 0,
      stdout: ['检查报告 0 份', '不是报告、未作检查的文件 1 个：a.md'],
    },
  ]);
});

describe('what is checked', () => {
  testCases([
    {
      name: 'a folder with what lies below it, in order, without hidden folders and node_modules',
      files: {
        'b.md': GOOD,
        'sub/a.markdown': GOOD,
        'sub/c.txt': GAP,
        'sub/d.doc': 'x',
        '.git/e.md': GAP,
        'node_modules/f.md': GAP,
      },
      args: ['check'],
      exit: 1,
      stdout: [/b\.md[\s\S]*sub\/a\.markdown[\s\S]*sub\/c\.txt/, '检查报告 3 份'],
      absent: ['e.md', 'f.md'],
      stderr: [
        '.: 另有 1 个文件的格式不能直接读取，没有检查：sub/d.doc。请另存为 .docx；旧版 Word、WPS 等文件，装有 LibreOffice 时也可加 --convert。',
      ],
    },
    {
      name: 'a glob',
      files: { 'drafts/a.md': GAP, 'drafts/b.txt': GAP, 'c.md': GAP },
      args: ['check', 'drafts/*.md'],
      exit: 1,
      stdout: ['drafts/a.md', '检查报告 1 份'],
    },
    {
      name: 'a file whose name looks like a glob',
      files: { '报告[终稿](1).md': GAP },
      args: ['check', '报告[终稿](1).md'],
      exit: 1,
      stdout: ['检查报告 1 份'],
    },
    {
      name: 'a file once, however often it is named',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '.', './a.md', '*.md'],
      exit: 1,
      stdout: ['检查报告 1 份'],
    },
    {
      name: 'a folder that links to itself',
      files: { 'sub/a.md': GOOD, 'sub/loop': { link: '.' } },
      args: ['check', 'sub'],
      exit: 0,
      stdout: ['检查报告 1 份'],
    },
    {
      name: 'standard input',
      files: {},
      stdin: GAP,
      args: ['check', '-'],
      exit: 1,
      stdout: ['stdin.md', 'outline/gap'],
    },
    {
      name: 'standard input under the name of a file, with its configuration',
      files: { 'drafts/.fazhilint.json': '{"rules": {"outline": "off"}}' },
      stdin: GAP,
      args: ['check', '-', '--stdin-filename', 'drafts/a.md'],
      exit: 0,
      stdout: ['drafts/a.md'],
    },
    {
      name: 'a folder of no reports is named, not passed',
      files: { 'README.md': README },
      args: ['check', '.'],
      exit: 2,
      stderr: ['.: 这里的 1 个文件都不是报告'],
    },
  ]);
});

describe('what cannot be checked is named, and the rest still checked', () => {
  const bad = { 'good.md': GOOD };
  testCases([
    {
      name: 'a missing file',
      files: bad,
      args: ['check', 'no.md', 'good.md'],
      exit: 2,
      stdout: ['good.md'],
      stderr: ['no.md: 没有这个文件或文件夹'],
    },
    {
      name: 'a missing file stands above findings',
      files: { 'a.md': GAP },
      args: ['check', 'no.md', 'a.md'],
      exit: 2,
      stdout: ['outline/gap'],
      stderr: ['no.md: '],
    },
    {
      name: 'a file that cannot be opened, met in a folder',
      files: { ...bad, 'loop.md': { link: 'loop.md' } },
      args: ['check'],
      exit: 2,
      stdout: ['good.md', '检查报告 1 份'],
      stderr: ['loop.md: 这个链接绕回了自己'],
    },
    {
      name: 'a link that leads nowhere',
      files: { ...bad, 'gone.md': { link: 'nowhere.md' } },
      args: ['check'],
      exit: 2,
      stdout: ['检查报告 1 份'],
      stderr: ['gone.md: 没有这个文件'],
    },
    {
      name: 'a binary file',
      files: { ...bad, 'scan.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]) },
      args: ['check'],
      exit: 2,
      stdout: ['检查报告 1 份'],
      stderr: ['scan.md: 不是文本文件'],
    },
    {
      name: 'UTF-16',
      files: { ...bad, 'wide.md': Buffer.from(`\uFEFF${GOOD}`, 'utf16le') },
      args: ['check'],
      exit: 2,
      stderr: ['wide.md: 是 UTF-16 编码'],
    },
    {
      name: 'bytes of no known encoding',
      files: { ...bad, 'odd.md': Buffer.from([0x41, 0xff, 0xff, 0x80, 0x0a]) },
      args: ['check'],
      exit: 2,
      stderr: ['odd.md: 既不是 UTF-8 也不是 GB18030'],
    },
    {
      name: 'damaged UTF-8, which would pass as GB18030 gibberish',
      files: {
        ...bad,
        'torn.md': Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe4, 0xb8, 0x0a]), Buffer.from(GOOD)]),
      },
      args: ['check'],
      exit: 2,
      stderr: ['torn.md: 第 24 行有损坏的 UTF-8'],
    },
    {
      name: 'a folder without files to check',
      files: { ...bad, 'empty/photo.png': 'x' },
      args: ['check', 'good.md', 'empty'],
      exit: 2,
      stdout: ['检查报告 1 份'],
      stderr: ['empty: 这里没有可检查的文件'],
    },
    {
      name: 'a glob that matches nothing',
      files: bad,
      args: ['check', 'good.md', 'drafts/*.md'],
      exit: 2,
      stderr: ['drafts/*.md: 这里没有可检查的文件'],
    },
    {
      name: 'in English',
      files: bad,
      args: ['check', 'no.md', 'good.md', '--locale', 'en'],
      exit: 2,
      stdout: ['Reports checked: 1.'],
      stderr: ['no.md: There is no such file or folder.'],
    },
  ]);
});

describe('output', () => {
  testCases([
    {
      name: 'a finding shows place, severity, message, rule, evidence and fix',
      files: { 'a.md': GAP },
      args: ['check', 'a.md'],
      exit: 1,
      stdout: [
        /^ {2}14:1 {2}错误 {2}.+ {2}outline\/gap$/m,
        /^ +10:1 {2}「一、」/m,
        /可考虑（须人工确认）：把同级序号依次重排/,
        '数据核对：没有数字',
      ],
    },
    {
      name: 'a fix that --fix would make says so',
      files: { 'a.md': DOUBLED },
      args: ['check', 'a.md'],
      exit: 1,
      stdout: [/可用 --fix 自动修正：/, '其中 1 处可用 --fix 自动修正。'],
    },
    {
      name: 'a fix that is only offered says so',
      files: { 'a.md': CUT_OFF },
      args: ['check', 'a.md'],
      exit: 0,
      stdout: [/可考虑（须人工确认）：.*23\.53%/],
    },
    {
      name: 'of two fixes the second is another way',
      files: { 'a.md': TWO_WAYS },
      args: ['check', 'a.md'],
      exit: 0,
      stdout: [/^ +可考虑（须人工确认）：删去「左右」\n +或者（须人工确认）：删去「约」$/m],
    },
    {
      name: 'colours when forced',
      files: { 'a.md': GAP },
      env: { FORCE_COLOR: '1' },
      args: ['check', 'a.md'],
      exit: 1,
      stdout: ['\u001B[31m'],
    },
    {
      name: '--no-color stands above',
      files: { 'a.md': GAP },
      env: { FORCE_COLOR: '1' },
      args: ['check', 'a.md', '--no-color'],
      exit: 1,
      absent: ['\u001B['],
    },
    {
      name: 'NO_COLOR too',
      files: { 'a.md': GAP },
      env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      args: ['check', 'a.md'],
      exit: 1,
      absent: ['\u001B['],
    },
    { name: 'no colours into a pipe', files: { 'a.md': GAP }, args: ['check', 'a.md'], exit: 1, absent: ['\u001B['] },
    {
      name: 'the locale of the system',
      files: { 'a.md': GAP },
      env: { LANG: 'en_US.UTF-8' },
      args: ['check', 'a.md'],
      exit: 1,
      stdout: ['Reports checked: 1.'],
    },
    {
      name: 'FAZHI_LOCALE stands above it',
      files: { 'a.md': GAP },
      env: { LANG: 'en_US.UTF-8', FAZHI_LOCALE: 'zh-CN' },
      args: ['check', 'a.md'],
      exit: 1,
      stdout: ['检查报告 1 份'],
    },
  ]);

  test('--output writes the report to a file and leaves the screen empty', async () => {
    const folder = await makeFolder({ 'a.md': GAP });
    const direct = await runCli(['check', 'a.md'], { cwd: folder });
    const outcome = await runCli(['check', 'a.md', '--output', 'report.log'], { cwd: folder });
    expect(outcome).toEqual({ exit: 1, stdout: '', stderr: '' });
    expect(await readFile(join(folder, 'report.log'), 'utf8')).toBe(direct.stdout);
  });

  test('--output that cannot be written is an exit code 2', async () => {
    const folder = await makeFolder({ 'a.md': GOOD });
    const outcome = await runCli(['check', 'a.md', '--output', 'no/report.log'], { cwd: folder });
    expect(outcome).toMatchObject({ exit: 2, stderr: expect.stringContaining('no/report.log: ') });
  });
});
