/** The part of the matrix of bad inputs that once passed in silence, or would. */
import type { BadInput } from './badInput.ts';
import { GAP, GOOD, README } from './samples.ts';

const kept = { state: 'kept', exit: 2 } as const;
const check = (name: string, ...more: string[]) => ['check', name, ...more];
const withKind = (kind: string) => GAP.replace('kind: report', `kind: ${kind}`);
const KINDS = '可用的有：disclosure-report（政府信息公开工作年度报告）、work-plan';

const HTML = '<!DOCTYPE html>\n<html><body>一、总体情况</body></html>';
const RTF = '{\\rtf1\\ansi 一、总体情况}';
const XML =
  '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"></w:wordDocument>';
const UNTITLED = '一、2022年法治政府建设主要举措和成效\n\n全年办结12件。\n\n二、2023年工作安排\n\n继续抓好落实。\n';
const REQUEST =
  '某市司法局关于拨付经费的请示\n\n市人民政府：\n\n因工作需要申请经费12万元。。\n\n某市司法局\n2023年1月17日\n';
const SPEECH = '在全市法治政府建设推进会上的讲话\n\n同志们：\n\n今天召开的这次会议很重要。。\n';

const kinds: readonly BadInput[] = [
  {
    ...kept,
    input: '文件开头的文种写错',
    files: { 'a.md': withKind('annual-raport') },
    args: check('a.md'),
    message: `a.md:2:7: 没有文种「annual-raport」。${KINDS}`,
  },
  {
    ...kept,
    input: '文件开头的文种写中文',
    files: { 'a.md': withKind('法治政府建设年度报告') },
    args: check('a.md'),
    exit: 1,
    message: 'a.md  法治政府建设年度报告',
  },
  {
    ...kept,
    input: '--kind 的文种写错',
    files: { 'a.md': GOOD },
    args: check('a.md', '--kind', 'x'),
    message: `--kind: 没有文种「x」。${KINDS}`,
  },
  {
    ...kept,
    input: '用 --kind 检查不像报告的文件',
    files: { 'a.md': README },
    args: check('a.md', '--kind', 'report'),
    exit: 0,
    message: '检查报告 1 份',
  },
  {
    ...kept,
    input: '没有题目的年度报告',
    files: { 'a.md': UNTITLED },
    args: check('a.md'),
    exit: 1,
    message: 'a.md  法治政府建设年度报告',
  },
  { ...kept, input: '请示', files: { 'a.md': REQUEST }, args: check('a.md'), exit: 1, message: 'a.md  其他公文' },
  { ...kept, input: '讲话', files: { 'a.md': SPEECH }, args: check('a.md'), exit: 1, message: 'a.md  其他公文' },
  {
    ...kept,
    input: '基线文件不存在',
    files: { 'a.md': GAP },
    args: check('a.md', '--baseline', 'no.json'),
    message: 'no.json: 没有这个基线文件',
  },
];

const formats: readonly BadInput[] = [
  ...(
    [
      ['网页另存为 .doc', 'a.doc', HTML, 'a.doc: 其实是网页文件'],
      ['网页另存为 .docx', 'a.docx', HTML, 'a.docx: 其实是网页文件'],
      ['网页另存为 .md', 'a.md', HTML, 'a.md: 其实是网页文件'],
      ['RTF 另存为 .doc', 'a.doc', RTF, 'a.doc: 其实是 RTF 文件'],
      ['Word 2003 的 XML 另存为 .doc', 'a.doc', XML, 'a.doc: 其实是 Word 2003 的 XML 文件'],
    ] as const
  ).map(([input, name, text, message]) => ({ ...kept, input, files: { [name]: text }, args: check(name), message })),
  {
    ...kept,
    input: '文件夹里有读不了的格式',
    files: { 'd/a.md': GOOD, 'd/b.doc': 'x', 'd/c.pdf': 'x', 'd/e.wps': 'x', 'd/f.png': 'x' },
    args: check('d'),
    exit: 0,
    message: 'd: 另有 3 个文件的格式不能直接读取，没有检查：d/b.doc、d/c.pdf、d/e.wps',
  },
];

export const silence: readonly BadInput[] = [...kinds, ...formats];
