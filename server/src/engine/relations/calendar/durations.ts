/** 从6月1日起到8月31日止，为期三个月; 有效期5年，至2029年6月30日止: how long it is from one date to the next. */
import { isRealDay } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const N = '([一二两三四五六七八九十]{1,3}|\\d{1,3})';
const BETWEEN = /^(?:\([^()]{1,6}\))?(?:起|开始|启动)?,?(?:至|到|延续到|持续到|[-—–~]{1,2})$/;
const LASTS = new RegExp(
  `^(?:\\([^()]{1,6}\\))?(?:止|[^,。;\\d]{0,6})?,?(?:(?:持续|连续|共|共计)|[^,。;\\d]{0,14}?(?:为期|历时|征求意见|公示|公告))(?:了|期)?${N}(个月|天|日)(?!内|以内|均)`,
);
const VALID = new RegExp(`有效期限?(?:为|是)?${N}年[,。]?(?:有效期)?(?:至|到|将?于)$`);
const LONGEST = 60;

/** Over the whole report, since the years of dates are told by what stands around them. */
export function* findDurations(report: Report): Generator<Relation> {
  const { dates } = readCalendar(report);
  for (let index = 0; index + 1 < dates.length; index++) {
    const [from, to] = [dates[index], dates[index + 1]];
    if (!from || !to || from.paragraph !== to.paragraph || to.span.start - from.span.end > LONGEST) continue;
    const [first, last] = [whole(from, to), whole(to, from)];
    if (!first || !last) continue;
    const between = report.prose.slice(from.span.end, to.span.start);
    const span = { start: from.span.start, end: to.span.end };
    const valid = VALID.exec(between);
    if (valid) yield validity(report, span, first, last, parseNumeral(valid[1] ?? '') ?? 0);
    const lasts = BETWEEN.test(between) ? LASTS.exec(report.prose.slice(to.span.end, to.span.end + 40)) : null;
    const said = parseNumeral(lasts?.[1] ?? '');
    if (lasts && said !== null && daysBetween(first, last) >= 0)
      yield length(
        report,
        { start: span.start + yearOf(report, from, to), end: span.end + lasts[0].length },
        first,
        last,
        said,
        lasts[2] === '个月',
      );
  }
}

/** How many characters name the year of `from`, which tells nothing of the length where `to` has none of its own. */
function yearOf({ prose }: Report, from: CalendarDate, to: CalendarDate): number {
  const isWritten = ({ span }: CalendarDate) => prose.slice(span.start, span.end).includes('年');
  return isWritten(from) && !isWritten(to) ? prose.indexOf('年', from.span.start) + 1 - from.span.start : 0;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date with all its parts, the year of `other` where it has none; null where one is not known. */
function whole(date: CalendarDate, other: CalendarDate): Day | null {
  const year = date.year ?? other.year;
  const { month, day } = date;
  return year === null || month === null || day === null || !isRealDay(date) ? null : { year, month, day };
}

const DAY = 86_400_000;

function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / DAY);
}

/** Days are counted with or without the last one, months by the calendar. */
function length(report: Report, span: Relation['span'], a: Day, b: Day, said: number, isMonths: boolean): Relation {
  const days = daysBetween(a, b) + 1;
  const months = (b.year - a.year) * 12 + b.month - a.month + (b.day - a.day + 1) / 30;
  const holds = isMonths ? Math.abs(said - months) <= 0.6 : said === days || said === days - 1;
  const right = isMonths ? `${Math.round(months)}个月` : `${days}天`;
  return judged(report, {
    kind: 'period',
    span,
    holds,
    formula: `${right}${holds ? '=' : '≠'}${said}${isMonths ? '个月' : '天'}`,
    note: { zh: `起止之间是${right}`, en: `from one end to the other it is ${days} days` },
  });
}

/** In force from 2024-7-1 for five years is until 2029-6-30. */
function validity(report: Report, span: Relation['span'], a: Day, b: Day, years: number): Relation {
  const over = daysBetween({ ...a, year: a.year + years }, b);
  const holds = over === 0 || over === -1;
  const right = `${a.year + years}年`;
  return judged(report, {
    kind: 'period',
    span,
    holds,
    formula: `${a.year}+${years}${holds ? '=' : '≠'}${b.year}`,
    note: { zh: `有效期${years}年应到${right}`, en: `${years} years from then end in ${a.year + years}` },
  });
}
