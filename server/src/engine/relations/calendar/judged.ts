/** Writes down what was held against the calendar: a relation that agrees, or one that does not and why. */
import type { Passage } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import type { Operand, Relation, RelationKind, Repair } from '../relation.ts';
import { describe } from '../writing/describe.ts';

export interface Judgement {
  readonly kind: RelationKind;
  readonly span: Span;
  readonly holds: boolean;
  /** `proven` where it is not said. */
  readonly certainty?: Relation['certainty'];
  /** Whether many other values would hold as well (≥, ≤, before): that it holds then proves little. */
  readonly isBound?: boolean;
  /** With the years filled in: `2025=2021+4`, or `2024≠2021+4`. */
  readonly formula: string;
  /** Why it does not hold, as half a sentence: `“十四五”是2021—2025年，开局之年是2021年`. */
  readonly note: Localized;
  readonly operands?: readonly Operand[];
  readonly computed?: string;
  readonly repairs?: readonly Repair[];
}

/** The relation of a judgement; of one paragraph, the spans count from its start. */
export function judged(passage: Passage, { holds, note, repairs, isBound, ...rest }: Judgement): Relation {
  const stated = textAt(passage, rest.span);
  return holds
    ? describe({ ...rest, verdict: 'exact', stated, basis: isBound ? 'search' : 'grammar' })
    : describe({ ...rest, verdict: 'inconsistent', stated, note, ...(repairs ? { repairs } : {}) });
}

/** 前文写的是5月9日: that what is held against `before` should be the same. */
export function asBefore(passage: Passage, before: Span): Pick<Judgement, 'note' | 'operands'> {
  const words = textAt(passage, before);
  return {
    note: { zh: `前文写的是${words}`, en: `${words} was written before` },
    operands: [{ span: before, note: { zh: '前文', en: 'before' } }],
  };
}

/** What only confirms: had it been another, nothing would be said. */
export function confirmed(passage: Passage, kind: RelationKind, span: Span, formula: string): Relation {
  return describe({ kind, span, formula, verdict: 'exact', basis: 'search', stated: textAt(passage, span) });
}

/** What to write in the place of `span`. */
export function replacing(passage: Passage, span: Span, to: string): Repair {
  const from = textAt(passage, span);
  return { title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` }, edits: [{ span, newText: to }] };
}

export function textAt({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Where a match stands. */
export function spanOf({ index, 0: words }: { readonly index: number; readonly 0: string }): Span {
  return { start: index, end: index + words.length };
}
