/** Finds what a template leaves to be filled in: XX, ____, （此处填写…）, 年  月  日. */
import type { Span } from './span.ts';

/** A character that each placeholder has, looked for first because it is cheap; then the placeholder. */
const PLACEHOLDERS: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['X', /(?<![A-Za-z])X{2,}(?:[年月]X{2,}){0,2}(?![A-Za-z])/g],
  ['x', /(?<![A-Za-z])x{2,}(?![A-Za-z])/g],
  ['×', /×{2,}/g],
  ['_', /_{3,}/g],
  ['填', /\((?:此处|这里|请)填[^()\n]{0,40}\)|[([【]待填[^()【】[\]\n]{0,10}[)】\]]/g],
  ['待', /[([【]待(?:补充|核实|定)[^()【】[\]\n]{0,10}[)】\]]/g],
  ['【', /【\s*】/g],
  ['〔', /〔\s*〕/g],
  ['《', /《\s*》/g],
  ['年 ', /(?<![\d一二三四五六七八九十〇 ]) *年 +月(?: +日)?/g],
];

/** Of a text as `fold` gives it, pattern by pattern: `2026年XX月XX日` has `XX月XX`, `(此处填写标题)` is one. */
export function* placeholdersIn(folded: string): Generator<Span> {
  for (const [sign, pattern] of PLACEHOLDERS) {
    if (!folded.includes(sign)) continue;
    for (const match of folded.matchAll(pattern)) yield trimmed(match.index, match[0]);
  }
}

function trimmed(index: number, match: string): Span {
  return { start: index + match.length - match.trimStart().length, end: index + match.trimEnd().length };
}
