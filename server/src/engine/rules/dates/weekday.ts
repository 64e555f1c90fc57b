/** 2024年12月4日（星期五）: a day of the week that the calendar does not give the date. */

import { isRealDay, weekdayOf } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import { findWeekdayRuns, oddOneOf, type WeekdayRun } from '../../report/calendar/weekdayRuns.ts';
import type { Report } from '../../report/model.ts';
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
    for (const run of findWeekdayRuns(report)) yield* faultsOf(report, run);
  },
});

/** 9月5日、12日、19日、25日连续四个周五: the 25th is none; and five are not four. */
function* faultsOf({ text }: Report, run: WeekdayRun) {
  const { dates, weekday, said } = run;
  const name = `星期${NAMES.charAt(weekday)}`;
  const odd = oddOneOf(run);
  if (odd?.year != null && odd.month !== null && odd.day !== null) {
    const right = `星期${NAMES.charAt(weekdayOf(odd.year, odd.month, odd.day))}`;
    const written = text.slice(odd.span.start, odd.span.end);
    yield {
      span: odd.span,
      message: {
        zh: `所列各日都是「${name}」，只有「${written}」（${odd.year}年）是「${right}」。请核对日期。`,
        en: `Of the days listed as ${name}, only ${written} of ${odd.year} is a ${right}. Check the date.`,
      },
      evidence: dates.filter(date => date !== odd).map(({ span }) => ({ span, note: OTHER_DAY })),
      severity: 'warning' as const,
    };
  } else if (said && said.number !== dates.length) {
    yield {
      span: said.span,
      message: {
        zh: `所列的日子有${dates.length}个，这里写的是「${text.slice(said.span.start, said.span.end)}」。请核对。`,
        en: `${dates.length} days are listed, not ${said.number}. Please check.`,
      },
      evidence: dates.map(({ span }) => ({ span, note: OTHER_DAY })),
      severity: 'warning' as const,
    };
  }
}

const OTHER_DAY = { zh: '所列的日子', en: 'a day of the list' };

/** The year before or after in which the day of the week would be right: a line from last year's report. */
function otherYear({ year, month, day, weekday }: CalendarDate): number | null {
  if (year === null || month === null || day === null) return null;
  return [year - 1, year + 1].find(other => weekdayOf(other, month, day) === weekday?.value) ?? null;
}
