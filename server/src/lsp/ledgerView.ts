/** The ledger of figures as the view 数据核对 shows it: each relation with its class, formula and places; lone figures. */
import {
  groupOf,
  type LedgerRow,
  type LoneFigure,
  localize,
  RELATION_WORDS,
  type RowGroup,
  summaryOf,
} from '../engine/index.ts';
import type { LedgerView, LoneView, RelationView } from './protocol.ts';
import type { Entry } from './reportCache.ts';
import { toRange } from './toLsp.ts';

export function ledgerView(entry: Entry): LedgerView {
  const { ledger } = entry.result;
  return {
    relations: ledger.relations.flatMap(row => {
      const group = groupOf(row);
      return group === null ? [] : [relationView(entry, row, group)];
    }),
    lone: ledger.lone.map(figure => loneView(entry, figure)),
    figures: ledger.figures,
    summary: localize(summaryOf(ledger), entry.settings.locale),
  };
}

function relationView({ report, lines, settings }: Entry, row: LedgerRow, group: RowGroup): RelationView {
  const { kind, stated, computed, formula, note, span, operands } = row;
  return {
    group,
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

function loneView({ report, lines }: Entry, { span, label }: LoneFigure): LoneView {
  const text = report.text.slice(span.start, span.end);
  return { text, label, range: toRange(lines, span), key: `lone|${label}|${text}` };
}
