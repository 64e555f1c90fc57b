/** What is found when the figures of two texts are held against each other. Types only. */
import type { Span } from '../text/span.ts';

/** A figure of one of the two texts. */
export interface ComparedFigure {
  /** In its own text. */
  readonly span: Span;
  /** As written, a change with its verb: `163件`, `下降6.7%`. */
  readonly text: string;
  /** What it counts, as far as the wording says: `受理行政复议申请`. */
  readonly label: string;
  /** The headings above it, the outer one first: `一、主要举措和成效`, `（一）加强领导`. */
  readonly headings: readonly string[];
}

/** By how much a figure changed. */
export interface Change {
  /** `+69件`, `−1.2个百分点`, `≈+20件` where either figure is 约 or 余; null where either is a bound (以上, 超过). */
  readonly amount: string | null;
  /** `+73.4%`; null for rates, whose change is told in points, where the earlier figure is 0, and as `amount`. */
  readonly percent: string | null;
}

/** One quantity with its figures in both texts: several places where it is told more than once, always alike. */
export interface FigureChange extends Change {
  readonly label: string;
  readonly before: readonly ComparedFigure[];
  readonly after: readonly ComparedFigure[];
}

/** Figures of which it cannot be told which of one text is which of the other. */
export interface UnsureMatch {
  readonly label: string;
  readonly before: readonly ComparedFigure[];
  readonly after: readonly ComparedFigure[];
}

export interface FigureComparison {
  /** In the order of the later text, as `unsure` and `added`; `removed` in that of the earlier one. */
  readonly changed: readonly FigureChange[];
  readonly unsure: readonly UnsureMatch[];
  /** Figures of the later text for which the earlier one has none of the same name or wording. */
  readonly added: readonly ComparedFigure[];
  readonly removed: readonly ComparedFigure[];
  /** How many figures of the later text are as they were. */
  readonly same: number;
  /** Figures of years before the report's own, left out where the texts are of different years. */
  readonly priorYears: { readonly before: number; readonly after: number };
  /** Tables that could not be read, whose figures were not compared. */
  readonly unreadTables: { readonly before: number; readonly after: number };
}
