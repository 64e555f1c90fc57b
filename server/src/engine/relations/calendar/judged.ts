/** Writes down what was held against the calendar: a relation that agrees, or one that does not and why. */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { describe } from '../describe.ts';
import type { Operand, Relation, RelationKind, Repair } from '../relation.ts';

interface Judged {
  readonly kind: RelationKind;
  readonly span: Span;
  /** With the years filled in: `2025=2021+4`. */
  readonly formula: string;
  readonly operands?: readonly Operand[];
}

export interface Accused extends Judged {
  /** What is wrong, as half a sentence: `“十四五”是2021—2025年，开局之年是2021年`. */
  readonly note: Localized;
  readonly computed?: string;
  readonly repairs?: readonly Repair[];
}

/** `search` where nothing would be said if it did not agree. */
export function agrees(report: Report, judged: Judged, basis: Relation['basis'] = 'grammar'): Relation {
  return describe({ ...judged, verdict: 'exact', stated: textAt(report, judged.span), basis });
}

export function contradicts(report: Report, accused: Accused): Relation {
  return describe({ ...accused, verdict: 'inconsistent', stated: textAt(report, accused.span) });
}

/** What to write in the place of `span`. */
export function replacing(report: Report, span: Span, to: string): Repair {
  const from = textAt(report, span);
  return { title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` }, edits: [{ span, newText: to }] };
}

export function textAt({ text }: Report, { start, end }: Span): string {
  return text.slice(start, end);
}
