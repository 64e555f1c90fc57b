/** Which measure words go together. The classes themselves are data: seeds/units.json. */
import classes from '../../../../seeds/units.json' with { type: 'json' };
import type { Figure } from '../report/model.ts';

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  classes.same.flatMap(units => units.map(unit => [unit, units[0] ?? unit] as const)),
);
/** For each unit a bit for every list of units that are mixed; asked of every pair of counts, so a number. */
const MIXED = new Map<string, number>();
classes.mixed.forEach((units, list) => {
  for (const unit of units) MIXED.set(unit, (MIXED.get(unit) ?? 0) | (1 << list));
});

/** Measure words that count papers and cases alike. */
export const MEASURES = '件份项条宗起部次场期批';

/** One name for all units in which the same thing is counted: 件 also for 起 and 宗; a unit of no class is its own. */
export function unitClass(unit: string): string {
  return CLASS_OF.get(unit) ?? unit;
}

/**
 * Whether two figures may be added or compared by their units: the same one, or measure words that a passage mixes
 * (12件案件 and 3宗, never 12人 and 3次); a count without a unit goes with any.
 */
export function unitsMatch(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === b.unit || a.unit === '' || b.unit === '') return true;
  return ((MIXED.get(a.unit) ?? 0) & (MIXED.get(b.unit) ?? 0)) !== 0;
}
