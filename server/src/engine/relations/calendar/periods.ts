/** 为期三个月, 近三年（2021年至2024年）, 二季度（4月至7月）: how long a time is said to be, against its two ends. */

import { type Period, readCalendar } from '../../report/calendar/index.ts';
import type { Excerpt, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { agrees, contradicts } from './judged.ts';

const HAN = '[一二两三四五六七八九十]{1,3}';
const YEARS = '((?:19|20)\\d\\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\\d\\d)年';
const RECENT = new RegExp(`(?:近|这|最近|过去)(${HAN}|\\d{1,2})年来?\\(${YEARS}\\)`, 'g');
const RUNNING = new RegExp(`${YEARS}(?:间|期间)?,[^,。;]{0,16}?连续(${HAN}|\\d{1,2})年`, 'g');
const QUARTER = /([一二三四])季度\((\d{1,2})月?(?:[-—–~]{1,2}|至|到)(\d{1,2})月\)/g;

/** In one paragraph. */
export function* findPeriods(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (!/年|季度/.test(prose)) return;
  for (const { index, 0: words, 1: said = '', 2: first, 3: last } of allMatches(prose, RECENT))
    yield held(excerpt, index, words, parseNumeral(said) ?? 0, Number(first), Number(last), true);
  for (const { index, 0: words, 1: first, 2: last, 3: said = '' } of allMatches(prose, RUNNING))
    yield held(excerpt, index, words, parseNumeral(said) ?? 0, Number(first), Number(last), false);
  for (const { index, 0: words, 1: said = '', 2: first, 3: last } of allMatches(prose, QUARTER)) {
    const quarter = '一二三四'.indexOf(said);
    const [from, to] = [quarter * 3 + 1, quarter * 3 + 3];
    const holds = Number(first) === from && Number(last) === to;
    const judged = {
      kind: 'period',
      span: { start: index, end: index + words.length },
      formula: `${first}—${last}${holds ? '=' : '≠'}${from}—${to}`,
    } as const;
    const note = { zh: `${said}季度是${from}月至${to}月`, en: `that quarter runs from month ${from} to month ${to}` };
    yield holds ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** 2021年至2024年 are four years; fewer of them may be 连续, more cannot. */
function held(
  excerpt: Excerpt,
  index: number,
  words: string,
  said: number,
  first: number,
  last: number,
  exact: boolean,
): Relation {
  const years = last - first + 1;
  const holds = exact ? said === years : said <= years;
  const judged = {
    kind: 'period',
    span: { start: index, end: index + words.length },
    formula: `${last}-${first}+1${holds ? (said === years ? '=' : '≥') : '≠'}${said}`,
  } as const;
  return holds
    ? agrees(excerpt, judged, exact || said === years ? 'grammar' : 'search')
    : contradicts(excerpt, { ...judged, note: yearsNote(first, last, years) });
}

function yearsNote(first: number, last: number, years: number): Localized {
  return { zh: `${first}年至${last}年是${years}年`, en: `${first} to ${last} are ${years} years` };
}

const LASTS = new RegExp(
  `^(?:止|结束|进行|开展|集中开展)?[,]?(?:为期|历时|持续|连续|共|共计)(?:了)?(${HAN}|\\d{1,3})(个月|天|日)(?!(?:内|以内|均))`,
);

/** 从6月1日起到8月31日止，为期四个月; over the whole report, since the years of dates are. */
export function* findDurations(report: Report): Generator<Relation> {
  for (const period of readCalendar(report).periods) {
    const { end } = period.span;
    const match = LASTS.exec(report.prose.slice(end, end + 24));
    const said = match?.[1] === undefined ? null : parseNumeral(match[1]);
    const days = daysOf(period);
    if (!match || said === null || days === null || days < 0) continue;
    const span = { start: period.span.start, end: end + match[0].length };
    const isMonths = match[2] === '个月';
    const holds = isMonths ? Math.abs(said - monthsOf(period)) <= 0.6 : said === days + 1 || said === days;
    const right = isMonths ? `${Math.round(monthsOf(period))}个月` : `${days + 1}天`;
    const judged = { kind: 'period', span, formula: `${right}${holds ? '=' : '≠'}${said}${match[2]}` } as const;
    const note = { zh: `起止之间是${right}`, en: `from one end to the other it is ${days + 1} days` };
    yield holds ? agrees(report, judged) : contradicts(report, { ...judged, note });
  }
}

const DAY = 86_400_000;

/** Days from the first to the last; null where a day or a year is not known. */
function daysOf({ from, to }: Period): number | null {
  if (from.day === null || to.day === null || from.month === null || to.month === null) return null;
  const [a, b] = [from.year ?? to.year, to.year ?? from.year];
  if (a === null || b === null) return null;
  return Math.round((Date.UTC(b, to.month - 1, to.day) - Date.UTC(a, from.month - 1, from.day)) / DAY);
}

function monthsOf({ from, to }: Period): number {
  const years = (to.year ?? 0) - (from.year ?? 0);
  return years * 12 + (to.month ?? 0) - (from.month ?? 0) + ((to.day ?? 0) - (from.day ?? 0) + 1) / 30;
}
