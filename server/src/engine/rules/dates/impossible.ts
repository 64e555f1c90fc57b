/** 4月31日, 13月, 25:10: a day or an hour that does not exist. */

import { daysIn, isRealDay } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Localized } from '../../text/localized.ts';
import { evidenceAt } from '../relationRule.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';
import { issueDate } from '../sections/closing.ts';

const findTimes = scanner(
  /(?<![\d:.])(\d{1,2})(?::(\d\d)(?![\d:])|(?<=(?:上午|下午|凌晨|晚上|晚|中午)\d{1,2})[时点](?:(\d{1,2})分)?)/g,
);

export default defineRule({
  id: 'dates/impossible',
  title: { zh: '没有这一天', en: 'No such day' },
  source: '历法',
  severity: 'error',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  *check(report, _options, { relations }) {
    const issued = issueDate(report)?.span.start;
    for (const date of readCalendar(report).dates) {
      if (isRealDay(date) || date.span.start === issued) continue;
      yield {
        span: date.span,
        message: messageOf(report.text.slice(date.span.start, date.span.end), date),
        evidence: evidenceAt(date.span, 'date', relations) ?? [],
        // 2月29日 hangs on the year, which may be another than the one around it.
        ...(isLeapDay(date) && !date.isYearWritten ? { severity: 'warning' as const } : {}),
      };
    }
    for (const { span, match } of findTimes(report)) {
      const [, hour, minute, minute2] = match;
      if (Number(hour) <= 24 && Number(minute ?? minute2 ?? 0) < 60) continue;
      const words = report.text.slice(span.start, span.end);
      yield {
        span,
        message: { zh: `没有「${words}」这个时刻。请核对。`, en: `There is no such time as ${words}. Please check.` },
      };
    }
  },
});

function isLeapDay({ month, day }: CalendarDate): boolean {
  return month === 2 && day === 29;
}

function messageOf(words: string, { year, month, day }: CalendarDate): Localized {
  if (month === null || day === null || daysIn(null, month) === 0) {
    return {
      zh: `没有「${words}」：一年只有12个月。请核对。`,
      en: `There is no ${words}: a year has 12 months. Please check.`,
    };
  }
  const days = daysIn(year, month);
  const when =
    month === 2 && year !== null
      ? { zh: `${year}年2月`, en: `February ${year}` }
      : { zh: `${month}月`, en: `month ${month}` };
  return {
    zh: `没有「${words}」这一天：${when.zh}只有${days}天。请核对。`,
    en: `There is no such day as ${words}: ${when.en} has ${days} days. Please check.`,
  };
}
