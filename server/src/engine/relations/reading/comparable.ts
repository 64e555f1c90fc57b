/** Whether two counts may be added or compared, and whether two make a third. */
import { amountOf } from '../interval.ts';
import { unitsMatch } from '../units.ts';
import type { Mention } from './model.ts';

export function comparable(a: Mention, b: Mention): boolean {
  return unitsMatch(a.figure, b.figure);
}

/** Whether `whole` is the sum of the two, by their amounts as written. */
export function isSumOf(whole: Mention, a: Mention, b: Mention): boolean {
  return amountOf(a.figure).add(amountOf(b.figure)).equals(amountOf(whole.figure));
}
