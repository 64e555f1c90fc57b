/** `--fix` and `--fix-dry-run`: what is written, what is kept, what is refused. */
import { chmod, lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, runCli, testCases } from './harness.ts';
import { CUT_OFF, DOUBLED, GAP, GAP_GB18030, GOOD } from './samples.ts';

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe('--fix', () => {
  testCases([
    {
      name: 'fixes what is safe and says how much',
      files: { 'a.md': DOUBLED },
      args: ['check', 'a.md', '--fix'],
      exit: 0,
      stdout: ['已修正 1 处', '已自动修正 1 处。'],
      after: { 'a.md': GOOD },
    },
    {
      name: 'keeps BOM and line ends',
      files: { 'a.md': `\uFEFF${crlf(DOUBLED)}` },
      args: ['check', 'a.md', '--fix'],
      exit: 0,
      after: { 'a.md': `\uFEFF${crlf(GOOD)}` },
    },
    {
      name: 'never changes an ordinal',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '--fix'],
      exit: 1,
      stdout: ['outline/gap', '序号有误的 1 处可用 --fix-ordinals 重排'],
      absent: ['已修正'],
      after: { 'a.md': GAP },
    },
    {
      name: 'and --fix-ordinals, which changes them, go together',
      files: { 'a.md': GAP.replace('讲座。', '讲座。。') },
      args: ['check', 'a.md', '--fix', '--fix-ordinals'],
      exit: 0,
      stdout: ['已修正 2 处'],
      after: { 'a.md': GOOD },
    },
    {
      name: 'is not what --fix-ordinals does',
      files: { 'a.md': DOUBLED, 'b.md': GAP },
      args: ['check', 'a.md', 'b.md', '--fix-ordinals'],
      exit: 1,
      stdout: ['format/doubled-mark', '已自动修正 1 处。'],
      after: { 'a.md': DOUBLED, 'b.md': GOOD },
    },
    {
      name: 'never changes a figure',
      files: { 'a.md': CUT_OFF },
      args: ['check', 'a.md', '--fix'],
      exit: 0,
      stdout: ['23.53%'],
      after: { 'a.md': CUT_OFF },
    },
    {
      name: 'refuses GB18030, which is still checked',
      files: { 'a.md': GAP_GB18030 },
      args: ['check', 'a.md', '--fix'],
      exit: 2,
      stdout: ['outline/gap', '按 GB18030 编码读取'],
      absent: ['处可用 --fix'],
      stderr: ['a.md: 是 GB18030 编码，未作修正。'],
    },
    {
      name: 'leaves a file alone whose configuration is broken',
      files: { 'a.md': DOUBLED, '.fazhilint.json': '{"rules": {"outline": "loud"}}' },
      args: ['check', 'a.md', '--fix'],
      exit: 2,
      stdout: ['format/doubled-mark'],
      stderr: ['.fazhilint.json:1:23: ', 'a.md: 它的配置有错，未作修正。'],
      after: { 'a.md': DOUBLED },
    },
    {
      name: 'has nowhere to write standard input',
      files: {},
      stdin: DOUBLED,
      args: ['check', '-', '--fix'],
      exit: 2,
      stderr: ['stdin.md: 标准输入的内容无处写回'],
    },
    {
      name: 'with JSON reports the fixed text',
      files: { 'a.md': DOUBLED },
      args: ['check', 'a.md', '--fix', '--format', 'json'],
      exit: 0,
      stdout: ['"error": 0'],
      after: { 'a.md': GOOD },
    },
  ]);

  test('keeps the mode of the file and leaves nothing else', async () => {
    const folder = await makeFolder({ 'a.md': DOUBLED });
    await chmod(join(folder, 'a.md'), 0o640);
    await runCli(['check', 'a.md', '--fix'], { cwd: folder });
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  test('writes the file in one step: the old one is replaced, not rewritten', async () => {
    const folder = await makeFolder({ 'a.md': DOUBLED });
    const before = await stat(join(folder, 'a.md'));
    await runCli(['check', 'a.md', '--fix'], { cwd: folder });
    expect((await stat(join(folder, 'a.md'))).ino).not.toBe(before.ino);
  });

  test('a link stays a link', async () => {
    const folder = await makeFolder({ 'real/a.md': DOUBLED, 'a.md': { link: 'real/a.md' } });
    await runCli(['check', 'a.md', '--fix'], { cwd: folder });
    expect((await lstat(join(folder, 'a.md'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real/a.md'), 'utf8')).toBe(GOOD);
  });

  test('a file without findings is not touched', async () => {
    const folder = await makeFolder({ 'a.md': GOOD });
    const before = await stat(join(folder, 'a.md'));
    await runCli(['check', 'a.md', '--fix'], { cwd: folder });
    expect((await stat(join(folder, 'a.md'))).ino).toBe(before.ino);
  });
});

describe('--fix-dry-run', () => {
  testCases([
    {
      name: 'shows what would change and changes nothing',
      files: { 'a.md': DOUBLED },
      args: ['check', 'a.md', '--fix-dry-run'],
      exit: 1,
      stdout: [
        '\n--- a/a.md\n+++ b/a.md\n@@ -9,7 +9,7 @@\n \n 一、工作开展情况\n \n-全年举办讲座。。\n+全年举办讲座。\n \n',
        '照此会修正 1 处，文件未改动。',
      ],
      after: { 'a.md': DOUBLED },
    },
    {
      name: 'shows new ordinals when they are asked for',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '--fix-dry-run', '--fix-ordinals'],
      exit: 1,
      stdout: ['-三、存在的问题\n+二、存在的问题\n'],
      after: { 'a.md': GAP },
    },
    {
      name: 'works on standard input',
      files: {},
      stdin: DOUBLED,
      args: ['check', '-', '--fix-dry-run'],
      exit: 1,
      stdout: ['+全年举办讲座。\n'],
    },
    {
      name: 'does not go with --fix',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '--fix', '--fix-dry-run'],
      exit: 2,
      stderr: [/fazhi-lint: .*--fix.* 不能同时使用/],
    },
  ]);
});
