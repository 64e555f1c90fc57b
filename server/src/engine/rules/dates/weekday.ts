/** 2024年12月4日（星期五）: a day of the week that the calendar does not give the date. */

import { isRealDay, weekdayOf } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import { defineRule } from '../rule.ts';

const NAMES = '日一二三四五六';

export default defineRule({
  id: 'dates/weekday',
  title: { zh: '星期与日期不符', en: 'Day of the week does not belong to the date' },
  source: '历法',
  severity: 'error',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const date of readCalendar(report).dates) {
      const { year, month, day, weekday } = date;
      if (!weekday || year === null || month === null || day === null || !isRealDay(date)) continue;
      const right = weekdayOf(year, month, day);
      if (right === weekday.value) continue;
      const other = otherYear(date);
      const written = report.text.slice(weekday.span.start, weekday.span.end);
      const wanted = written.slice(0, -1) + NAMES.charAt(right);
      yield {
        span: weekday.span,
        message: {
          zh: `${year}年${month}月${day}日是「${wanted}」，这里写的是「${written}」${other === null ? '' : `（${other}年的这一天才是）`}。请核对日期和星期。`,
          en: `${year}-${month}-${day} is a ${wanted}, not a ${written}${other === null ? '' : ` (that would be ${other})`}. Check date and day of the week.`,
        },
        evidence: [{ span: date.span, note: { zh: '日期', en: 'the date' } }],
        fixes: [
          {
            title: { zh: `改为「${wanted}」`, en: `Change to ${wanted}` },
            safety: 'ask',
            edits: [{ span: weekday.span, newText: wanted }],
          },
        ],
        // The year that is meant may be another than the one around it.
        ...(date.isYearWritten ? {} : { severity: 'warning' as const }),
      };
    }
  },
});

/** The year before or after in which the day of the week would be right: a line from last year's report. */
function otherYear({ year, month, day, weekday }: CalendarDate): number | null {
  if (year === null || month === null || day === null) return null;
  return [year - 1, year + 1].find(other => weekdayOf(other, month, day) === weekday?.value) ?? null;
}
