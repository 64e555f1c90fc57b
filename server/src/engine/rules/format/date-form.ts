/** 2023年01月07日, 二〇二三年一月七日: dates in a form that the standard does not know; that of issue is sections/issue-date's. */
import { parseHan } from '../../text/hanNumerals.ts';
import { overlaps } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { issueDate } from '../sections/closing.ts';
import { scanner } from './scan.ts';

const findZeroFilled = scanner(/(\d{4}年)(?:0(\d)月(?:0?(\d{1,2})日)?|(\d{1,2})月0(\d)日)/g);
const HAN_DATE = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

export default defineRule({
  id: 'format/date-form',
  title: { zh: '日期写法不规范', en: 'Date not in the standard form' },
  source: 'GB/T 9704—2012 7.3.5.4',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    const { prose, paragraphs } = report;
    const issued = issueDate(report)?.span;
    const reform = (span: { start: number; end: number }, right: string, zh: string, en: string) => ({
      span,
      message: { zh: `${zh}，应为「${right}」。`, en: `${en}: "${right}".` },
      fixes: [
        {
          title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
          safety: 'ask' as const,
          edits: [{ span, newText: right }],
        },
      ],
    });
    for (const { span, match } of findZeroFilled(report)) {
      if (issued && overlaps(issued, span)) continue;
      const [, year, month, dayBehind, month2, day2] = match;
      const day = dayBehind ?? day2;
      const right = `${year}${month ?? month2}月${day === undefined ? '' : `${day}日`}`;
      yield reform(span, right, '日期中的月、日不编虚位', 'No leading zero in a date');
    }
    for (const { span, zone } of paragraphs) {
      if (zone === 'body' || (issued && overlaps(issued, span))) continue;
      const match = HAN_DATE.exec(prose.slice(span.start, span.end));
      if (!match) continue;
      const [year, month, day] = match.slice(1).map(part => parseHan(part.replaceAll('○', '〇')));
      yield reform(
        span,
        `${year}年${month}月${day}日`,
        '成文日期用阿拉伯数字',
        'The date of issue takes Arabic digits',
      );
    }
  },
});
