/** The matrix of bad inputs: what is given, what is said, the exit code, and how the files stand afterwards. */
import { attacks } from './badAttacks.ts';
import type { BadInput } from './badInput.ts';
import { silence } from './badSilence.ts';
import { configurations, usage } from './badUsage.ts';
import { writing } from './badWriting.ts';
import { archive, ENCRYPTED, OLD_WORD, wordReport, zipBomb } from './docxSamples.ts';
import { GAP, GAP_GB18030, GOOD, README } from './samples.ts';

const TORN = Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe4, 0xb8, 0x0a]), Buffer.from(GOOD)]);
const kept = { state: 'kept', exit: 2 } as const;
const check = (name: string, ...more: string[]) => ['check', name, ...more];

/** A file in any state is only ever read, unless --fix is given and it is certain what stands in it. */
const texts: readonly BadInput[] = [
  { ...kept, input: '文件不存在', files: {}, args: check('no.md'), message: 'no.md: 没有这个文件或文件夹' },
  { ...kept, input: '文件夹不存在', files: {}, args: check('no/'), message: 'no/: 没有这个文件或文件夹' },
  { ...kept, input: '路径中途是文件', files: { 'a.md': GOOD }, args: check('a.md/b.md'), message: 'a.md/b.md: ' },
  { ...kept, input: '文件名过长', files: {}, args: check(`${'长'.repeat(200)}.md`), message: '长' },
  { ...kept, input: '空文件夹', files: { 'e/.keep': '' }, args: check('e'), message: 'e: 这里没有可检查的文件' },
  {
    ...kept,
    input: '文件夹里没有可检查的文件',
    files: { 'e/a.png': 'x' },
    args: check('e'),
    message: 'e: 这里没有可检查的文件',
  },
  {
    ...kept,
    input: '文件夹里都不是报告',
    files: { 'e/a.md': README },
    args: check('e'),
    message: 'e: 这里的 1 个文件都不是报告',
  },
  { ...kept, input: '通配符没有匹配', files: {}, args: check('*.md'), message: '*.md: 这里没有可检查的文件' },
  {
    ...kept,
    input: '链接指向不存在的文件',
    files: { 'a.md': { link: 'no.md' } },
    args: check('a.md'),
    message: 'a.md: 没有这个文件',
  },
  {
    ...kept,
    input: '链接绕回自己',
    files: { 'a.md': { link: 'a.md' } },
    args: check('a.md'),
    message: 'a.md: 这个链接绕回了自己',
  },
  {
    ...kept,
    input: '两个链接互相指向',
    files: { 'a.md': { link: 'b.md' }, 'b.md': { link: 'a.md' } },
    args: check('.'),
    message: 'a.md: 这个链接绕回了自己',
  },
  {
    ...kept,
    input: '文件夹链接绕回上级',
    files: { 'd/a.md': GOOD, 'd/up': { link: '..' } },
    args: check('d'),
    exit: 0,
    message: '检查报告 1 份',
  },
  {
    ...kept,
    input: '空文件',
    files: { 'a.md': '' },
    args: check('a.md'),
    exit: 0,
    message: '不是报告、未作检查的文件 1 个',
  },
  {
    ...kept,
    input: '只有 BOM 的文件',
    files: { 'a.md': '\uFEFF' },
    args: check('a.md'),
    exit: 0,
    message: '不是报告、未作检查的文件 1 个',
  },
  {
    ...kept,
    input: '不是报告的 Markdown',
    files: { 'a.md': README },
    args: check('a.md'),
    exit: 0,
    message: '不是报告、未作检查的文件 1 个',
  },
  {
    ...kept,
    input: '二进制文件',
    files: { 'a.md': Buffer.from([1, 0, 2]) },
    args: check('a.md'),
    message: 'a.md: 不是文本文件',
  },
  {
    ...kept,
    input: '改了扩展名的压缩包',
    files: { 'a.md': () => archive({ 'x.txt': 'x' }) },
    args: check('a.md'),
    message: 'a.md: 不是文本文件',
  },
  {
    ...kept,
    input: 'UTF-16（小端）',
    files: { 'a.md': Buffer.from(`\uFEFF${GOOD}`, 'utf16le') },
    args: check('a.md'),
    message: 'a.md: 是 UTF-16 编码',
  },
  {
    ...kept,
    input: 'UTF-16（大端）',
    files: { 'a.md': Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16() },
    args: check('a.md'),
    message: 'a.md: 是 UTF-16 编码',
  },
  {
    ...kept,
    input: '不明编码',
    files: { 'a.md': Buffer.from([0x41, 0xff, 0xff, 0x80]) },
    args: check('a.md'),
    message: 'a.md: 既不是 UTF-8 也不是 GB18030',
  },
  {
    ...kept,
    input: '有损坏字符的 UTF-8',
    files: { 'a.md': TORN },
    args: check('a.md', '--fix'),
    message: 'a.md: 第 24 行有损坏的 UTF-8',
  },
  {
    ...kept,
    input: '对 GB18030 文件用 --fix',
    files: { 'a.md': GAP_GB18030 },
    args: check('a.md', '--fix'),
    message: 'a.md: 是 GB18030 编码，未作修正',
  },
  {
    ...kept,
    input: '对标准输入用 --fix',
    files: {},
    stdin: GAP,
    args: check('-', '--fix'),
    message: 'stdin.md: 标准输入的内容无处写回',
  },
  {
    ...kept,
    input: '标准输入为二进制',
    files: {},
    stdin: Buffer.from([1, 0, 2]),
    args: check('-'),
    message: 'stdin.md: 不是文本文件',
  },
];

const word: readonly BadInput[] = [
  {
    ...kept,
    input: '有密码的 Word 文件',
    files: { 'a.docx': ENCRYPTED },
    args: check('a.docx'),
    message: 'a.docx: Word 文件有打开密码',
  },
  {
    ...kept,
    input: '旧版 Word 文件',
    files: { 'a.doc': OLD_WORD },
    args: check('a.doc'),
    message: 'a.doc: 其实是旧版 Word 文件',
  },
  {
    ...kept,
    input: '改名为 .md 的旧版 Word 文件',
    files: { 'a.md': OLD_WORD },
    args: check('a.md'),
    message: 'a.md: 其实是旧版 Word 文件',
  },
  {
    ...kept,
    input: '压缩炸弹',
    isHeavy: true,
    files: { 'a.docx': zipBomb },
    args: check('a.docx'),
    message: 'a.docx: Word 文件解压后过大',
  },
  {
    ...kept,
    input: '截断的 Word 文件',
    files: { 'a.docx': async () => (await wordReport()).subarray(0, -200) },
    args: check('a.docx'),
    message: 'a.docx: Word 文件已损坏',
  },
  {
    ...kept,
    input: '内部格式有错的 Word 文件',
    files: { 'a.docx': () => archive({ 'word/document.xml': '<w:p' }) },
    args: check('a.docx'),
    message: 'a.docx: Word 文件',
  },
  {
    ...kept,
    input: '空的 .docx',
    files: { 'a.docx': '' },
    args: check('a.docx'),
    exit: 0,
    message: '不是报告、未作检查的文件 1 个',
  },
  {
    ...kept,
    input: '对 Word 文件用 --fix',
    files: { 'a.docx': wordReport },
    args: check('a.docx', '--fix'),
    exit: 1,
    message: 'a.docx: 是 Word 文件，未作修正',
  },
];

export const badInputs: readonly BadInput[] = [
  ...texts,
  ...word,
  ...configurations,
  ...usage,
  ...writing,
  ...silence,
  ...attacks,
];
