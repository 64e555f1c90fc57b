/** XX, ____, （此处填写…）, 上一年度: words of a template that nobody filled in. */
import type { Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';

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
const TEMPLATE_YEAR = /^(?:上一?年度?)(?=推进|法治|工作|主要)/;

export default defineRule({
  id: 'sections/leftover',
  title: { zh: '模板文字没有替换', en: 'Template words left over' },
  source: '通行做法',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    if (kind.period === 'none') return;
    for (const span of placeholders(report)) {
      const words = report.text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `「${words}」像是模板里待填的文字。请换成实际内容，没有的删去。`,
          en: `"${words}" looks like a placeholder of a template. Fill it in or remove it.`,
        },
      };
    }
    if (kind.period === 'past') yield* templateYears(report);
  },
});

function* placeholders(report: Report): Generator<Span> {
  for (const [sign, pattern] of PLACEHOLDERS) {
    if (!report.prose.includes(sign)) continue;
    for (const match of report.prose.matchAll(pattern)) {
      const span = trimmed(match.index, match[0]);
      if (isProse(report, span)) yield span;
    }
  }
}

/** 上一年度 in a heading is how the regulation speaks; a report says which year it is. */
function* templateYears(report: Report) {
  const year = reportYear(report);
  for (const { title, headingSpan, level } of report.sections) {
    const words = TEMPLATE_YEAR.exec(title)?.[0];
    if (words === undefined || level > 1) continue;
    const start = headingSpan.end - title.length;
    const span = { start, end: start + words.length };
    yield {
      span,
      message: {
        zh: `「${words}」是规定里的通称，标题中应写明年度${year === null ? '' : `，如「${year}年度」`}。`,
        en: `"${words}" is the wording of the regulation; a heading should name the year${year === null ? '' : ` (${year}年度)`}.`,
      },
      fixes: year === null ? [] : [yearFix(span, year)],
    };
  }
}

function yearFix(span: Span, year: number): Fix {
  const newText = `${year}年度`;
  return {
    title: { zh: `改为「${newText}」`, en: `Change to "${newText}"` },
    safety: 'ask',
    edits: [{ span, newText }],
  };
}

function trimmed(index: number, match: string): Span {
  return { start: index + match.length - match.trimStart().length, end: index + match.trimEnd().length };
}

/** What a web page prints about itself has empty brackets of its own. */
const CHROME = /字体|字号|浏览|来源/;

/** Not in code, comments or tables, whose empty brackets are other things. */
function isProse({ paragraphs, prose }: Report, { start, end }: Span): boolean {
  return paragraphs.some(
    ({ span, zone }) =>
      span.start <= start && end <= span.end && (zone !== 'front' || !CHROME.test(prose.slice(span.start, span.end))),
  );
}
