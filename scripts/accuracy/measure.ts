/** Seeds each fault into a text on its own and looks whether the linter finds it, and nothing besides. */
import { applyEdits, type Finding, lint, parse, type Relation, type Span } from '../../server/src/engine/index.ts';
import { type Fault, faultsIn } from './faults.ts';

export type Group = 'named' | 'feasible' | 'low power' | 'search';

export interface Trial {
  readonly source: string;
  readonly kind: Relation['kind'];
  readonly group: Group;
  readonly fault: string;
  /** `agrees`: the changed figure still fits the others, so that there is no contradiction to find. */
  readonly outcome: 'found' | 'missed' | 'agrees';
  readonly power: number;
  /** Findings that appear away from the changed figure. */
  readonly elsewhere: readonly string[];
  readonly example: string;
}

const HOLDS: readonly string[] = ['exact', 'rounded', 'feasible'];
const LOW_POWER = 0.5;

/** Every trial in `text`; relations that do not hold as written are left alone. */
export function measure(source: string, text: string): Trial[] {
  const { findings, relations } = linted(text);
  const known = new Set(findings.map(finding => fingerprint(text, finding)));
  return relations
    .filter(({ verdict }) => HOLDS.includes(verdict))
    .flatMap(relation => faultsIn(text, relation).map(fault => attempt(source, text, relation, fault, known)));
}

function attempt(source: string, text: string, relation: Relation, fault: Fault, known: ReadonlySet<string>): Trial {
  const changed = applyEdits(text, [fault.edit]);
  const place = {
    start: Math.max(0, fault.edit.span.start - 1),
    end: fault.edit.span.start + fault.edit.newText.length + 1,
  };
  const { findings, relations } = linted(changed);
  const fresh = findings.filter(finding => !known.has(fingerprint(changed, finding)));
  const isHere = ({ span, evidence }: Finding) =>
    [span, ...evidence.map(({ span: part }) => part)].some(part => touches(part, place));
  // A dropped part leaves no figure behind; its total is what the finding marks.
  const around = fault.name === 'part dropped' ? fresh : fresh.filter(isHere);
  const outcome = around.length > 0 ? 'found' : stillAgrees(relations, relation, fault) ? 'agrees' : 'missed';
  return {
    source,
    kind: relation.kind,
    group: groupOf(relation),
    fault: fault.name,
    outcome,
    power: relation.power ?? 1,
    elsewhere:
      fault.name === 'part dropped' ? [] : fresh.filter(finding => !isHere(finding)).map(({ message }) => message.zh),
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

function fingerprint(text: string, { rule, span }: Finding): string {
  return `${rule} ${text.slice(Math.max(0, span.start - 12), span.end)}`;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
