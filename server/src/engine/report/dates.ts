/** Reads dates and years as official documents write them. */
import { allMatches } from '../text/allMatches.ts';
import { parseHan } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import type { DateMention } from './model.ts';

const DATE = /(?<![\d.])(\d{4})年度?(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?|(?<!\d)(\d{1,2})月(\d{1,2})[日号]/g;
// 年 first, which is rarer than the numerals in front of it.
const HAN_DATE =
  /年(?<=([〇零一二三四五六七八九○]{4})年)(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/g;
const WHOLE_DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;

/** Every date and year in `within`: `2023年1月17日`, `2022年度`, `10月12日`, `二〇二三年一月`. */
export function readDates(prose: string, within: Span): DateMention[] {
  const words = prose.slice(within.start, within.end);
  if (!words.includes('年') && !words.includes('月')) return [];
  const dates: DateMention[] = [];
  for (const match of allMatches(words, DATE)) {
    const [whole, year, month, day, month2, day2] = match;
    dates.push(
      mention(within.start + match.index, whole, numberOf(year), numberOf(month ?? month2), numberOf(day ?? day2)),
    );
  }
  for (const match of allMatches(words, HAN_DATE)) {
    const [after, year = '', month, day] = match;
    const start = within.start + match.index - year.length;
    dates.push(mention(start, year + after, parseHan(year.replaceAll('○', '〇')), hanOf(month), hanOf(day)));
  }
  return dates;
}

/** With whatever a template leaves to be filled in: `2026年XX月XX日`, `XXXX年X月X日`, `2026年  月  日`. */
const OPEN_DATE = /^[\dXx×*_〇○某 ]{0,8}年[\dXx×*_〇○某 ]{0,8}月[\dXx×*_〇○某 ]{0,8}日$/;

/** Whether `words` are where the date of issue stands on its own line, or is to be written. */
export function isDateLine(words: string): boolean {
  return WHOLE_DATE.test(words) || OPEN_DATE.test(words);
}

/** The date that makes up the whole of `words` (成文日期 on its own line), or null. */
export function readDateLine(prose: string, within: Span): DateMention | null {
  return WHOLE_DATE.test(prose.slice(within.start, within.end)) ? (readDates(prose, within)[0] ?? null) : null;
}

function mention(
  start: number,
  whole: string,
  year: number | null,
  month: number | null,
  day: number | null,
): DateMention {
  return { span: { start, end: start + whole.length }, year, month, day };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function hanOf(numeral: string | undefined): number | null {
  return numeral === undefined ? null : parseHan(numeral);
}
