/** What a verdict means for the ledger. */
import { agrees, type Relation, type RelationKind } from '../relation.ts';

const TRIVIAL: readonly RelationKind[] = ['bound', 'year', 'date', 'series', 'range'];

/** Whether a relation that holds says nothing of its figures that a reader would want to know. */
export function isTrivial({ kind, verdict, formula }: Pick<Relation, 'kind' | 'verdict' | 'formula'>): boolean {
  // 五项制度等六大领域: 5≤6
  const isInequality = INEQUALITIES.includes(kind) || formula.includes('≤');
  return (TRIVIAL.includes(kind) && !fails({ verdict })) || (isInequality && agrees(verdict));
}

/** Whether another number would contradict the rest: an inequality, and a number that merely fits, leave room for many. */
export function isEquation({ kind, verdict }: Pick<Relation, 'kind' | 'verdict'>): boolean {
  return agrees(verdict) && !INEQUALITIES.includes(kind);
}

const INEQUALITIES: readonly RelationKind[] = ['part-of', 'direction', 'bound'];

/** Whether the figures contradict each other, which a rule reports. */
export function fails({ verdict }: Pick<Relation, 'verdict'>): boolean {
  return verdict === 'inconsistent' || verdict === 'impossible' || verdict === 'truncated';
}
