/** Days of the Gregorian calendar: which exist, on which day of the week they fall, which of two comes first. */

/** A date as far as a text gives it; months and days count from 1. */
export interface Day {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days `month` has, 0 where there is no such month; February without a year may have 29. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2 && (year === null || isLeapYear(year))) return 29;
  return LENGTHS[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether month and day exist: 4月31日 and 13月 do not. What is not given is not judged. */
export function isRealDay({ year, month, day }: Day): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  return day === null || (day >= 1 && day <= (month === null ? 31 : daysIn(year, month)));
}

/** 0 for Sunday to 6 for Saturday; for a real day of a known year. */
export function weekdayOf(year: number, month: number, day: number): number {
  // Zeller's rule: the year starts in March, so that the odd day of February comes last.
  const shifted = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + day) % 7;
}

/**
 * Negative where `a` is over before `b` begins, positive where it begins after `b` is over, 0 where neither is certain:
 * 2024年3月 is neither before nor after 2024年3月5日. Two without a year are taken to be of one.
 */
export function compareDays(a: Day, b: Day): number {
  for (const part of ['year', 'month', 'day'] as const) {
    const [own, other] = [a[part], b[part]];
    if (part === 'year' && own === null && other === null) continue;
    if (own === null || other === null) return 0;
    if (own !== other) return own - other;
  }
  return 0;
}
