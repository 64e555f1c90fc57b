/** 5月10日至5月3日, 2025—2021年: a span of time that ends before it begins. */
import { compareDays } from '../../report/calendar/days.ts';
import { type Period, readCalendar } from '../../report/calendar/index.ts';
import { findDisorder } from '../../report/calendar/steps.ts';
import type { Report } from '../../report/model.ts';
import { evidenceAt } from '../relationRule.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findTimes = scanner(
  /(?<![\d:])(\d{1,2})[:时](?:(\d{1,2}|半)分?)?(?:至|到|[-—–~]{1,2})(\d{1,2})[:时](?:(\d{1,2}|半)分?)?(?!\d)/g,
);

export default defineRule({
  id: 'dates/reversed',
  title: { zh: '起止时间颠倒', en: 'Span of time that ends before it begins' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  *check(report, _options, { relations }) {
    for (const period of readCalendar(report).periods) {
      if (compareDays(period.from, period.to) <= 0) continue;
      const words = report.text.slice(period.span.start, period.span.end);
      const open = mayCrossYear(report, period);
      yield {
        span: period.span,
        message: open
          ? {
              zh: `「${words}」后一个月份在前一个之前。如果跨年，请写明「次年」；否则请核对起止月份。`,
              en: `In ${words} the second month comes before the first. Write 次年 if it is the next year's; else check both.`,
            }
          : {
              zh: `「${words}」止于起始之前。请核对起止时间。`,
              en: `${words} ends before it begins. Please check both dates.`,
            },
        ...(open ? { severity: 'info' as const } : {}),
      };
    }
    for (const { earlier, later } of findDisorder(report)) {
      const [first, last] = [earlier, later].map(({ span }) => report.text.slice(span.start, span.end));
      yield {
        span: later.date.span,
        message: {
          zh: `「${last}」在「${first}」之前，次序不对。请核对这两个日期。`,
          en: `${last} comes before ${first}, though it must follow. Check both dates.`,
        },
        evidence: [{ span: earlier.date.span, note: { zh: earlier.word, en: 'the step before' } }],
      };
    }
    for (const { span, match } of findTimes(report)) {
      const [, hour, minute, lastHour, lastMinute] = match;
      const [first, last] = [minutes(hour, minute), minutes(lastHour, lastMinute)];
      // 22时至6时 is a night.
      if (first <= last || last < EARLIEST_END) continue;
      const words = report.text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `「${words}」止于起始之前。如果跨天，请写明「次日」；否则请核对起止时刻。`,
          en: `${words} ends before it begins. Write 次日 if it is the next day's; else check both times.`,
        },
        evidence: evidenceAt(span, 'range', relations) ?? [],
      };
    }
  },
});

const EARLIEST_END = 9 * 60;

function minutes(hour = '0', minute = '0'): number {
  return Number(hour) * 60 + (minute === '半' ? 30 : Number(minute));
}

/** 11月至3月 is a winter, though 次年 would say so; within one month, or with both years written, nothing is left open. */
function mayCrossYear(report: Report, { from, to }: Period): boolean {
  return from.year === to.year && from.month !== to.month && !(from.isYearWritten && isOwnYear(report, to));
}

/** Whether the year stands in the words of the date itself. */
function isOwnYear({ text }: Report, { span, year }: Period['to']): boolean {
  return year !== null && text.slice(span.start, span.end).includes('年');
}
