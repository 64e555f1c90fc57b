/** Whether two counts may be added or compared. */
import type { Mention } from './model.ts';

const UNIT_CLASSES: readonly string[] = [
  '件起宗卷份案例单本部',
  '人名位',
  '家个户所',
  '次场期',
  '部条项',
  '人次',
  '家次',
];

/** The same unit, or measure words that a passage mixes (件、宗、卷、份); one without a unit takes any. */
export function comparable(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.kind !== y.kind) return false;
  if (x.unit === y.unit || x.unit === '' || y.unit === '') return true;
  return UNIT_CLASSES.some(
    units => units.includes(x.unit) && units.includes(y.unit) && x.unit.length === y.unit.length,
  );
}
