/** Finds every arithmetic relation of a report; rules and the ledger both read them from here. */
import type { Report } from '../report/model.ts';
import { oncePerKey } from '../report/once.ts';
import { bySpan } from '../text/span.ts';
import { findBounds } from './bound.ts';
import { findCalendar } from './calendar/index.ts';
import { findCounts } from './count.ts';
import { findCrossYear } from './crossYear.ts';
import { findDeclared } from './declared.ts';
import { findDirections } from './direction.ts';
import { findDisclosureRelations } from './disclosureTable.ts';
import { type Fact, findFacts } from './facts.ts';
import { findGrowth } from './growth.ts';
import { findListCounts } from './listCount.ts';
import { findParts } from './partOf.ts';
import { type Passage, readPassages } from './passage.ts';
import { type AddedRates, knownRates } from './rates.ts';
import { findRatios } from './ratio.ts';
import { type Ledger, moveRelation, type Relation } from './relation.ts';
import { findRepeats } from './repeat.ts';
import { findSeries } from './series.ts';
import { findShares } from './share.ts';
import { findShareTotals } from './shareTotal.ts';
import { findSums } from './sum.ts';
import { findTableRelations } from './table.ts';
import { findTableTexts } from './tableText.ts';

const IN_SENTENCE: readonly ((passage: Passage) => Iterable<Relation>)[] = [
  findRatios,
  findShares,
  findBounds,
  findParts,
  findDirections,
  findGrowth,
  findShareTotals,
];
const IN_PARAGRAPH: readonly ((passages: readonly Passage[]) => Iterable<Relation>)[] = [findSums];
const IN_REPORT: readonly ((report: Report) => Iterable<Relation>)[] = [
  findListCounts,
  findRepeats,
  findSeries,
  findTableRelations,
  findTableTexts,
  findDisclosureRelations,
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
export function findRelations(
  report: Report,
  { previous, rates = NO_RATES, facts = [] }: Sources = {},
): readonly Relation[] {
  const found: Relation[] = [];
  report.excerpts.forEach((excerpt, index) => {
    const by = report.paragraphs[index]?.span.start ?? 0;
    for (const relation of findWithin(excerpt, rates)) found.push(moveRelation(relation, by));
  });
  for (const find of IN_REPORT) for (const relation of find(report)) found.push(relation);
  if (facts.length > 0) found.push(...findFacts(report, facts));
  if (previous) found.push(...findCrossYear(report, previous));
  return found.sort(bySpan);
}

const NO_RATES: AddedRates = {};

/** The relations that one paragraph holds, in its own offsets. */
const findWithin = oncePerKey((excerpt, rates: AddedRates): readonly Relation[] => {
  const relations: Relation[] = [];
  const passages = readPassages(excerpt, knownRates(rates));
  for (const passage of passages) {
    if (passage.figures.length > 0) {
      for (const find of IN_SENTENCE) for (const relation of find(passage)) relations.push(relation);
    }
    for (const relation of findCounts(passage)) relations.push(relation);
  }
  for (const find of IN_PARAGRAPH) for (const relation of find(passages)) relations.push(relation);
  return relations;
});

/** 数据核对表: every relation and how many of them could be assessed. */
export function ledger(report: Report, sources: Sources = {}): Ledger {
  return ledgerOf(report, findRelations(report, sources));
}

export function ledgerOf(report: Report, relations: readonly Relation[]): Ledger {
  const notAssessed = relations.filter(({ verdict }) => verdict === 'notAssessed').length;
  // Counted in the excerpts, so that they need not be placed.
  const figures = report.excerpts.reduce((count, excerpt) => count + excerpt.figures.length, 0);
  return { relations, figures, assessed: relations.length - notAssessed, notAssessed };
}
