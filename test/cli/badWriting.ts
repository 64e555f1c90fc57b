/** The part of the matrix of bad inputs that is about writing, and about what is no file or lies elsewhere. */
import type { BadInput } from './badInput.ts';
import { wordReport } from './docxSamples.ts';
import { DOUBLED, GOOD } from './samples.ts';

const kept = { state: 'kept', exit: 2 } as const;
const check = (name: string, ...more: string[]) => ['check', name, ...more];
const forced = (...args: string[]) => [...args, '--force'];
const isInput = 'a.md: 它也是要读的文件，没有写入';

const outputs: readonly BadInput[] = [
  {
    ...kept,
    input: '--output 的文件已有',
    files: { 'a.md': GOOD, 'out.json': 'earlier' },
    args: check('a.md', '--format', 'json', '--output', 'out.json'),
    message: 'out.json: 已有这个文件，没有写入',
  },
  {
    ...kept,
    input: 'new 的文件已有',
    files: { 'a.md': GOOD },
    args: ['new', 'report', '--output', 'a.md'],
    message: 'a.md: 已有这个文件，没有写入',
  },
  {
    ...kept,
    input: 'convert 的文件已有',
    files: { 'a.docx': wordReport, 'a.md': GOOD },
    args: ['convert', 'a.docx', '--output', 'a.md'],
    message: 'a.md: 已有这个文件，没有写入',
  },
  {
    ...kept,
    input: '--write-baseline 的文件已有',
    files: { 'a.md': GOOD, 'known.json': '{}' },
    args: check('a.md', '--write-baseline', 'known.json'),
    message: 'known.json: 已有这个文件，没有写入',
  },
  {
    ...kept,
    input: '检查结果写在被检查的文件上',
    files: { 'a.md': GOOD },
    args: forced('check', 'a.md', '--output', 'a.md'),
    message: isInput,
  },
  {
    ...kept,
    input: '检查结果经链接写在被检查的文件上',
    files: { 'a.md': GOOD, 'b.json': { link: 'a.md' } },
    args: forced('check', 'a.md', '--output', 'b.json'),
    message: 'b.json: 它也是要读的文件，没有写入',
  },
  {
    ...kept,
    input: '转换结果写在 Word 原件上',
    files: { 'a.docx': wordReport },
    args: forced('convert', 'a.docx', '--output', 'a.docx'),
    message: 'a.docx: 它也是要读的文件，没有写入',
  },
  ...['config', 'figures', 'outline'].map(command => ({
    ...kept,
    input: `${command} 的结果写在原文件上`,
    files: { 'a.md': GOOD },
    args: forced(command, 'a.md', '--output', 'a.md'),
    message: isInput,
  })),
  {
    ...kept,
    input: '--output 经链接指向项目之外',
    files: { 'p/a.md': GOOD, 'p/out': { link: '../o' }, 'o/.keep': '' },
    cwd: 'p',
    args: check('a.md', '--output', 'out/x.json'),
    message: 'out/x.json: 这个路径经链接指向项目之外',
  },
  {
    ...kept,
    input: '更新的基线经链接指向项目之外',
    files: {
      'p/a.md': GOOD,
      'p/known.json': { link: '../o/known.json' },
      'o/known.json': '{"schema": 1, "tool": "fazhi-lint", "files": {}}',
    },
    cwd: 'p',
    args: check('a.md', '--baseline', 'known.json', '--update-baseline'),
    message: 'known.json: 这个路径经链接指向项目之外',
  },
  {
    ...kept,
    input: '--fix 文件夹里有指向外面的链接',
    files: { 'd/a.md': { link: '../o.md' }, 'd/b.md': GOOD, 'o.md': DOUBLED },
    args: check('d', '--fix'),
    exit: 0,
    message: 'd/a.md: 是指向这个文件夹之外的链接，没有检查也没有修正',
  },
  {
    ...kept,
    input: '标准输出所在的磁盘已满',
    files: { 'a.md': GOOD },
    args: check('a.md'),
    sink: '/dev/full',
    message: 'fazhi-lint: 标准输出写不进去，结果没有写完：磁盘空间不足',
  },
  {
    ...kept,
    input: '接收输出的程序先结束',
    files: { 'a.md': GOOD },
    args: check('a.md'),
    sink: 'closed',
    message: 'fazhi-lint: 接收输出的程序已经结束',
  },
];

const NO_FILE = '不是普通文件（管道、设备等），没有';
const linkedConfig = (facts: string) => ({ '.fazhilint.json': `{"facts": ["${facts}"]}`, 'a.md': GOOD, '.git/x': '' });

const noFiles: readonly BadInput[] = [
  {
    ...kept,
    input: '指向设备的链接',
    files: { 'a.md': { link: '/dev/zero' } },
    args: check('a.md'),
    message: `a.md: ${NO_FILE}读取`,
  },
  {
    ...kept,
    input: '文件夹里指向设备的链接',
    files: { 'd/a.md': { link: '/dev/zero' }, 'd/b.md': GOOD },
    args: check('d'),
    exit: 0,
    message: `d/a.md: ${NO_FILE}检查`,
  },
  { ...kept, input: '管道', files: { 'a.md': { pipe: true } }, args: check('a.md'), message: `a.md: ${NO_FILE}读取` },
  {
    ...kept,
    input: '配置是指向设备的链接',
    files: { '.fazhilint.json': { link: '/dev/zero' }, 'a.md': GOOD },
    args: check('a.md'),
    message: `.fazhilint.json:1:1: ${NO_FILE}读取`,
  },
  {
    ...kept,
    input: '数据表是管道',
    files: { ...linkedConfig('f.csv'), 'f.csv': { pipe: true } },
    args: check('a.md'),
    message: `f.csv:1:1: ${NO_FILE}读取`,
  },
  {
    ...kept,
    input: '数据表经链接指向项目之外',
    files: { ...linkedConfig('f.csv'), 'f.csv': { link: '/etc/passwd' } },
    args: check('a.md'),
    message: 'f.csv 是指向项目之外的链接，没有读取',
  },
  {
    ...kept,
    input: '上年报告经链接指向项目之外',
    files: {
      '.git/x': '',
      'a.md': GOOD.replace('kind: report\n', 'kind: report\nprevious: p.md\n'),
      'p.md': { link: '/etc/passwd' },
    },
    args: check('a.md'),
    message: 'p.md 是指向项目之外的链接，没有读取',
  },
];

export const writing: readonly BadInput[] = [...outputs, ...noFiles];
