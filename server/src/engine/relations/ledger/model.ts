/** The ledger as its readers see it. */
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';

/**
 * `checked` 核对无误: were a figure of the row wrong, it would be reported, or it is; `agrees` 相符: figures that agree, while
 * a slip might not be reported; `unassessable` 需人工核对; `trivial`: a bound that many figures keep (3≤7), a mere year, a
 * running ordinal – neither counted nor shown.
 */
export type Status = 'checked' | 'agrees' | 'unassessable' | 'trivial';

export interface LedgerRow extends Relation {
  readonly status: Status;
  /** Why its finding is ignored, as written there; null where it is not. */
  readonly ignored: string | null;
}

/** How many figures are in each class; together all of the text. */
export interface FigureCounts {
  readonly checked: number;
  readonly agrees: number;
  readonly unassessable: number;
  /** 单独的数字: in no relation. */
  readonly lone: number;
}

/** A figure that no relation reads: to be ticked off against the source documents. */
export interface LoneFigure {
  readonly span: Span;
  /** What it counts, as far as the wording says: `新收案件`. */
  readonly label: string;
}

export interface Ledger {
  /** In the order of the text, trivial ones among them. */
  readonly relations: readonly LedgerRow[];
  /** Figures in the text, its tables included, whether or not a relation reads them. */
  readonly figures: number;
  readonly counts: FigureCounts;
  readonly lone: readonly LoneFigure[];
  /** Relations that are `checked`, and that are `unassessable`. */
  readonly assessed: number;
  readonly notAssessed: number;
}

export const NO_LEDGER: Ledger = {
  relations: [],
  figures: 0,
  counts: { checked: 0, agrees: 0, unassessable: 0, lone: 0 },
  lone: [],
  assessed: 0,
  notAssessed: 0,
};
