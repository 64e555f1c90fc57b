/** Whether two counts may be added or compared. */
import { unitsMatch } from '../units.ts';
import type { Mention } from './model.ts';

export function comparable(a: Mention, b: Mention): boolean {
  return unitsMatch(a.figure, b.figure);
}
