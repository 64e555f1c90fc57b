/** Finds every arithmetic relation of a report; rules and the ledger both read them from here. */
import type { Report } from '../report/model.ts';
import { bySpan } from '../text/span.ts';
import { findRatios } from './ratio.ts';
import type { Ledger, Relation } from './relation.ts';

const finders: readonly ((report: Report) => Iterable<Relation>)[] = [findRatios];

/** Every relation with its verdict, in the order of the text. */
export function findRelations(report: Report): readonly Relation[] {
  return finders.flatMap(find => [...find(report)]).sort(bySpan);
}

/** 数据核对表: every relation and how many of them could be assessed. */
export function ledger(report: Report): Ledger {
  return ledgerOf(report, findRelations(report));
}

export function ledgerOf(report: Report, relations: readonly Relation[]): Ledger {
  const notAssessed = relations.filter(({ verdict }) => verdict === 'notAssessed').length;
  return { relations, figures: report.figures.length, assessed: relations.length - notAssessed, notAssessed };
}
