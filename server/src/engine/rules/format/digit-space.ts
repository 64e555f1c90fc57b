/** 共 12 件, 共 **12** 件: spaces between Chinese and digits, which official documents do not have. */
import type { Paragraph, Report } from '../../report/model.ts';
import { withoutBold } from '../../text/bold.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findSpaces = scanner(/ {1,2}(?=(?:\*{2,3} ?)?[\d%\u4e00-\u9fff])/g, { over: 'text' });
const NUMBER = /^附?[表图件]? ?\d{1,2}(?:\.\d{1,2}){0,3}$/;
const ITEM = /^\d{1,3}(?:\)|[.、](?!\d))/;
const HAN = /[\u4e00-\u9fff]/;
/** Marks of bold type and a second blank beside them, which stand between a blank and what it sets off. */
const BOLD_IN_FRONT = / ?\*{2,3}$/;
const BOLD_AFTER = /^\*{2,3} ?/;

export default defineRule({
  id: 'format/digit-space',
  title: { zh: '汉字与数字之间有空格', en: 'Space between Chinese and digits' },
  source: '惯例',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    // Full-width spaces and those of title and sign-off (某市人民政府 2023年1月17日) are layout.
    const spaces = findSpaces(report).filter(
      ({ paragraph, span }) =>
        paragraph.zone === 'body' &&
        paragraph.depth === 0 &&
        isBetween(report.text, span) &&
        !opensItem(report, span) &&
        !isNumber(report, paragraph, span),
    );
    const [first, ...others] = spaces;
    if (!first) return;
    yield {
      span: first.span,
      message: {
        zh: `公文里汉字与数字之间不空格，全文有${spaces.length}处，可一次删去。`,
        en: `Official documents have no space between Chinese and digits; ${spaces.length} here. One fix removes all.`,
      },
      evidence: others.map(({ span }) => ({ span, note: { zh: '同样的空格', en: 'the same' } })),
      fixes: [
        {
          title: { zh: '删去这些空格', en: 'Remove these spaces' },
          safety: 'safe',
          edits: spaces.map(({ span }) => ({ span, newText: '' })),
        },
      ],
    };
  },
});

function isBetween(text: string, { start, end }: Span): boolean {
  const front = text
    .slice(Math.max(0, start - 5), start)
    .replace(BOLD_IN_FRONT, '')
    .slice(-1);
  const after = wordsAfter(text, end);
  // 1) 项目甲 2) 项目乙 counts on one line.
  if (/^\d{1,2}[).、）]/.test(after)) return false;
  return HAN.test(front) ? /^\d/.test(after) : /\d/.test(front) && /^[%\u4e00-\u9fff]/.test(after);
}

/** Whether the space parts items on one line, `1) 甲 2) 乙`. */
function opensItem({ prose }: Report, { end }: Span): boolean {
  return ITEM.test(wordsAfter(prose, end));
}

/** Whether a number of a passage or table stands in front, apart from its name: `1.1 学习`, `2 范围`, `表1 办案情况`. */
function isNumber({ prose }: Report, paragraph: Paragraph, space: Span): boolean {
  const front = withoutBold(prose.slice(paragraph.span.start, space.start));
  return NUMBER.test(front) && !/^[年月日%]/.test(wordsAfter(prose, space.end));
}

function wordsAfter(text: string, offset: number): string {
  return text.slice(offset, offset + 9).replace(BOLD_AFTER, '');
}
