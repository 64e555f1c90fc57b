/** One seeded fault and what came of it. */
export type Group = 'named' | 'feasible' | 'low power' | 'search' | 'year';

export interface Trial {
  readonly source: string;
  /** The rule that has to find it. */
  readonly rule: string;
  /** What was changed: a kind of relation, or a place that names a year. */
  readonly kind: string;
  readonly group: Group;
  readonly fault: string;
  /** `agrees`: the changed figure still fits the others, so that there is no contradiction to find. */
  readonly outcome: 'found' | 'missed' | 'agrees';
  /** Findings that appear away from the changed figure. */
  readonly elsewhere: readonly string[];
  readonly example: string;
}
