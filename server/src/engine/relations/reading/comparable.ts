/** Whether two counts may be added or compared, and whether two make a third. */
import Fraction from 'fraction.js';
import { amountOf } from '../interval.ts';
import { unitsMatch } from '../units.ts';
import type { Mention } from './model.ts';

export function comparable(a: Mention, b: Mention): boolean {
  return unitsMatch(a.figure, b.figure);
}

/** Whether `whole` is the sum of the two, by their amounts as written. */
export function isSumOf(whole: Mention, a: Mention, b: Mention): boolean {
  return sumOf([a, b]).equals(amountOf(whole.figure));
}

/** The sum of the amounts as written. */
export function sumOf(mentions: readonly Mention[]): Fraction {
  return mentions.reduce((sum, { figure }) => sum.add(amountOf(figure)), new Fraction(0));
}

/** What the parts leave of the total, by the amounts as written; negative where they exceed it. */
export function missOf(total: Mention, parts: readonly Mention[]): Fraction {
  return amountOf(total.figure).sub(sumOf(parts));
}
