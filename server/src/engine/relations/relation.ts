/** A relation between figures with its verdict, as the ledger shows it. */
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/lineIndex.ts';
import type { Localized } from '../text/localized.ts';
import { moveSpan, type Span } from '../text/span.ts';

export type RelationKind =
  | 'ratio'
  | 'sum'
  | 'balance'
  | 'average'
  | 'count'
  | 'list-count'
  | 'label'
  | 'respectively'
  | 'growth'
  | 'direction'
  | 'multiple'
  | 'point'
  | 'share-total'
  | 'part-of'
  | 'bound'
  | 'repeat'
  | 'series'
  | 'year'
  | 'date'
  | 'plan'
  | 'session'
  | 'anniversary'
  | 'threshold'
  | 'rank'
  | 'range'
  | 'period'
  | 'table'
  | 'text-table'
  | 'cross-year'
  | 'fact'
  | 'declared';

export type Verdict = 'exact' | 'rounded' | 'truncated' | 'inconsistent' | 'impossible' | 'feasible' | 'notAssessed';

/** Whether a figure is what its operands give, as it is or rounded: 23.53% of 4÷17. */
export function agrees(verdict: Verdict | undefined): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}

export interface Operand {
  readonly span: Span;
  readonly note: Localized;
}

export interface Relation {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  /** The figure that the relation is about: a rate, a total, a stated count. */
  readonly span: Span;
  readonly operands: readonly Operand[];
  /** With the numbers filled in: `(3+1)÷17=23.529…%`. */
  readonly formula: string;
  /** As written: `23.52%`. */
  readonly stated: string;
  /** What the operands give, rounded as the stated figure is written: `23.53%`; null when nothing can be computed. */
  readonly computed: string | null;
  /** Share of wrong values that the test would have caught, 0 to 1; null where every wrong value is caught. */
  readonly power: number | null;
  readonly note: Localized;
  /**
   * `grammar` where labels and sentence structure name the operands, so that a wrong figure is accused; `search` where
   * figures that happen to agree only confirm.
   */
  readonly basis: 'grammar' | 'search';
  /**
   * Whether the wording proves a failing relation, only makes the slip likely (a total missed by little), or only asks for
   * what may be unwritten (cases carried over); `doubtful` where the figures stand apart and the stated one looks like no slip
   * of what they give, so that they may well not belong together.
   */
  readonly certainty: 'proven' | 'likely' | 'asks' | 'doubtful';
  /**
   * A known habit that explains a figure which does not hold as written: cut off instead of rounded, forced so that shares
   * add up, a fall called 增幅; `points` where 个百分点 is meant and % written; `doubling` of 翻一番 that is none; `maximum`
   * where the most of a day is less than the average.
   */
  readonly explanation: 'truncation' | 'forced' | 'direction' | 'points' | 'doubling' | 'maximum' | null;
  /** Where the other figure stands outside the report; null where it stands in the report. */
  readonly elsewhere: Elsewhere | null;
  /** Each possible way to make the relation hold, the likeliest first; never applied unasked. */
  readonly repairs: readonly Repair[];
}

/** A place in another file, in words: `数据.csv第3行`, `上年报告第5行写「…」`. */
export interface Elsewhere extends Localized {
  readonly file: 'lastYear' | 'facts';
  /** Absolute; null where the engine was not told, as with last year's report, which its caller found. */
  readonly path: string | null;
  readonly range: Range;
}

export interface Repair {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

/** `relation` in a text that has `by` more characters in front of it. */
export function moveRelation(relation: Relation, by: number): Relation {
  return placeRelation(relation, span => moveSpan(span, by));
}

/** `relation` with each of its spans where `place` puts it. */
export function placeRelation(relation: Relation, place: (span: Span) => Span): Relation {
  // Written out as in `describe`: at every keystroke all of them are moved.
  return {
    kind: relation.kind,
    verdict: relation.verdict,
    span: place(relation.span),
    operands: relation.operands.map(({ span, note }) => ({ span: place(span), note })),
    formula: relation.formula,
    stated: relation.stated,
    computed: relation.computed,
    power: relation.power,
    note: relation.note,
    basis: relation.basis,
    certainty: relation.certainty,
    explanation: relation.explanation,
    elsewhere: relation.elsewhere,
    repairs: relation.repairs.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, newText }) => ({ span: place(span), newText })),
    })),
  };
}
