/** `fazhi-lint diff`: the figures of two files, in text and JSON, with exit codes. */
import { describe, expect, test } from 'vitest';
import { line, word } from './docxSamples.ts';
import { makeFolder, runCli, testCases } from './harness.ts';

const report = (year: number, body: string): string =>
  `云泽市人民政府关于${year}年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n${body}\n`;

const OLD = report(2023, '全市收到行政复议申请94件，上年80件。举办法治讲座12场。');
const NEW = report(2024, '全市收到行政复议申请163件，上年94件。新建调解室9个。');
const NEW_WORD = await word(NEW.split('\n').filter(Boolean).map(line));
const CHANGE = /收到行政复议申请 +94件 → 163件 +\+69件 +\+73\.4%/;

describe('diff', () => {
  testCases([
    {
      name: 'shows what changed, came and went, and what was left out; exit code 1',
      files: { 'old.md': OLD, 'new.md': NEW },
      args: ['diff', 'old.md', 'new.md'],
      exit: 1,
      stdout: [
        'old.md → new.md\n有变化\n',
        CHANGE,
        /5:11 → 5:11 +一、主要举措和成效/,
        /只在新文中（旧文没有同名或同一写法的数）\n +新建调解室 +9个 +5:27/,
        /只在旧文中（新文没有同名或同一写法的数）\n +举办法治讲座 +12场 +5:27/,
        '数字：未变0，有变化1，不能确定0，只在新文中1，只在旧文中1；两文年度不同，往年的数2个未对比',
      ],
      stderr: [],
    },
    {
      name: 'is 0 where every figure is as it was, whatever else is',
      files: { 'old.md': NEW, 'new.txt': NEW.replace('新建', '我市新建') },
      args: ['diff', 'old.md', 'new.txt'],
      exit: 0,
      stdout: ['数字：未变3，有变化0'],
      stderr: [],
    },
    {
      name: 'reads Word files, whose places are paragraphs',
      files: { 'old.md': OLD, 'new.docx': NEW_WORD },
      args: ['diff', 'old.md', 'new.docx'],
      exit: 1,
      stdout: [CHANGE, '5:11 → ¶3'],
      stderr: [],
    },
    {
      name: 'reads one text from standard input',
      files: { 'new.md': NEW },
      stdin: OLD,
      args: ['diff', '-', 'new.md'],
      exit: 1,
      stdout: [CHANGE],
      stderr: [],
    },
    {
      name: 'does not read both from there',
      files: {},
      stdin: OLD,
      args: ['diff', '-', '-'],
      exit: 2,
      stderr: ['标准输入只能当作一份文稿'],
    },
    {
      name: 'names a missing file',
      files: { 'old.md': OLD },
      args: ['diff', 'old.md', 'no.md'],
      exit: 2,
      stdout: [],
      stderr: ['no.md: 没有这个文件'],
    },
    {
      name: 'needs two files',
      files: { 'old.md': OLD },
      args: ['diff', 'old.md'],
      exit: 2,
      stderr: ['缺少参数 NEW。'],
    },
    {
      name: 'does not write over what it reads',
      files: { 'old.md': OLD, 'new.md': NEW },
      args: ['diff', 'old.md', 'new.md', '--output', 'old.md', '--force'],
      exit: 2,
      stderr: ['它也是要读的文件，没有写入'],
      after: { 'old.md': OLD },
    },
    {
      name: 'speaks English',
      files: { 'old.md': OLD, 'new.md': NEW },
      args: ['diff', 'old.md', 'new.md', '--locale', 'en'],
      exit: 1,
      stdout: ['Changed\n', 'Figures: unchanged 0, changed 1', '2 figures of earlier years not compared'],
    },
    {
      name: 'tells its exit codes',
      files: {},
      args: ['diff', '--help'],
      exit: 0,
      stdout: ['退出码：0 数字都没有变', 'git show HEAD:报告.md | fazhi-lint diff - 报告.md'],
    },
  ]);

  test('as JSON', async () => {
    const cwd = await makeFolder({ 'old.md': OLD, 'new.docx': NEW_WORD });
    const { stdout, exit } = await runCli(['diff', 'old.md', 'new.docx', '--format', 'json'], { cwd });
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      before: 'old.md',
      after: 'new.docx',
      changed: [
        {
          label: '收到行政复议申请',
          amount: '+69件',
          percent: '+73.4%',
          before: [{ text: '94件', headings: ['一、主要举措和成效'], range: { start: { line: 4, character: 10 } } }],
          after: [{ text: '163件', paragraph: 3 }],
        },
      ],
      unsure: [],
      added: [{ text: '9个', label: '新建调解室' }],
      removed: [{ text: '12场' }],
      same: 0,
      priorYears: { before: 1, after: 1 },
      unreadTables: { before: 0, after: 0 },
    });
  });
});
