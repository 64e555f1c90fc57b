/** How much one number looks like another with a slip of the finger: digits that changed places, one digit for another. */
import type { Figure } from '../../report/model.ts';
import { digitsOf } from '../../text/digitSlips.ts';
import { amountOf } from '../interval.ts';

/**
 * How unlikely it is that two numbers look so alike by chance, from 0 (they do not) to 3: of a hundred pairs with two
 * digits one differs by digits that changed places (1), of ten thousand pairs with four digits as many (3).
 */
export function resemblance(a: Figure, b: Figure): 0 | 1 | 2 | 3 {
  if (isOtherScale(a, b)) return Math.min(3, significant(a).length - 1) as 2 | 3;
  if (a.scale !== b.scale || pointOf(a) !== pointOf(b)) return 0;
  const [x, y] = [plain(a), plain(b)];
  if (x.length !== y.length || x === y) return 0;
  const differing = [...x].filter((digit, at) => digit !== y[at]).length;
  const strength = isSwapped(a, b) ? x.length - 1 : differing === 1 ? x.length - 2 : 0;
  return Math.max(0, Math.min(3, strength)) as 0 | 1 | 2 | 3;
}

/** Whether 亿 stands for 万 or the like: 1.68亿元 and 1680万元. */
export function isOtherScale(a: Figure, b: Figure): boolean {
  const digits = significant(a);
  return digits.length > 2 && digits === significant(b) && a.scale !== b.scale && !amountOf(a).equals(amountOf(b));
}

function significant(figure: Figure): string {
  return digitsOf(figure.digits);
}

/** Whether two digits changed places and nothing else. */
export function isSwapped(a: Figure, b: Figure): boolean {
  const [x, y] = [plain(a), plain(b)];
  const [first = 0, second = 0, ...others] = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  return others.length === 0 && x.length === y.length && x !== y && x[first] === y[second] && x[second] === y[first];
}

/** Keys that two figures share when they resemble each other: all digits in order of size, all but one in place, and those that are no 0 at an end. */
export function resemblanceKeys(figure: Figure): readonly string[] {
  const digits = plain(figure);
  if (digits.length < 2 || digits.length > 9) return [];
  const form = `${figure.scale} ${pointOf(figure)} `;
  const keys = [form + [...digits].sort().join(''), significant(figure)];
  if (digits.length > 2)
    for (let at = 0; at < digits.length; at++) keys.push(`${form}${digits.slice(0, at)}_${digits.slice(at + 1)}`);
  return keys;
}

function plain({ digits }: Figure): string {
  return digits.replace('.', '');
}

function pointOf({ digits }: Figure): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point;
}
