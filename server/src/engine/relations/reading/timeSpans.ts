/** How long the time is of which an average is told: twelve months of 全年月均, four years of 四年累计, the days of 11月份. */
import { daysIn } from '../../report/calendar/days.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Mention } from './model.ts';

/** How many years the words say that they speak of: 2020年至2024年的五年间, 三年来共; null where they leave it open. */
export function yearsIn(mentions: readonly Mention[]): number | null {
  const words = mentions.map(({ between }) => between).join('#');
  const years = YEARS.exec(words)?.[1];
  if (years !== undefined) return parseNumeral(years);
  const [, from, to] = SPAN.exec(words) ?? [];
  return from !== undefined && Number(to) > Number(from) ? Number(to) - Number(from) + 1 : null;
}

/** 规划实施以来（2021—2025年），累计开展3160场，年均632场 */
const SPAN = /(?<!\d)((?:19|20)\d\d)年?(?:至|到|-|—|~)((?:19|20)\d\d)年(?!\d|[上下]半年|[前第一二三四])/;

/** 每年举办4期，到2025年底满十个年度，`共计`40期: the years that stand in front of the total. */
export function yearsOfTotal(total: Mention): number | null {
  const years = YEARS_OF_TOTAL.exec(total.between)?.[1];
  return years === undefined ? null : parseNumeral(years);
}

const YEARS_OF_TOTAL =
  /(?:^|[^\d第〇零一二三四五六七八九十])([二两三四五六七八九十]|[2-9]|10)个?(?:年|年度|周年|年头)(?:间|来|里)?,?(?:累计|共|总)计?[一-龥]{0,4}$/;

/** 四年累计, 改革后四年，全县案件累计 */
const YEARS =
  /(?:^|[^\d第〇零一二三四五六七八九十])([二两三四五六七八九十]|[2-9]|10)年(?:间|来|里|内|共|累计|时间|,[^,;。#\d]{0,12}(?:累计|共))/;

const SPANS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/(?<!\d)(\d{1,2})月?(?:份)?(?:-|—|~|至|到)(\d{1,2})月/, ([, from, to]) => Number(to) - Number(from) + 1],
  [
    /([一二三四五六七八九十]{1,2})月(?:份)?(?:-|—|~|至|到)([一二三四五六七八九十]{1,2})月/,
    ([, from = '', to = '']) => (parseNumeral(to) ?? 0) - (parseNumeral(from) ?? 0) + 1,
  ],
  [/前(\d{1,2}|[一二三四五六七八九十])个月/, ([, months = '']) => parseNumeral(months) ?? 0],
  [/截[至止到][^,;。#]{0,8}?(?<!\d)(\d{1,2})月(?:\d{1,2}日|底|末|份)/, ([, month]) => Number(month)],
  [/前([二两三])个?季度/, ([, quarters = '']) => (quarters === '三' ? 9 : 6)],
  [/[上下]半年/, () => 6],
  [/[一二三四1-4]季度/, () => 3],
];
/** 自4月运行以来: how long that is nobody says. */
const SINCE = /以来|截至(?:目前|当前)|目前/;

/** How many months the words speak of: 10 of 1—10月, 12 where they name no part of a year; null where they leave it open. */
export function monthsIn(all: string): number | null {
  // 截至11月底月均13万件；全年月均13.2万件: what was said last.
  const words = all.slice(Math.max(0, all.lastIndexOf('全年')));
  for (const [pattern, monthsOf] of SPANS) {
    const match = pattern.exec(words);
    const months = match && monthsOf(match);
    if (months && months > 0 && months <= 12) return months;
  }
  return SINCE.test(words) && !/今年以来/.test(words) ? null : 12;
}

/**
 * The days of a month, a quarter, a half or the whole year that the words name, the working days in them after those; null where
 * they leave it open: 11月份受理19230件，日均641件.
 */
export function daysOf(mention: Mention, mentions: readonly Mention[]): readonly number[] | null {
  const { frame, index, sentence, clauseWords } = mention;
  // 实际开放302天，日均16.6人次; 每个工作日27人次（按250个工作日计）
  const told = mentions.findLast(
    each =>
      each.sentence === sentence &&
      (each.index < index || each.owner === mention) &&
      /^(?:天|日|个?工作日)$/.test(each.figure.unit),
  );
  const words = mentions
    .flatMap(each => (each.sentence === sentence && each.index <= index ? each.between : []))
    .join('#');
  if (SINCE.test(words)) return null;
  if (told && (told.owner === mention || !SOME_DAYS.test(clauseWords))) return [Number(told.figure.digits)];
  if (SOME_DAYS.test(clauseWords)) return null;
  const months = PARTS_OF_YEAR.find(([period]) => period.test(frame.period))?.[1] ?? monthOf(words, frame.period);
  const all =
    months ?? (/全年|(?:19|20)\d\d年(?!\d)/.test(words) && /^(?:current|\d{4})$/.test(frame.period) ? YEAR : null);
  if (all === null) return null;
  const days = all.reduce((sum, month) => sum + daysIn(2025, month), 0);
  const working = Array.from(
    { length: 2 * all.length + 4 },
    (_, more) => Math.floor((days * 5) / 7) - all.length - 3 + more,
  );
  return [days, ...(all.includes(2) ? [days + 1] : []), ...working];
}

/** 节假日日均1240件, 前10个月日均600件 */
const SOME_DAYS = /工作日|假日|双休日|周末|高峰|个月|[上去]年|同期/;

const YEAR: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const PARTS_OF_YEAR: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^第?一季度/, [1, 2, 3]],
  [/^第?二季度/, [4, 5, 6]],
  [/^第?三季度/, [7, 8, 9]],
  [/^第?四季度/, [10, 11, 12]],
  [/^上半年/, [1, 2, 3, 4, 5, 6]],
  [/^下半年/, [7, 8, 9, 10, 11, 12]],
];

/** The one month that was named last, no end of a span (1—11月, 截至11月). */
function monthOf(words: string, period: string): readonly number[] | null {
  const month = /^(\d{1,2})月/.exec(period)?.[1];
  const last = Array.from(words.matchAll(MONTH)).at(-1);
  return month !== undefined && last?.[2] === month && !/[-—–~至到止和与、及]/.test(last[1] ?? '')
    ? [Number(month)]
    : null;
}

const MONTH = /(^|[^\d])(\d{1,2})月(?!\d|底|末|初|以来|[-—–~至到和与、及])/g;
