/** The ledger of figures as the view 数据核对 shows it: each relation with its verdict, formula and places. */
import { localize, RELATION_WORDS, type Relation, type Verdict } from '../engine/index.ts';
import type { LedgerView, RelationView, VerdictGroup } from './protocol.ts';
import type { Entry } from './reportCache.ts';
import { toRange } from './toLsp.ts';

const GROUPS: Readonly<Record<Verdict, VerdictGroup>> = {
  exact: 'right',
  rounded: 'right',
  truncated: 'unsure',
  feasible: 'unsure',
  inconsistent: 'wrong',
  impossible: 'wrong',
  notAssessed: 'notAssessed',
};

export function ledgerView(entry: Entry): LedgerView {
  const { relations, figures } = entry.result.ledger;
  return { relations: relations.map(relation => relationView(entry, relation)), figures };
}

function relationView({ report, lines, settings }: Entry, relation: Relation): RelationView {
  const { kind, verdict, stated, computed, formula, note, span, operands } = relation;
  return {
    group: GROUPS[verdict],
    name: localize(RELATION_WORDS[kind], settings.locale),
    note: localize(note, settings.locale),
    stated,
    computed,
    formula,
    range: toRange(lines, span),
    operands: operands.map(operand => ({
      note: localize(operand.note, settings.locale),
      text: report.text.slice(operand.span.start, operand.span.end),
      range: toRange(lines, operand.span),
    })),
    key: `${kind}|${stated}|${formula}`,
  };
}
