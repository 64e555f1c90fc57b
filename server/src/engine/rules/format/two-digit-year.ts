/** 22年3月, 2021—25年: a year shortened to two digits. */
import { defineRule } from '../rule.ts';
import { scan } from './scan.ts';

// 有期徒刑10年6个月 has 个; 10年底 without a century is a year, 10年来 is a span of time.
const YEAR =
  /(?<![\d.年])([0-4]\d|9\d)(?=年(?:\d{1,2}月|底|初|末))|(?<=(?:19|20)\d\d年?[-—~～–])(\d\d)(?=年(?!来|以))/g;
const SPAN_OF_TIME = /[刑期满约近逾超第达长前过]$/;

export default defineRule({
  id: 'format/two-digit-year',
  title: { zh: '年份只写两位', en: 'Year of two digits' },
  source: 'GB/T 15835—2011 5.1.4',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const { span, match } of scan(report, YEAR)) {
      if (SPAN_OF_TIME.test(report.prose.slice(span.start - 1, span.start))) continue;
      const year = `${match[0].startsWith('9') ? '19' : '20'}${match[0]}`;
      yield {
        span,
        message: {
          zh: `年份不能简写，「${match[0]}年」应为「${year}年」。`,
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
