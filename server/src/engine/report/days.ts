/** Tells 日 that counts days, 缩短二十八日 and 法定60日审理期限, from 日 that names a day, 12月4日 and 每月15日前. */

/** More days than a month has, or a part of one. */
const LONGEST_MONTH = 31;
const NO_UNIT = /^日(?:均|常|报|志|期|前|后|起|起?至|到|以?内|之内|上午|下午|晚|[-—–~])/;
const IN_DATE = /(?:月|第|每|截[止至][^,;。]{0,8}|[月日][至到、和与\-—–~]?)$/;
const LASTS =
  /(?:天数|时间|时长|[时期]限|周期|用时|历时|耗时|费时|缩短|压[缩减]|缩减|减少|下降|降低|[升降减缩][至到为]|节省|少用|平均(?:审[理查结]|办[理结]|处理|用时)?|法定|仅用?|只用?|为期|[比较][^,;。]{1,10}提前|最[长短快])(?:的|了|为|是|仅|只|约|近|由|从|至|到|达|共|需){0,3}$/;
/** 由30日压缩至15日; 法定的60日、30日. */
const FROM = /[由从]$/;
const SHORTENED = /^日(?:压|缩|减|降|延)/;
const ROW = /[\d十]日[、和与]$/;
const FRONT = 16;

/** Whether the number `value` from `at` to `end` is one of days; 日 stands at `end`. */
export function countsDays(words: string, at: number, end: number, value: number): boolean {
  const after = words.slice(end, end + 4);
  if (!after.startsWith('日') || NO_UNIT.test(after)) return false;
  const front = words.slice(Math.max(0, at - FRONT), at);
  if (ROW.test(front) && !front.includes('月')) return value > 0;
  if (IN_DATE.test(front)) return false;
  if (value > LONGEST_MONTH || !Number.isInteger(value)) return true;
  return LASTS.test(front) || (FROM.test(front) && SHORTENED.test(after));
}
