/** The messages about the ledger of figures and what has been reviewed of it: names and shapes. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { DocumentParams, ViewRange } from './protocol.ts';

/** Client to server, a request: the ledger of figures, for the view 数据核对. */
export const LEDGER = 'fazhi/ledger';
/** Client to server, a notification: what has been reviewed of a document, in place of what was said of it before. */
export const REVIEWS = 'fazhi/reviews';
/** Client to server, a request: the repairs that are offered for a row of the ledger. */
export const FIGURE_FIXES = 'fazhi/figureFixes';

/** Commands of the client that mark a row of the ledger as reviewed, and no longer so; quick fixes call them. */
export const REVIEW_COMMAND = 'fazhi.markReviewed';
export const UNREVIEW_COMMAND = 'fazhi.unmarkReviewed';

/** `lone` holds figures that are in no relation. */
export type LedgerGroup = 'wrong' | 'unsure' | 'unassessable' | 'lone' | 'agrees' | 'ignored' | 'checked';

export interface LedgerGroupView {
  readonly group: LedgerGroup;
  readonly name: string;
  /** What may be relied on, and what is left to do. */
  readonly advice: string;
  /** Whether its rows are left to a person. */
  readonly needsReview: boolean;
}

/** A row of the ledger, in words for eyes and ears. */
interface RowView {
  /** `占比（率） 94%`. */
  readonly label: string;
  /** Beside the label: the formula, or why there is none. */
  readonly description: string;
  /** All that is known of it, in lines. */
  readonly details: string;
  /** The whole row as a sentence, for a screen reader. */
  readonly spoken: string;
  /** The heading of the top section in which it stands; '' in front of the first one. */
  readonly section: string;
  readonly range: ViewRange;
  /** By which a review is kept: the same in the next version of the text, wherever it has moved. */
  readonly key: string;
  /** Of the row that tells the same contradiction from its other side, if there is one: reviewed with it. */
  readonly twin: string | null;
  readonly reviewed: boolean;
  /** Whether it is left to a person who has not reviewed it yet. */
  readonly waits: boolean;
}

export interface RelationView extends RowView {
  readonly group: Exclude<LedgerGroup, 'lone'>;
  /** '' where there is nothing to compute. */
  readonly formula: string;
  readonly stated: string;
  readonly computed: string | null;
  readonly operands: readonly OperandView[];
  /** Whether repairs are offered: see `FIGURE_FIXES`. */
  readonly fixable: boolean;
}

export interface OperandView {
  readonly note: string;
  readonly text: string;
  readonly range: ViewRange;
  /** Of another file in which it stands, last year's report or one of facts; null for the report itself. */
  readonly uri: string | null;
}

/** A figure that is in no relation. */
export interface LoneView extends RowView {
  readonly group: 'lone';
  readonly text: string;
}

export interface LedgerView {
  /** In the order of the text. */
  readonly rows: readonly (RelationView | LoneView)[];
  /** All that there may be, in the order in which a reader wants them. */
  readonly groups: readonly LedgerGroupView[];
  readonly summary: string;
  /** `已复核 31/57`. */
  readonly progress: string;
}

export interface ReviewsParams extends DocumentParams {
  /** Of the reviewed rows. */
  readonly keys: readonly string[];
}

/** Names a row of the ledger. */
export interface FigureParams extends DocumentParams {
  readonly key: string;
}

export interface FigureFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}
