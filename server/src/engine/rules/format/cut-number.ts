/** 共受理12⏎34件: one number on two lines, which is read as two. */
import type { Paragraph, Report } from '../../report/model.ts';
import { defineRule } from '../rule.ts';

/** What in front says what it counts; a telephone number or a row of values is no sentence. */
const ENDS_IN_NUMBER = /[\u4e00-\u9fff] ?(\d{1,8}(?:\.\d{1,4})?)$/;
const BEGINS_WITH_REST = /^(\d{1,8}(?:\.\d{1,4})?|\.\d{1,4})?([%‰]|[\u4e00-\u9fff]{1,2})/;
/** A longer one may be a telephone number and what follows it. */
const IS_NUMBER = /^(?:0|[1-9]\d{0,7})(?:\.\d+)?$/;
const SENTENCE = /[。;!?,]/;
/** 12⏎3月 may be two of a list, as 办结12 and 3月起: a date is cut only where its halves make one. */
const MOST_OF_DATE: Readonly<Record<string, readonly [least: number, most: number]>> = {
  年: [1949, 2099],
  月: [10, 12],
  日: [10, 31],
  时: [10, 24],
  点: [10, 24],
};

export default defineRule({
  id: 'format/cut-number',
  title: { zh: '一个数断成两行', en: 'One number on two lines' },
  source: 'GB/T 15835—2011 5.1.7.2',
  severity: 'info',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const [index, paragraph] of report.paragraphs.entries()) {
      const next = report.paragraphs[index + 1];
      if (!next || !goesOn(report, paragraph, next)) continue;
      const found = cutNumber(report, paragraph, next);
      if (!found) continue;
      const { first, rest, whole } = found;
      const { end } = paragraph.span;
      const { start } = next.span;
      yield {
        span: { start: end - first.length, end: start + rest.length },
        message: {
          zh: `「${whole}」断成了两行，会读成两个数。一个数不断开移行，请接成一行；如果本来是两个数，请在中间写明。`,
          en: `"${whole}" is cut by a line break and reads as two numbers. Join the lines; if they are two numbers, say so between them.`,
        },
        fixes: [
          {
            title: { zh: `接成「${whole}」`, en: `Join to "${whole}"` },
            safety: 'ask',
            edits: [{ span: { start: end, end: start }, newText: '' }],
          },
        ],
      };
    }
  },
});

/** Whether Markdown takes the lines of both for one paragraph, and nothing says that a new one begins. */
function goesOn({ prose, lines, text }: Report, above: Paragraph, below: Paragraph): boolean {
  return (
    below.firstLine === above.lastLine + 1 &&
    above.zone === 'body' &&
    below.zone === 'body' &&
    above.depth + below.depth === 0 &&
    !below.ordinal &&
    !below.item &&
    !above.quoted &&
    !below.quoted &&
    below.span.start - lines.lineSpan(below.firstLine).start < 2 &&
    // Marks of bold type around the break would have to be closed and opened.
    /^\s*$/.test(text.slice(above.span.end, below.span.start)) &&
    (!above.ordinal || SENTENCE.test(prose.slice(above.span.start, above.span.end)))
  );
}

function cutNumber({ prose }: Report, above: Paragraph, below: Paragraph) {
  const [front, words] = [above, below].map(({ span }) => prose.slice(span.start, span.end)) as [string, string];
  const [, first = ''] = ENDS_IN_NUMBER.exec(front) ?? [];
  const [, digits = '', unit = ''] = BEGINS_WITH_REST.exec(words) ?? [];
  // Of a text wrapped by width one of the two may have no mark; headings and values side by side have none at all.
  if (first === '' || unit === '' || !(SENTENCE.test(front) || SENTENCE.test(words))) return null;
  const isPercent = /[%‰]/.test(unit);
  if (digits === '' && !isPercent) return null;
  const number = first + digits;
  const [least, most] = MOST_OF_DATE[unit.charAt(0)] ?? [0, Number.POSITIVE_INFINITY];
  if (!IS_NUMBER.test(number) || Number(number) < least || Number(number) > most) return null;
  const rest = isPercent ? digits + unit : digits;
  return { first, rest, whole: first + rest };
}
