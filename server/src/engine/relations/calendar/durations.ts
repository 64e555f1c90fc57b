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
/** 7月1日至8月31日(,)县局开展专项整治,为期三个月: what was done stands between. */
const LASTS_AFTER = new RegExp(
  `^(?:止|期间)?,?(?![^,]{0,24}(?:每|各|分[批期]|轮流|其中|先后))[^,。;:、()\\d]{4,30},(?:共|活动|行动|整治)?(?:为期|历时|持续)(?:了)?${N}(个月|天|日)(?!内|以内|均)`,
);
/** 5月31日,县局举办轮训; 5月31日在网站公开征求意见 goes on with the very thing. */
const PAUSES = /^(?:止|期间)?,/;
const VALID = new RegExp(`有效期限?(?:为|是)?${N}年[,。]?(?:有效期)?(?:至|到|将?于)$`);
const LONGEST = 60;

/** Over the whole report, since the years of dates are told by what stands around them. */
export function* findDurations(report: Report): Generator<Relation> {
  const { dates } = readCalendar(report);
  for (let index = 0; index + 1 < dates.length; index++) {
    const [from, to] = [dates[index], dates[index + 1]];
    if (!from || !to || from.paragraph !== to.paragraph || to.span.start - from.span.end > LONGEST) continue;
    const between = report.prose.slice(from.span.end, to.span.start);
    const lasts = BETWEEN.test(between) ? lengthAfter(report, to) : null;
    const [first, last] = [whole(from, to), whole(to, from)];
    const found =
      first && last ? inDays(report, from, to, first, last, lasts) : lasts && inMonths(report, from, to, lasts);
    if (found) yield found;
    const valid = VALID.exec(between);
    if (valid && first && last)
      yield validity(
        report,
        { start: from.span.start, end: to.span.end },
        first,
        last,
        parseNumeral(valid[1] ?? '') ?? 0,
      );
  }
}

/** What is said of the length after the last day. */
interface Length {
  readonly said: number;
  readonly isMonths: boolean;
  readonly end: number;
  /** Whether a clause stands between that tells what was done. */
  readonly isApart: boolean;
}

function lengthAfter({ prose }: Report, { span }: CalendarDate): Length | null {
  const after = prose.slice(span.end, span.end + LONGEST);
  const atOnce = LASTS.exec(after);
  const match = atOnce ?? LASTS_AFTER.exec(after);
  const said = parseNumeral(match?.[1] ?? '');
  return match && said !== null
    ? { said, isMonths: match[2] === '个月', end: span.end + match[0].length, isApart: !atOnce && PAUSES.test(after) }
    : null;
}

function inDays(
  report: Report,
  from: CalendarDate,
  to: CalendarDate,
  first: Day,
  last: Day,
  lasts: Length | null,
): Relation | null {
  const days = daysBetween(first, last);
  if (!lasts || days < 0) return null;
  const { said, isMonths, end, isApart } = lasts;
  // 3月1日至5月31日,县局举办轮训,为期5天: far less than from one end to the other may be what each of several took.
  if (isApart && days + 1 > 2 * said * (isMonths ? 31 : 1)) return null;
  return length(report, { start: from.span.start + yearOf(report, from, to), end }, first, last, said, isMonths);
}

/** 7月至9月,县局开展专项整治,持续四个月: the first and the last may be whole or begun. */
function inMonths(
  report: Report,
  from: CalendarDate,
  to: CalendarDate,
  { said, isMonths, end, isApart }: Length,
): Relation | null {
  const [year, last] = [from.year ?? to.year, to.year ?? from.year];
  if (from.day !== null || to.day !== null || from.month === null || to.month === null) return null;
  if (year === null || last === null || !isMonths || !isApart) return null;
  const months = (last - year) * 12 + to.month - from.month + 1;
  if (months < 1 || months > 2 * said) return null;
  const holds = said === months || said === months - 1;
  return judged(report, {
    kind: 'period',
    span: { start: from.span.start + yearOf(report, from, to), end },
    holds,
    formula: `${holds ? said : months}个月${holds ? '=' : '≠'}${said}个月`,
    note: { zh: `起止之间是${months}个月`, en: `from one end to the other it is ${months} months` },
  });
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
