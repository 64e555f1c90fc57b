/** The slips that drafts have in a number: what a figure is changed to, to see whether the change would be reported. */

const HAN = '一二三四五六七八九';
const DIGITS = /\d(?:[\d,]*\d)?(?:\.\d+)?/;
const HAN_DIGIT = /[一二两三四五六七八九]/g;

export interface Slip {
  /** Where in `written` the wrong wording stands. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Whether only the last digit is wrong, which rounding may hide. */
  readonly isSmall: boolean;
}

/**
 * Ways to write `written` wrong that keep it a likely number: the last digit and the first one off by one, two neighbours
 * swapped. None for a wording without a number.
 * Example: `3268件` gives 3269, 4268 and 3286.
 */
export function slipsOf(written: string): readonly Slip[] {
  const digits = DIGITS.exec(written);
  if (!digits) return hanSlips(written);
  const [number] = digits;
  const wrong = [offByOne(number, lastDigit(number)), offByOne(number, firstDigit(number)), swapped(number)];
  const start = digits.index;
  return [...new Set(wrong)].flatMap((newText, at) =>
    newText === null || newText === number
      ? []
      : [{ start, end: start + number.length, newText, isSmall: at === 0 && number.length > 1 }],
  );
}

/** 三项 is written 四项 in a draft that has lost count, 九项 as 八项. */
function hanSlips(written: string): readonly Slip[] {
  const last = [...written.matchAll(HAN_DIGIT)][0];
  if (!last) return [];
  const value = HAN.indexOf(last[0].replace('两', '二')) + 1;
  const others = value === 9 ? [8, 7] : value === 1 ? [2, 3] : [value + 1, value - 1];
  return others.map(other => ({
    start: last.index,
    end: last.index + 1,
    newText: HAN[other - 1] ?? '',
    isSmall: false,
  }));
}

function lastDigit(number: string): number {
  return number.length - 1;
}

/** The first digit of a percentage near 100 is changed downwards, since more than 100 % shows by itself. */
function firstDigit(number: string): number {
  return /[1-9]/.exec(number)?.index ?? 0;
}

function offByOne(number: string, at: number): string | null {
  const digit = Number(number[at]);
  const other = digit === 9 ? 8 : digit + 1;
  return number.slice(0, at) + String(other) + number.slice(at + 1);
}

/** The last two neighbours that differ, so that the number stays of the same size. */
function swapped(number: string): string | null {
  for (let at = number.length - 1; at > 0; at--) {
    const [one, two] = [number[at - 1] ?? '', number[at] ?? ''];
    if (!/\d/.test(one + two) || /\D/.test(one + two) || one === two) continue;
    if (at === 1 && two === '0') continue;
    return number.slice(0, at - 1) + two + one + number.slice(at + 1);
  }
  return null;
}
