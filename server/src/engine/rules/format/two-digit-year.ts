/** 22年3月, 2021—25年: a year shortened to two digits. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

// 10年底 without a century is a year; 10年来 and 10年6个月 are spans of time.
const findShortYears = scanner(/\d\d(?=年(?:\d{1,2}月|[底初末]))|[-—~～–]\d\d(?=年(?!来|以))/g);
const YEAR_IN_FRONT = /(?:19|20)\d\d年?$/;
const NO_YEAR_IN_FRONT = /[\d.年刑期满约近逾超第达长前过]$/;

export default defineRule({
  id: 'format/two-digit-year',
  title: { zh: '年份只写两位', en: 'Year of two digits' },
  source: 'GB/T 15835—2011 5.1.4',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span: found, match } of findShortYears(report)) {
      const digits = match[0].slice(-2);
      const front = report.prose.slice(Math.max(0, found.start - 5), found.start);
      const isSecond = match[0].length > 2;
      if (isSecond ? !YEAR_IN_FRONT.test(front) : NO_YEAR_IN_FRONT.test(front) || !/[0-49]/.test(digits.charAt(0)))
        continue;
      const span = { start: found.end - 2, end: found.end };
      const year = `${digits.startsWith('9') ? '19' : '20'}${digits}`;
      yield {
        span,
        message: {
          zh: `年份不能简写，「${digits}年」应为「${year}年」。`,
          en: `A year is written in full: "${year}年".`,
        },
        fixes: [
          {
            title: { zh: `改为「${year}」`, en: `Change to "${year}"` },
            safety: 'ask',
            edits: [{ span, newText: year }],
          },
        ],
      };
    }
  },
});
