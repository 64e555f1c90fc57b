/** Lists of days and months: 3月5日、6月12日和11月20日. */
import { allMatches } from '../../text/allMatches.ts';
import type { ItemList } from './items.ts';

const DAY = '\\d{1,2}(?:月(?:\\d{1,2}日)?|日)';
const DAYS = `${DAY}(?:(?:[、和及与]|以及)${DAY})*`;
/** Dates in a list, which are no figures: 3月, 3月5日, 2024年. */
const DATE = new RegExp(`(?:19|20)\\d\\d年|${DAY}`, 'g');
const ONLY_DAYS = new RegExp(`^${DAYS}$`);
const ON_DAYS = new RegExp(`(分别)?[于在](?:每年)?(${DAYS})[\\u4e00-\\u9fff]{0,4}$`);

const DAYS_AND_VERB = new RegExp(`^(${DAYS})[\\u4e00-\\u9fff]{0,6}$`);

/** Whether `words` hold digits that are no date. */
export function holdsFigures(words: string): boolean {
  return /\d/.test(words) && /\d/.test(words.replace(DATE, ''));
}

/** The days that `words` from `start` to `end` are made of, or null. Every joint parts two days. */
export function readDays(words: string, start: number, end: number): ItemList | null {
  const listed = words.slice(start, end);
  return ONLY_DAYS.test(listed) ? daysIn(listed, start) : null;
}

/** The days on which something happened, `分别于3月、6月和12月召开` in front of `end`; `each` if 分别 says so. */
export function readOnDays(words: string, start: number, end: number): { list: ItemList; each: boolean } | null {
  const match = ON_DAYS.exec(words.slice(start, end));
  const [, each, days = ''] = match ?? [];
  if (!match) return null;
  const list = daysIn(days, start + match.index + match[0].lastIndexOf(days));
  return { list, each: each !== undefined || days.includes('日') };
}

/** The days that `words` go on with after 分别于, up to a verb that ends the clause: 3月、6月、9月`举办`. */
export function readDaysAfter(words: string, start: number, end: number): ItemList | null {
  const days = DAYS_AND_VERB.exec(words.slice(start, end))?.[1];
  return days === undefined ? null : daysIn(days, start);
}

function daysIn(days: string, start: number): ItemList {
  const items = allMatches(days, DATE).map(({ index, 0: day }) => ({
    start: start + index,
    end: start + index + day.length,
  }));
  return { style: 'plain', items, readings: [items.length] };
}
