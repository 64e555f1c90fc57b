/** The half of the matrix of bad inputs that is about configurations and wrong usage. */
import type { BadInput } from './badInput.ts';
import { GAP, GOOD } from './samples.ts';

const kept = { state: 'kept', exit: 2 } as const;
const check = (name: string, ...more: string[]) => ['check', name, ...more];

const config = (text: string, message: string, input: string): BadInput => ({
  ...kept,
  input,
  files: { '.fazhilint.json': text, 'a.md': GOOD },
  args: check('a.md'),
  message,
});

const named = (path: string, message: string, input: string): BadInput => ({
  ...kept,
  input,
  files: {
    'a.md': GOOD.replace('kind: report\n', `kind: report\nprevious: ${path}\n`),
    'b.md': GOOD,
    'b.docx': 'PK',
    'b.html': '<p>',
    'bin.md': 'a\0b',
  },
  args: check('a.md'),
  message,
});

export const configurations: readonly BadInput[] = [
  config('{', '.fazhilint.json:1:2: 不是有效的 JSON', '配置不是 JSON'),
  config('', '.fazhilint.json:1:1: 不是有效的 JSON', '配置为空文件'),
  config('[]', '.fazhilint.json:1:1: 这里应为对象', '配置不是对象'),
  config('{"x": 1}', '.fazhilint.json:1:2: 没有「x」这一项', '配置中有未知的项'),
  config('{"rules": {"a/b": "off"}}', '.fazhilint.json:1:12: 没有规则或规则类别「a/b」', '配置中有未知的规则'),
  config('{"rules": {"outline": "on"}}', '.fazhilint.json:1:23: 这里应为级别之一', '配置中有未知的级别'),
  config('{"kinds": {"*.md": "x"}}', '.fazhilint.json:1:20: 没有文种「x」', '配置中有未知的文种'),
  config('{"extends": "no.json"}', '.fazhilint.json:1:13: 没有文件', '引用的配置不存在'),
  config('{"extends": ".fazhilint.json"}', '.fazhilint.json:1:13: 「.fazhilint.json」循环引用', '配置循环引用'),
  config('{"extends": "https://x.cn/a.json"}', '.fazhilint.json:1:13: 「https://x.cn/a.json」不是项目内', '引用网址'),
  config('{"extends": "/etc/passwd"}', '.fazhilint.json:1:13: 「/etc/passwd」不是项目内', '引用项目外的文件'),
  config('{"kindFiles": ["no.json"]}', '.fazhilint.json:1:16: 没有文件', '文种文件不存在'),
  config('{"facts": "no.csv"}', '.fazhilint.json:1:11: 没有文件', '数据表不存在'),
  {
    ...config('{"facts": ["f.csv"]}', 'f.csv:2:1: 数值「约159」应只写阿拉伯数字', '数据表里数值不是数字'),
    files: { '.fazhilint.json': '{"facts": ["f.csv"]}', 'f.csv': '指标,数值\n受理申请,约159,件,2022\n', 'a.md': GOOD },
  },
  config('{"facts": "https://x.cn/f.csv"}', '.fazhilint.json:1:11: 「https://x.cn/f.csv」不是项目内', '数据表写网址'),
  config(
    '{"rates": {"销号率": {"numerator": ["整改"]}}}',
    '.fazhilint.json:1:19: 这里应为 { "numerator"',
    '比率缺少分母',
  ),
  config('{"previous": "2021/"}', '.fazhilint.json:1:14: 没有文件或文件夹', '上年报告的文件夹不存在'),
  named('2021.md', 'a.md:3:11: 没有文件', '文件开头写明的上年报告不存在'),
  named('a.md', 'a.md:3:11: 这里写的是本文件自己', '文件开头把自己写成上年报告'),
  named('/etc/hostname', 'a.md:3:11: 「/etc/hostname」不是项目内', '文件开头写了项目外的上年报告'),
  named('b.md', 'a.md:3:11: b.md 是2022年的，应为2021年的报告', '文件开头写的不是上一年度的报告'),
  named('b.docx', 'a.md:3:11: Word 文件已损坏', '文件开头写明的上年报告是损坏的 Word 文件'),
  named('b.html', 'a.md:3:11: 上一年度的报告应为 .md', '文件开头把网页写成上年报告'),
  named('bin.md', 'a.md:3:11: 不是文本文件', '文件开头写明的上年报告不是文本'),
  {
    ...config('{"rules": {"outline": "on"}}', 'a.md: 它的配置有错，未作修正', '配置有错时用 --fix'),
    files: { '.fazhilint.json': '{"rules": {"outline": "on"}}', 'a.md': GAP },
    args: check('a.md', '--fix'),
  },
  {
    ...kept,
    input: '--config 指的文件不存在',
    files: { 'a.md': GOOD },
    args: check('a.md', '--config', 'no.json'),
    message: 'no.json:1:1: 没有文件',
  },
];

export const usage: readonly BadInput[] = [
  {
    ...kept,
    input: '没有的选项',
    files: {},
    args: check('.', '--formt', 'x'),
    message: 'fazhi-lint: 没有选项 --formt',
  },
  { ...kept, input: '没有的命令', files: {}, args: ['lint'], message: 'fazhi-lint: 没有命令「lint」' },
  { ...kept, input: '没有的格式', files: {}, args: check('.', '--format', 'xml'), message: 'fazhi-lint: --format' },
  {
    ...kept,
    input: '--shard 写错',
    files: {},
    args: check('.', '--shard', '3/2'),
    message: '--shard: 「3/2」应写成 i/n',
  },
  { ...kept, input: '--jobs 写错', files: {}, args: check('.', '--jobs', '0'), message: '--jobs: 「0」应为正整数' },
  {
    ...kept,
    input: '基线文件损坏',
    files: { 'a.md': GAP, 'b.json': '{' },
    args: check('a.md', '--baseline', 'b.json'),
    message: 'b.json: 不是基线文件',
  },
  {
    ...kept,
    input: '只写 --update-baseline',
    files: { 'a.md': GAP },
    args: check('a.md', '--update-baseline'),
    message: '--update-baseline: 须同时写明',
  },
  {
    ...kept,
    input: '结果写入不存在的文件夹',
    files: { 'a.md': GOOD },
    args: check('a.md', '--output', 'no/out.txt'),
    message: 'no/out.txt: 没有这个文件或文件夹',
  },
  {
    ...kept,
    input: '结果写入文件夹',
    files: { 'a.md': GOOD, 'd/x': '' },
    args: check('a.md', '--output', 'd'),
    message: 'd: 这是文件夹，不是文件',
  },
  {
    ...kept,
    input: '合并的不是检查结果',
    files: { 'x.json': '{}' },
    args: ['merge', 'x.json'],
    message: 'x.json: 不是 fazhi-lint 的 json 或 sarif 结果',
  },
  { ...kept, input: '没有的文种', files: {}, args: ['new', 'x'], message: 'new: 没有文种「x」' },
];
