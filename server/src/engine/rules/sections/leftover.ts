/** XX, ____, （此处填写…）, 上一年度: words of a template that nobody filled in. */
import type { Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { reportYear } from '../../report/reportYear.ts';
import { placeholdersIn } from '../../text/placeholders.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';

const TEMPLATE_YEAR = /^(?:上一?年度?)(?=推进|法治|工作|主要)/;

export default defineRule({
  id: 'sections/leftover',
  title: { zh: '模板文字没有替换', en: 'Template words left over' },
  source: '通行做法',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report, _options, { kind }) {
    if (kind.period === 'none') return;
    for (const span of placeholders(report)) {
      const words = report.text.slice(span.start, span.end);
      yield {
        span,
        message:
          words.trim() === ''
            ? { zh: '这里空着，像是待填的数。请填上。', en: 'A figure seems to be left out here. Fill it in.' }
            : {
                zh: `「${words}」像是模板里待填的文字。请换成实际内容，没有的删去。`,
                en: `"${words}" looks like a placeholder of a template. Fill it in or remove it.`,
              },
      };
    }
    if (kind.period === 'past') yield* templateYears(report);
  },
});

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

/** What a web page prints about itself has empty brackets of its own. */
const CHROME = /字体|字号|浏览|来源/;

const placeholdersOf = once(({ prose, paragraph }) =>
  paragraph.zone === 'front' && CHROME.test(prose) ? NONE : placeholdersIn(prose),
);

/** Not in code, comments or tables, whose empty brackets are other things. */
function placeholders({ excerpts, paragraphs }: Report): readonly Span[] {
  const placed: Span[] = [];
  excerpts.forEach((excerpt, index) => {
    for (const found of placeholdersOf(excerpt)) placed.push(moveSpan(found, paragraphs[index]?.span.start ?? 0));
  });
  return placed;
}

const NONE: readonly Span[] = [];
