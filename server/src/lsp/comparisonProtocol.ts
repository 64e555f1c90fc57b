/** The messages about the comparison with an earlier text. */
import type { DocumentParams, ViewRange } from './protocol.ts';

/** Client to server, a request: the figures of an earlier text against those of an open one, for the view 数字变化. */
export const COMPARE_FIGURES = 'fazhi/compareFigures';

export interface CompareParams extends DocumentParams {
  /** The file of the earlier text, Word or in any encoding, in Base64; null for last year's report, as the server finds it. */
  readonly earlier: { readonly name: string; readonly content: string } | null;
}

export interface ComparedFigureView {
  readonly text: string;
  readonly heading: string;
  readonly range: ViewRange;
}

/** A quantity, with its figures in both texts; figures of one text only have none in the other. */
export interface ComparedView {
  readonly label: string;
  /** `+69件，+73.4%`; '' where nothing can be told. */
  readonly change: string;
  readonly before: readonly ComparedFigureView[];
  readonly after: readonly ComparedFigureView[];
}

export interface ComparisonGroup {
  readonly group: 'changed' | 'unsure' | 'added' | 'removed';
  readonly title: string;
  readonly rows: readonly ComparedView[];
}

export interface ComparisonView {
  /** Of the earlier text. */
  readonly name: string;
  /** The earlier text as it was read, in which its ranges count. */
  readonly text: string;
  /** Groups without rows are left out. */
  readonly groups: readonly ComparisonGroup[];
  readonly summary: string;
}

/** Null for a document that is not open; a problem in words where the earlier text cannot be read or found. */
export type CompareResult = ComparisonView | { readonly problem: string } | null;
