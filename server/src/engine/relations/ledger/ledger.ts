/** Makes the 数据核对表: every relation with what it may claim, and every figure of the text in one class. */
import type { Report } from '../../report/model.ts';
import { bySpan, type Span } from '../../text/span.ts';
import type { Relation, RelationKind } from '../relation.ts';
import { classify } from './figures.ts';
import type { Ledger, LedgerRow, Status } from './model.ts';
import { fails, isEquation, isTrivial } from './status.ts';
import type { Proof, Tried } from './trial.ts';

export interface LedgerSources {
  /** The relations of the paragraph with this index, tried, in the paragraph's own offsets. */
  tried(paragraph: number): readonly Tried[];
  /** Whether a rule that is on reports this kind of relation. */
  reports(kind: RelationKind): boolean;
  /** Why the finding of this relation is ignored; null where it is not. */
  reasonToIgnore(relation: Relation): string | null;
}

/** The ledger of `report`, whose `relations` are known already. */
export function makeLedger(report: Report, relations: readonly Relation[], sources: LedgerSources): Ledger {
  const proofs = proofsOf(report, sources);
  const rated = relations.map(
    (relation): LedgerRow => ({
      ...relation,
      status: statusOf(relation, proofs, sources),
      ignored: sources.reasonToIgnore(relation),
    }),
  );
  const { counts, lone, figures, touches } = classify(report, rated);
  // What holds of no figure has checked nothing of figures; what could not be checked is told wherever it stands.
  const rows = rated.map(row =>
    touches(row) || fails(row) || row.status === 'unassessable' ? row : { ...row, status: 'trivial' as const },
  );
  const number = (status: Status) => rows.filter(row => row.status === status).length;
  return {
    relations: rows.toSorted(bySpan),
    figures,
    counts,
    lone,
    assessed: number('checked'),
    notAssessed: number('unassessable'),
  };
}

function statusOf(relation: Relation, proofs: ReadonlyMap<string, Proof>, { reports }: LedgerSources): Status {
  if (isTrivial(relation)) return 'trivial';
  if (relation.verdict === 'notAssessed') return 'unassessable';
  if (fails(relation)) return reports(relation.kind) ? 'checked' : 'unassessable';
  const proof = proofs.get(keyOf(relation, relation.span));
  // What the whole document shows has no paragraph in which it could be tried; a test tries it.
  if (proof === undefined)
    return relation.basis === 'grammar' && isEquation(relation) && reports(relation.kind) ? 'checked' : 'agrees';
  return proof?.every(kinds => kinds.some(reports)) ? 'checked' : 'agrees';
}

function proofsOf(report: Report, { tried }: LedgerSources): ReadonlyMap<string, Proof> {
  const proofs = new Map<string, Proof>();
  report.paragraphs.forEach(({ span }, index) => {
    for (const { relation, proof } of tried(index)) {
      const { start, end } = relation.span;
      proofs.set(keyOf(relation, { start: start + span.start, end: end + span.start }), proof);
    }
  });
  return proofs;
}

function keyOf({ kind, verdict, formula }: Relation, { start, end }: Span): string {
  return `${kind} ${verdict} ${start}-${end} ${formula}`;
}
