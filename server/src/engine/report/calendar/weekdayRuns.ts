/** 9月5日、12日、19日、26日连续四个周五: days that are listed as of one day of the week. */
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../model.ts';
import { weekdayOf } from './days.ts';
import { type CalendarDate, readCalendar } from './index.ts';

export interface WeekdayRun {
  readonly dates: readonly CalendarDate[];
  /** The day of the week that is named, 0 for Sunday. */
  readonly weekday: number;
  /** How many such days are said: 四 of 连续四个周五; null where nothing says so. */
  readonly said: { readonly span: Span; readonly number: number } | null;
}

const JOINT = /^(?:、|和|及|以及)$/;
const OF_WEEKDAY =
  /^,?(?:(?:这|共|连续|均|都|皆|恰逢|全是|[为是在]){0,3})(?:([二两三四五六七八九十]|\d{1,2})个)?(?:周|星期|礼拜)([一二三四五六日天])(?!至|到|和|、|或)/;
const FEWEST = 3;
const DAYS = '日一二三四五六';

export function findWeekdayRuns(report: Report): readonly WeekdayRun[] {
  const runs: WeekdayRun[] = [];
  let run: CalendarDate[] = [];
  for (const date of readCalendar(report).dates) {
    const last = run.at(-1);
    if (last && !JOINT.test(report.prose.slice(last.span.end, date.span.start))) run = [];
    run.push(date);
    const match = run.length < FEWEST ? null : OF_WEEKDAY.exec(report.prose.slice(date.span.end, date.span.end + 16));
    if (!match) continue;
    const [words, numeral, day = ''] = match;
    const start = date.span.end + words.indexOf(numeral ?? '');
    runs.push({
      dates: run,
      weekday: DAYS.indexOf(day === '天' ? '日' : day),
      said:
        numeral === undefined
          ? null
          : { span: { start, end: date.span.end + words.length }, number: parseNumeral(numeral) ?? 0 },
    });
  }
  return runs;
}

/** The one date of a run that falls on another day of the week; null where none does, or more, so that the year may be another. */
export function oddOneOf({ dates, weekday }: WeekdayRun): CalendarDate | null {
  const odd = dates.filter(
    ({ year, month, day }) =>
      year === null || month === null || day === null || weekdayOf(year, month, day) !== weekday,
  );
  const [only] = odd;
  return only?.year != null && odd.length === 1 ? only : null;
}
