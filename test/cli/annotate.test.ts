/** `annotate`: a copy with comments, never the file itself; what is refused, and in which words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commentsIn } from '../word/annotate/harness.ts';
import { ENCRYPTED, line, OLD_WORD, REPORT, word, wordReport } from './docxSamples.ts';
import { makeFolder, runCli, testCases } from './harness.ts';

describe('annotate', () => {
  test('writes every finding of check as a comment into a copy, and leaves the file alone', async () => {
    const file = await wordReport();
    const folder = await makeFolder({ '报告.docx': file });
    const check = JSON.parse((await runCli(['check', '报告.docx', '--format', 'json'], { cwd: folder })).stdout);
    const outcome = await runCli(['annotate', '报告.docx'], { cwd: folder });
    expect(outcome).toEqual({ exit: 0, stdout: '已写入 报告.批注.docx\n', stderr: '' });
    const comments = commentsIn(await readFile(join(folder, '报告.批注.docx')));
    const rules = comments.flatMap(({ lines }) => (lines.at(-1)?.startsWith('规则：') ? [lines.at(-1)?.slice(3)] : []));
    expect(rules.sort()).toEqual(check.files[0].findings.map(({ rule }: { rule: string }) => rule).sort());
    expect(comments.filter(({ words }) => words === '25.52%')).toHaveLength(1);
    expect(await readFile(join(folder, '报告.docx'))).toEqual(file);
  });

  test('gives two fixes of a finding as one or the other, also where the first is a tracked change', async () => {
    const folder = await makeFolder({ 'a.docx': await word([...REPORT, '开展讲座约100场左右。'].map(line)) });
    const fixesIn = async (output: string, ...args: string[]) => {
      await runCli(['annotate', 'a.docx', '--output', output, ...args], { cwd: folder });
      const comments = commentsIn(await readFile(join(folder, output)));
      return comments.flatMap(({ lines }) => lines.filter(each => each.includes('：删去')));
    };
    expect(await fixesIn('1.docx')).toEqual(['可考虑：删去「左右」', '或者：删去「约」']);
    expect(await fixesIn('2.docx', '--track-fixes', 'all')).toEqual([
      '已写成修订，可接受或拒绝：删去「左右」',
      '或者：删去「约」',
    ]);
  });

  test('takes level, author and language; the date is SOURCE_DATE_EPOCH’s', async () => {
    const folder = await makeFolder({ 'a.docx': await wordReport() });
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const args = ['annotate', 'a.docx', '--level', 'error', '--author', '李某', '--locale', 'en'];
    expect((await runCli(args, { cwd: folder, env })).stdout).toBe('Wrote a.comments.docx\n');
    const bytes = await readFile(join(folder, 'a.comments.docx'));
    const comments = commentsIn(bytes);
    expect(comments.map(({ author }) => author)).toEqual(['李某', '李某']);
    expect(comments[0]?.lines[0]).toMatch(/^Result of the check .*: error 1, warning 0/);
    await runCli([...args, '--output', 'b.docx'], { cwd: folder, env });
    expect((await readFile(join(folder, 'b.docx'))).equals(bytes)).toBe(true);
  });

  test('run on what it wrote, it replaces its comments; with --track-fixes the figure is corrected on request', async () => {
    const folder = await makeFolder({ 'a.docx': await wordReport() });
    const run = (...args: string[]) => runCli(['annotate', ...args], { cwd: folder });
    await run('a.docx', '--output', '1.docx');
    await run('1.docx', '--output', '2.docx', '--track-fixes', 'all');
    const comments = async (name: string) => commentsIn(await readFile(join(folder, name)));
    expect(await comments('2.docx')).toHaveLength((await comments('1.docx')).length);
    const { stdout } = await runCli(['check', '2.docx'], { cwd: folder });
    expect(stdout).not.toContain('figures/ratio-mismatch');
    // Without a word after it, figures stay as they are.
    await run('a.docx', '--output', '3.docx', '--track-fixes');
    expect((await runCli(['check', '3.docx'], { cwd: folder })).stdout).toContain('figures/ratio-mismatch');
  });

  test('is refused for what is no report, no Word file, locked or there already', async () => {
    const report = await wordReport();
    const folder = await makeFolder({
      'a.docx': report,
      'a.批注.docx': 'old',
      'letter.docx': await word([line('家书一封。')]),
      'a.md': '一、甲\n',
      'locked.docx': ENCRYPTED,
      'old.doc': OLD_WORD,
    });
    for (const [args, message] of [
      [['a.docx'], 'a.批注.docx: 已有这个文件，没有写入'],
      [['a.docx', '--output', 'a.docx', '--force'], 'a.docx: 它也是要读的文件'],
      [['letter.docx'], 'letter.docx: 没有认出文种，没有加批注'],
      [['a.md'], 'a.md: 不是 Word 文件'],
      [['locked.docx'], 'locked.docx: Word 文件有打开密码'],
      [['old.doc'], 'old.doc: 其实是旧版 Word 文件'],
      [['no.docx'], 'no.docx: 没有这个文件'],
    ] as const) {
      const { exit, stdout, stderr } = await runCli(['annotate', ...args], { cwd: folder });
      expect({ exit, stdout, stderr }).toEqual({ exit: 2, stdout: '', stderr: expect.stringContaining(message) });
    }
    expect(await readFile(join(folder, 'a.docx'))).toEqual(report);
    expect(await readFile(join(folder, 'a.批注.docx'), 'utf8')).toBe('old');
  });

  testCases([
    {
      name: 'standard input needs a name for what is written',
      files: {},
      args: ['annotate', '-'],
      stdin: new Uint8Array(ENCRYPTED),
      exit: 2,
      stderr: ['stdin.md: Word 文件有打开密码'],
    },
  ]);
});
