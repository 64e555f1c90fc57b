/** With what time a change compares: 环比 with the month or quarter in front, 同比 with the year in front. */
import type { Mention } from './model.ts';

/** 环比下降7.1%, 比上月增加345件 */
export function isMonthly({ lead }: Mention): boolean {
  return MONTHLY.test(lead);
}

/** Whether a change in numbers in front may be the one that `stated` tells in per cent: 比年初增加294亿元，同比增长29.9% are of two times. */
export function mayBeOfOneTime(stated: Mention, by: Mention): boolean {
  if (isMonthly(stated) !== isMonthly(by)) return false;
  return !(SINCE_OPENING.test(by.lead) && OF_YEAR.test(stated.lead));
}

/** Whether `base` is of another time than `stated` compares with: 环比下降7.9%，同比增长10.1%（11月为3420件，上年12月为2860件）. */
export function isOfOtherTime(stated: Mention, base: Mention): boolean {
  return isMonthly(stated) ? YEARLY.test(base.lead) : /同比/.test(stated.lead) && OF_MONTH.test(base.lead.trim());
}

const MONTHLY = /环比|[比较]上(?:月|季|周)/;
const SINCE_OPENING = /[比较]年初/;
const OF_YEAR = /同比|[比较](?:上年|去年)/;
const YEARLY = /上年|去年|同期/;
const OF_MONTH = /^\d{1,2}月份?(?:为|是)?$/;
