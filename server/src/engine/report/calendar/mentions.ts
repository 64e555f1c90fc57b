/** Finds the dates and the spans of dates in one paragraph, as they are written. */
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { once } from '../once.ts';
import type { Day } from './days.ts';

/** A date as written: `2024年3月5日`, `2024 年 3 月 5 日`, `3月`, and in `3月5日至8日` also the `8日`, whose month is that of the 5th. */
export interface Mention extends Day {
  readonly span: Span;
  /** The day of the week after it, `12月4日（星期三）`, `12月4日国家宪法日（星期三）`: 0 for Sunday. */
  readonly weekday: { readonly span: Span; readonly value: number } | null;
  /** 上年, 次年 and the like in front of the month: how many years off, from the date before or the year reported on. */
  readonly relative: number | null;
}

/** Two dates joined to a span of time: `3月5日至8日`, `2021—2025年`, `1-6月`. Both are indices of `dates`. */
export interface MentionedPeriod {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

export interface Mentions {
  readonly dates: readonly Mention[];
  readonly periods: readonly MentionedPeriod[];
}

const SIGN = '(?:至|到|[-—–~]{1,2})';
const YEAR = '(?:19|20)\\d\\d';
const HAN_YEAR = '[一二][〇零○一二三四五六七八九]{3}';
const HAN = '[一二三四五六七八九十]{1,3}';
const RELATIVE = '上一?年度?|去年|前一年|今年|当年|本年度?|同年|次年|翌年|第二年|下一?年度?|明年';
// What a month or a day is not: 3个月 has 个 between, 18月龄 is an age, 30日均 an average.
const MONTH_END =
  '月(?!龄|均|息|租|薪|报(?!送|告|名|备|请)|度(?!假|过)|考(?!核|察|试)|检(?!查|测|验|修)|销(?!号|售|毁))';
const DAY_END = '[日号](?!均(?![为是在])|常(?!务|委)|夜|间|内|龄|报(?!送|告|名|备|请)|志|元|楼|线|院|机|文|令|公告)';
/** Begins with the characters of a date, since what stands in front is expensive to ask of every character. */
const DATE = new RegExp(
  `(?=[\\d一二上去前今当本同次翌第下明的])(?:${[
    // 2021—2025年, 2021年至2025年: the first year of a span may stand alone.
    `(?<![\\d.])(${YEAR})(?=${SIGN}${YEAR}年)`,
    `(?<![\\d.])(?:(${YEAR}) ?年度? ?|(${RELATIVE}))?(?:的)?(?<![\\d.—–~-])(\\d{1,2})(?: ?${MONTH_END}份?(?: ?(\\d{1,2})(?: ?${DAY_END}|(?=${SIGN}\\d{1,2}日)))?|(?=${SIGN}\\d{1,2}月))`,
    `(?<![\\d.])(${YEAR}) ?年(?!来|前|后|以)`,
    `(?<=(?:${SIGN}|、) ?)(\\d{1,2}) ?(?:${MONTH_END}(?: ?(\\d{1,2}) ?${DAY_END})?|${DAY_END})`,
    `(${HAN_YEAR})年(?:(${HAN})月(?:(${HAN})日)?)?`,
  ].join('|')})`,
  'g',
);
/** A name may stand between, but none that leads to other days: 12月4日起每月首个工作日（星期一）. */
const WEEKDAY = /^(?:[,(]?|[^\s\d,;:。!?()起每各逢至到前后止]{1,12}\()((?:星期|周)([一二三四五六日天]))/;
const LONGEST_WEEKDAY = 16;
const DAYS = '日一二三四五六';
const JOIN = new RegExp(`^(?:\\([^()]{1,6}\\))?(?:起|开始|启动|部署|开展|实施)?,?${SIGN}(?:${RELATIVE})?$`);
const NAMES = /《[^《》]{0,120}》/g;

const NONE: Mentions = { dates: [], periods: [] };

/** Those of a paragraph, in its own offsets; dates in the names of papers, 《…（2021—2025年）》, are no dates of the report. */
export const mentionsIn = once(({ prose }): Mentions => {
  if (!/[年月]/.test(prose)) return NONE;
  const names = prose.includes('《') ? allMatches(prose, NAMES) : [];
  const dates: Mention[] = [];
  for (const match of allMatches(prose, DATE)) {
    if (names.some(({ index, 0: name }) => index < match.index && match.index < index + name.length)) continue;
    const date = readDate(prose, match, dates.at(-1));
    if (date) dates.push(date);
  }
  return dates.length === 0 ? NONE : { dates, periods: periodsOf(prose, dates) };
});

function readDate(prose: string, match: RegExpExecArray, before: Mention | undefined): Mention | null {
  const { index, 0: whole } = match;
  const [, first, year, relative, month, day, alone, endMonth, endDay, hanYear, hanMonth, hanDay] = match;
  const span = { start: index, end: index + whole.length };
  const rest = {
    span,
    weekday: weekdayAt(prose, span.end),
    relative: relative === undefined ? null : yearsOff(relative),
  };
  if (hanYear !== undefined) {
    const value = parseHan(hanYear.replaceAll('○', '〇'));
    return { ...rest, year: value, month: hanOf(hanMonth), day: hanOf(hanDay) };
  }
  if (month !== undefined) return { ...rest, year: numberOf(year), month: Number(month), day: numberOf(day) };
  if (first !== undefined || alone !== undefined)
    return { ...rest, year: Number(first ?? alone), month: null, day: null };
  if (endDay !== undefined || !whole.endsWith('月'))
    return continuation(prose, rest, numberOf(endMonth), numberOf(endDay), before);
  return { ...rest, year: null, month: Number(endMonth), day: null };
}

/** `8日` in `3月5日至8日` or `3月5日、8日`; a lone `8日` is none. */
function continuation(
  prose: string,
  rest: Pick<Mention, 'span' | 'weekday' | 'relative'>,
  first: number | null,
  second: number | null,
  before: Mention | undefined,
): Mention | null {
  if (second !== null) return { ...rest, year: null, month: first, day: second };
  if (!before || before.day === null || before.month === null) return null;
  const between = prose.slice(before.weekday?.span.end ?? before.span.end, rest.span.start).replaceAll(' ', '');
  return /^\)?(?:、|至|到|[-—–~]{1,2})$/.test(between)
    ? { ...rest, year: null, month: before.month, day: first }
    : null;
}

function yearsOff(word: string): number {
  if (/上|去|前/.test(word)) return -1;
  return /次|翌|第二|下|明/.test(word) ? 1 : 0;
}

function weekdayAt(prose: string, at: number): Mention['weekday'] {
  const match = WEEKDAY.exec(prose.slice(at, at + LONGEST_WEEKDAY));
  if (!match) return null;
  const [whole, written = '', day = ''] = match;
  const end = at + whole.length;
  return { span: { start: end - written.length, end }, value: DAYS.indexOf(day === '天' ? '日' : day) };
}

function periodsOf(prose: string, dates: readonly Mention[]): readonly MentionedPeriod[] {
  const periods: MentionedPeriod[] = [];
  for (let to = 1; to < dates.length; to++) {
    const [a, b] = [dates[to - 1], dates[to]];
    if (!a || !b || b.span.start - a.span.end > 12) continue;
    if (JOIN.test(prose.slice(a.span.end, b.span.start).replaceAll(' ', '')))
      periods.push({ span: { start: a.span.start, end: b.span.end }, from: to - 1, to });
  }
  return periods;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function hanOf(numeral: string | undefined): number | null {
  return numeral === undefined ? null : parseHan(numeral);
}
