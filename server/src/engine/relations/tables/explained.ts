/** One wrong cell makes every claim fail that reads it: what another cell's slip explains is not told of a cell that is right. */
import { agrees, type Relation } from '../relation.ts';

/**
 * Without the claims that fail by an operand which another claim accuses, where the stated cell keeps a claim of its own: of
 * 合计 1364, 1290, -84 under columns that add up to 1364, 1280 and -84 only 1290 is wrong, not the difference. A cell that
 * is accused for all that is not confirmed beside it.
 */
export function withoutExplained(relations: readonly Relation[]): readonly Relation[] {
  const accused = startsOf(relations.filter(fails));
  if (accused.size === 0) return relations;
  const confirmed = startsOf(relations.filter(({ verdict }) => agrees(verdict)));
  const isExplained = (relation: Relation) =>
    fails(relation) &&
    confirmed.has(relation.span.start) &&
    relation.operands.some(({ span }) => accused.has(span.start) && !confirmed.has(span.start));
  const told = relations.filter(relation => !isExplained(relation));
  const stillAccused = startsOf(told.filter(fails));
  return told.filter(({ verdict, span }) => !(agrees(verdict) && stillAccused.has(span.start)));
}

function fails({ verdict }: Relation): boolean {
  return verdict === 'inconsistent';
}

function startsOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(relations.map(({ span }) => span.start));
}
