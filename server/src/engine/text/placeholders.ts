/** Finds what a template leaves to be filled in: XX, ____, （此处填写…）, 年  月  日. */
import { allMatches } from './allMatches.ts';
import type { Span } from './span.ts';

const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![A-Za-z])(?:X{2,}(?:[年月]X{1,4}){0,2}|X月X日)(?![A-Za-z])/g,
  /(?<![A-Za-z\d])X(?=[件个次人项部场份起名])/g,
  /(?<![A-Za-z])x{2,}(?![A-Za-z])/g,
  /×{2,}(?:[年月]×{1,4}){0,2}|×月×日/g,
  /(?<![A-Za-z])(?:x{2,4}年(?:x{1,2}月(?:x{1,2}日)?)?|x月x日)(?![A-Za-z])/g,
  /(?:\*\*年)?\*\*月\*\*(?=日)/g,
  /_{3,}/g,
  /\?{2,}/g,
  /\$?\{{1,2}[^{}\n]{1,20}\}{1,2}/g,
  /(?<![A-Za-z])TODO(?![A-Za-z])/g,
  /\((?:此处|这里|请)填[^()\n]{0,40}\)|\(填[写入][^()\n]{0,40}\)|[([【]待填[^()【】[\]\n]{0,10}[)】\]]/g,
  /(?:请在|(?:单击|点击)(?:或[点轻][击触])?)此处(?:填写|输入|插入|添加)(?:文字|内容)?/g,
  /[([【](?:[^()【】[\]\n]{0,10}待(?:补充?|核实?|定|确认|更新)|待补充[^()【】[\]\n]{0,10})[)】\]]/g,
  /[[【<(](?:单位|机关|部门|地区|地方|文件)名称[)>】\]](?!\()/g,
  /(?<![\u4e00-\u9fff])某某(?:[省市区县镇乡局委]|街道|单位|部门)/g,
  /【\s*】/g,
  /〔\s*〕/g,
  /《\s*》/g,
  /(?<![\d一二三四五六七八九十〇 ]) *年 +月(?: +日)?/g,
  /(?:19|20)\d\d年 {1,8}月(?: {1,8}日)?|(?:19|20)\d\d年\d{1,2}月 {1,8}日/g,
  / (?<=[\u4e00-\u9fff] ) +(?=[件个次人项部场份起名]+[,。;、])/g,
];

/** Most texts have none, which one look tells. */
const ANY = new RegExp(PLACEHOLDERS.map(({ source }) => source).join('|'));

/** Of a text as `fold` gives it, pattern by pattern: `2026年XX月XX日` has `XX月XX`, `(此处填写标题)` is one. */
export function placeholdersIn(folded: string): readonly Span[] {
  if (!ANY.test(folded)) return NONE;
  const found: Span[] = [];
  for (const pattern of PLACEHOLDERS) {
    for (const { index, 0: match } of allMatches(folded, pattern)) found.push(trimmed(index, match));
  }
  return found;
}

const NONE: readonly Span[] = [];

/** Without the spaces around it; a blank in front of a measure word is nothing else. */
function trimmed(index: number, match: string): Span {
  if (match.trim() === '') return { start: index, end: index + match.length };
  return { start: index + match.length - match.trimStart().length, end: index + match.trimEnd().length };
}
