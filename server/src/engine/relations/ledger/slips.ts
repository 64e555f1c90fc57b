/** The slips that drafts have in a number: what a figure is changed to, to see whether the change would be reported. */

const HAN = '一二三四五六七八九';
const DIGITS = /\d(?:[\d,]*\d)?(?:\.\d+)?/;
const HAN_DIGIT = /[一二两三四五六七八九]/g;

export interface Slip {
  /** Where in `written` the wrong wording stands. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Whether only the last digits are wrong, which rounding may hide. */
  readonly isSmall: boolean;
}

/**
 * Ways to write `written` wrong that keep it a likely number: the last digit and the first one off by one, the last neighbours
 * swapped, a first digit that is quite another; of a single digit also 1. None for a wording without a number.
 * Example: `3268件` gives 3269, 9268, 4268, 2268 and 3286.
 */
export function slipsOf(written: string): readonly Slip[] {
  const digits = DIGITS.exec(written);
  if (!digits) return hanSlips(written);
  const [number] = digits;
  const [last, first] = [lastDigit(number), firstDigit(number)];
  const wrong = [
    offByOne(number, last),
    farOff(number, first),
    offByOne(number, first),
    less(number, first),
    // Of what is listed beside 1 nothing is said.
    number.length === 1 ? '1' : null,
    swapped(number),
  ];
  const start = digits.index;
  return [...new Set(wrong)].flatMap(newText =>
    newText === null || newText === number
      ? []
      : [
          {
            start,
            end: start + number.length,
            newText,
            isSmall: number.length > 1 && (newText === wrong[0] || (newText === wrong.at(-1) && number.length > 2)),
          },
        ],
  );
}

/** 三项 is written 四项 in a draft that has lost count, 九项 as 八项. */
function hanSlips(written: string): readonly Slip[] {
  const last = [...written.matchAll(HAN_DIGIT)][0];
  if (!last) return [];
  const value = HAN.indexOf(last[0].replace('两', '二')) + 1;
  const others = [value === 9 ? 8 : value + 1, value === 1 ? 3 : value - 1, far(value)];
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

function firstDigit(number: string): number {
  return /[1-9]/.exec(number)?.index ?? 0;
}

function offByOne(number: string, at: number): string | null {
  const digit = Number(number[at]);
  const other = digit === 9 ? 8 : digit + 1;
  return number.slice(0, at) + String(other) + number.slice(at + 1);
}

function farOff(number: string, at: number): string {
  return number.slice(0, at) + (number[at] !== undefined && number[at] < '5' ? '9' : '1') + number.slice(at + 1);
}

/** The first digit one less, so that a whole falls short of its parts; null where that leaves none. */
function less(number: string, at: number): string | null {
  const digit = Number(number[at]);
  return digit < 2 ? null : number.slice(0, at) + String(digit - 1) + number.slice(at + 1);
}

/** Half the digits away: 3 becomes 8, 8 becomes 4. */
function far(digit: number): number {
  return digit < 5 ? digit + 5 : digit - 4;
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
