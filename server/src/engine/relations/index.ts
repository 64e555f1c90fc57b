/** Finds every arithmetic relation of a report; rules and the ledger both read them from here. */
import { asClosed, asWritten } from '../report/closedUp.ts';
import type { ClosedUp, Report } from '../report/model.ts';
import { oncePerKey } from '../report/once.ts';
import { bySpan } from '../text/span.ts';
import { findCalendar } from './calendar/index.ts';
import { findDeclared } from './declared.ts';
import { findInDocument } from './document/index.ts';
import { findInParagraph } from './finders/index.ts';
import { type LedgerSources, makeLedger } from './ledger/ledger.ts';
import type { Ledger } from './ledger/model.ts';
import { tryParagraph } from './ledger/trial.ts';
import { findAnnounced, findLabels, findLists, findSeries } from './lists/index.ts';
import { findCrossYear } from './outside/crossYear.ts';
import { findFacts } from './outside/facts.ts';
import type { Fact } from './outside/parseFacts.ts';
import type { AddedRates } from './reading/rates.ts';
import { moveRelation, placeRelation, type Relation } from './relation.ts';
import { findTableRelations } from './tables/index.ts';

const IN_REPORT: readonly ((report: Report) => Iterable<Relation>)[] = [
  findAnnounced,
  findLabels,
  findInDocument,
  findSeries,
  findDeclared,
  findCalendar,
];

/** What lies outside the report and bears on its figures. */
export interface Sources {
  /** The report of the year before, of the same issuer. */
  readonly previous?: Report | null | undefined;
  /** Rates that a project knows besides those that ship. */
  readonly rates?: AddedRates | undefined;
  /** Figures that the office keeps in a facts file. */
  readonly facts?: readonly Fact[] | undefined;
}

/** Every relation with its verdict, in the order of the text. */
export function findRelations(report: Report, sources: Sources = {}): readonly Relation[] {
  const { closedUp } = report;
  if (closedUp) return findRelations(closedUp.report, sources).map(relation => written(relation, closedUp));
  const { previous, rates = NO_RATES, facts = [] } = sources;
  const found = findInParagraphs(report, rates);
  found.push(...findTableRelations(report, rates));
  for (const find of IN_REPORT) for (const relation of find(report)) found.push(relation);
  if (facts.length > 0) found.push(...findFacts(report, facts));
  if (previous) found.push(...findCrossYear(report, previous.closedUp?.report ?? previous));
  return withoutRepeated(found.sort(bySpan));
}

/** What two finders tell in the same words of the same figures is told once, as sure as the surer of them is. */
function withoutRepeated(sorted: readonly Relation[]): readonly Relation[] {
  const surest = new Map<string | Relation, Relation>();
  for (const relation of sorted) {
    const told = relation.formula === '' ? relation : wordsOf(relation);
    const known = surest.get(told);
    if (!known || sureness(relation) > sureness(known)) surest.set(told, relation);
  }
  return [...surest.values()];
}

function sureness({ certainty }: Relation): number {
  return SURENESS.indexOf(certainty);
}

const SURENESS: readonly Relation['certainty'][] = ['doubtful', 'asks', 'likely', 'proven'];

function wordsOf({ kind, verdict, span, formula, stated, operands }: Relation): string {
  return [kind, verdict, span.start, span.end, formula, stated, ...operands.map(operand => operand.span.start)].join(
    ' ',
  );
}

function written(relation: Relation, { cuts }: ClosedUp): Relation {
  return placeRelation(relation, span => asWritten(cuts, span));
}

const NO_RATES: AddedRates = {};

/** Those that single paragraphs hold, a part of all; `findRelations` finds none of them a second time. */
export function findInParagraphs(
  { excerpts, paragraphs, closedUp }: Pick<Report, 'excerpts' | 'paragraphs' | 'closedUp'>,
  rates: AddedRates = NO_RATES,
): Relation[] {
  if (closedUp) return findInParagraphs(closedUp.report, rates).map(relation => written(relation, closedUp));
  const found: Relation[] = [];
  excerpts.forEach((excerpt, index) => {
    const by = paragraphs[index]?.span.start ?? 0;
    for (const relation of placedWithin(excerpt, by, rates)) found.push(relation);
  });
  return found;
}

/** The relations that one paragraph holds, in its own offsets. */
const findWithin = oncePerKey((excerpt, rates: AddedRates): readonly Relation[] => [
  ...findLists(excerpt),
  ...findInParagraph(excerpt, rates),
]);

/** The same in a text in which the paragraph begins at `by`; what stands in front of an edit is not moved again. */
const placedWithin = oncePerKey((excerpt, by: number, rates: AddedRates): readonly Relation[] =>
  findWithin(excerpt, rates).map(relation => moveRelation(relation, by)),
);

/** What would come of a wrong figure in a paragraph: expensive, so only the ledger asks. */
const tryWithin = oncePerKey((excerpt, rates: AddedRates) =>
  tryParagraph(excerpt, changed => findWithin(changed, rates)),
);

/**
 * 数据核对表 of a report whose relations are known. Expensive, since it writes figures wrong to see what would be reported; what
 * it learns is kept with the paragraph.
 */
export function ledgerOf(
  report: Report,
  relations: readonly Relation[],
  sources: Sources,
  findings: Pick<LedgerSources, 'reports' | 'reasonToIgnore'>,
): Ledger {
  const { closedUp } = report;
  if (closedUp) return ledgerOfClosed(closedUp, relations, sources, findings);
  const tried = (paragraph: number) => {
    const excerpt = report.excerpts[paragraph];
    return excerpt ? tryWithin(excerpt, sources.rates ?? NO_RATES) : [];
  };
  return makeLedger(report, relations, { tried, ...findings });
}

function ledgerOfClosed(
  closedUp: ClosedUp,
  relations: readonly Relation[],
  sources: Sources,
  findings: Pick<LedgerSources, 'reports' | 'reasonToIgnore'>,
): Ledger {
  const { report, cuts } = closedUp;
  const closed = new Map<Relation, Relation>();
  for (const relation of relations)
    closed.set(
      placeRelation(relation, span => asClosed(cuts, span)),
      relation,
    );
  const made = ledgerOf(report, [...closed.keys()], sources, {
    ...findings,
    reasonToIgnore: relation => findings.reasonToIgnore(closed.get(relation) ?? relation),
  });
  return {
    ...made,
    relations: made.relations.map(row => ({ ...row, ...written(row, closedUp) })),
    lone: made.lone.map(figure => ({ ...figure, span: asWritten(cuts, figure.span) })),
  };
}
