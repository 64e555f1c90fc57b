/** Chinese numerals up to 9999 亿: 三, 二十三, 两, 一百零五, 二〇二三. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const UNIT = /[十百千万亿]/;

/** The value of a Chinese numeral (`二十三` → 23, `二〇二三` → 2023), or null when it is none. */
export function parseHan(numeral: string): number | null {
  if (numeral === '') return null;
  if (!UNIT.test(numeral)) return parsePositional(numeral);
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    const myriad = MYRIADS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      group += (digit ?? (unit === 10 && group === 0 ? 1 : 0)) * unit;
      digit = null;
    } else if (myriad !== undefined) {
      total += (group + (digit ?? 0)) * myriad;
      group = 0;
      digit = null;
    } else return null;
  }
  return total + group + (digit ?? 0);
}

/** The value of a count in either script: `5` and `五` are both 5; null when it is none. */
export function parseNumeral(numeral: string): number | null {
  return /^\d/.test(numeral) ? Number(numeral) : parseHan(numeral);
}

/** Writes 1–9999 as in an ordinal: 十, 十一, 二十, 一百零五; other values in digits. */
export function formatHan(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  const names = '零一二三四五六七八九';
  let result = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    result += `${gap ? '零' : ''}${names.charAt(digit)}${name}`;
    gap = false;
  }
  return result.startsWith('一十') ? result.slice(1) : result;
}

function parsePositional(numeral: string): number | null {
  let value = 0;
  for (const char of numeral) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}
