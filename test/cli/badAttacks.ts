/** The part of the matrix of bad inputs that was made to harm: names that speak to a terminal, and shapes that take long. */
import type { BadInput } from './badInput.ts';
import { archive } from './docxSamples.ts';
import { GAP, GOOD, README } from './samples.ts';

const kept = { state: 'kept', exit: 2 } as const;
const check = (name: string, ...more: string[]) => ['check', name, ...more];

/** Each extends the next two: as many ways to the last as there are Fibonacci numbers. */
function diamonds(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `c${index}.json`);
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      index < count - 1
        ? JSON.stringify({ extends: names.slice(index + 1, index + 3) })
        : '{"rules": {"outline": "off"}}',
    ]),
  );
}

const wording = (text: string) =>
  JSON.stringify({ id: 'x', name: { zh: '某', en: 'x' }, recognise: { title: [text] } });

/** Runs of two looks by turns, so that none can be joined to the next. */
const RUNS = ['<w:r><w:t>甲</w:t></w:r>', '<w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r>'].join('');
const documentOf = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

export const attacks: readonly BadInput[] = [
  {
    ...kept,
    exit: 0,
    input: '由三十万个片段组成的 Word 文件',
    isHeavy: true,
    files: { 'a.docx': () => archive({ 'word/document.xml': documentOf(`<w:p>${RUNS.repeat(150_000)}</w:p>`) }) },
    args: check('a.docx'),
    message: '不是报告、未作检查的文件 1 个：a.docx',
  },
  {
    ...kept,
    input: '文件名里有控制字符、换行和改变书写方向的字符',
    files: { 'd/a\u001B[31m\n::error::\u202Eb.md': README, 'd/b.md': GOOD },
    args: check('d'),
    exit: 0,
    message: 'd/a\\u001b[31m\\u000a::error::\\u202eb.md',
  },
  {
    ...kept,
    input: '文件名以 :: 开头',
    files: { '::error::x.md': GAP },
    args: check('::error::x.md'),
    exit: 1,
    message: '\\u003a:error::x.md',
  },
  {
    ...kept,
    input: '一行八万个左括号',
    isHeavy: true,
    files: { 'a.md': `---\nkind: report\n---\n一、甲\n${'（'.repeat(80_000)}\n` },
    args: check('a.md', '--format', 'github', '--fail-on', 'never'),
    exit: 0,
    message: '检查报告 1 份：错误 80000',
  },
  {
    ...kept,
    input: '十万个标题',
    isHeavy: true,
    files: { 'a.md': `# 某市2022年法治政府建设情况报告\n\n${'## 工作情况\n\n'.repeat(100_000)}` },
    args: check('a.md', '--fail-on', 'never'),
    exit: 0,
    message: '检查报告 1 份',
  },
  {
    ...kept,
    input: '五十个互相引用的配置',
    files: { ...diamonds(50), '.fazhilint.json': '{"extends": "c0.json"}', 'a.md': GAP },
    args: check('a.md'),
    exit: 0,
    message: '错误 0',
  },
  {
    ...kept,
    input: '嵌套十万层的配置',
    files: { '.fazhilint.json': '['.repeat(100_000), 'a.md': GOOD },
    args: check('a.md'),
    message: '.fazhilint.json:1:101: 这里嵌套超过 100 层',
  },
  {
    ...kept,
    input: '文种的写法里有五千层括号',
    files: {
      '.fazhilint.json': '{"kindFiles": ["k.json"]}',
      'k.json': wording(`${'('.repeat(5000)}甲${')'.repeat(5000)}`),
      'a.md': GOOD,
    },
    args: check('a.md'),
    message: '括号嵌套超过 50 层',
  },
];
