/** Seeds each fault into a text on its own and looks whether the linter finds it, and nothing besides. */
import { applyEdits, type Finding, lint, parse, type Relation, type Span } from '../../server/src/engine/index.ts';
import { type Fault, faultsIn } from './faults.ts';
import type { Group, Trial } from './trial.ts';

/** Years and dates belong to the rules of sections. */
const RULES: Readonly<Partial<Record<Relation['kind'], string>>> = {
  bound: 'figures/rate-over-100',
  count: 'figures/count-mismatch',
  'cross-year': 'figures/repeat-mismatch',
  declared: 'figures/declared-mismatch',
  direction: 'figures/wrong-direction',
  growth: 'figures/growth-mismatch',
  label: 'figures/label-mismatch',
  'list-count': 'figures/list-count-mismatch',
  multiple: 'figures/growth-mismatch',
  'part-of': 'figures/part-exceeds-whole',
  point: 'figures/growth-mismatch',
  ratio: 'figures/ratio-mismatch',
  repeat: 'figures/repeat-mismatch',
  respectively: 'figures/unequal-lists',
  series: 'figures/series-gap',
  'share-total': 'figures/share-total',
  sum: 'figures/sum-mismatch',
  table: 'figures/table-mismatch',
};

const HOLDS: readonly string[] = ['exact', 'rounded', 'feasible'];
const LOW_POWER = 0.5;

/** Every trial in `text`; relations that do not hold as written are left alone. */
export function measure(source: string, text: string): Trial[] {
  const { findings, relations } = linted(text);
  const known = new Set(findings.map(finding => fingerprint(text, finding)));
  return relations
    .filter(({ verdict }) => HOLDS.includes(verdict))
    .flatMap(relation => {
      const rule = RULES[relation.kind];
      if (rule === undefined) return [];
      return faultsIn(text, relation).map(fault => ({ source, rule, ...attempt(text, relation, fault, known) }));
    });
}

function attempt(
  text: string,
  relation: Relation,
  fault: Fault,
  known: ReadonlySet<string>,
): Omit<Trial, 'source' | 'rule'> {
  const changed = applyEdits(text, [fault.edit]);
  const place = {
    start: Math.max(0, fault.edit.span.start - 1),
    end: fault.edit.span.start + fault.edit.newText.length + 1,
  };
  const { findings, relations } = linted(changed);
  const fresh = findings.filter(finding => !known.has(fingerprint(changed, finding)));
  // A dropped part leaves no figure behind; its total is what the finding marks.
  const isDropped = fault.name === 'part dropped';
  const isFound = fresh.some(finding => isDropped || isAt(finding, place));
  return {
    kind: relation.kind,
    group: groupOf(relation),
    fault: fault.name,
    outcome: isFound ? 'found' : stillAgrees(relations, relation, fault) ? 'agrees' : 'missed',
    elsewhere: isDropped ? [] : fresh.filter(finding => !isAt(finding, place)).map(({ message }) => message.zh),
    example: `${relation.formula} ${text.slice(fault.edit.span.start, fault.edit.span.end)}→${fault.edit.newText}`,
  };
}

function groupOf({ basis, verdict, power }: Relation): Group {
  if (basis === 'search') return 'search';
  if (verdict !== 'feasible') return 'named';
  return power !== null && power < LOW_POWER ? 'low power' : 'feasible';
}

/** Whether the relation, its figures changed, is still there on the same operands and still holds. */
function stillAgrees(relations: readonly Relation[], relation: Relation, { edit }: Fault): boolean {
  const delta = edit.newText.length - (edit.span.end - edit.span.start);
  const start = relation.span.start + (edit.span.start < relation.span.start ? delta : 0);
  return relations.some(
    ({ kind, span, verdict, basis, operands }) =>
      kind === relation.kind &&
      Math.abs(span.start - start) <= 1 &&
      HOLDS.includes(verdict) &&
      basis === relation.basis &&
      operands.length === relation.operands.length,
  );
}

function linted(text: string): { findings: readonly Finding[]; relations: readonly Relation[] } {
  const { findings, ledger } = lint(parse(text), { kind: 'report', rethrow: true });
  return { findings: findings.filter(({ rule }) => rule.startsWith('figures/')), relations: ledger.relations };
}

/** Whether a finding marks `place` or rests on it. */
function isAt({ span, evidence }: Finding, place: Span): boolean {
  return [span, ...evidence.map(part => part.span)].some(part => part.start < place.end && place.start < part.end);
}

function fingerprint(text: string, { rule, span }: Finding): string {
  return `${rule} ${text.slice(Math.max(0, span.start - 12), span.end)}`;
}
