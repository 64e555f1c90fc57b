/** How a report looks on paper, for a text that was read from a Word file. Types only; lengths are in twips, 1/20 point. */
import type { Span } from '../text/span.ts';

export interface Layout {
  /** In order; the last holds the end of the text. */
  readonly pages: readonly LaidPage[];
  /** The paragraphs of the text that come from the file's body, without those in tables, boxes and notes. */
  readonly paragraphs: readonly LaidParagraph[];
  /** The automatic numbers in the text, in order. */
  readonly numbers: readonly Span[];
}

/** The pages of a section of the file. */
export interface LaidPage {
  /** The text on them. */
  readonly span: Span;
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly isNumbered: boolean;
}

export interface LaidParagraph {
  readonly span: Span;
  readonly line: LineDistance;
  readonly looks: readonly Look[];
  /** Where lines were broken by hand inside it. */
  readonly breaks: readonly number[];
}

/** `multiple` counts in 1/240 of the height of the font's line, or of the page's grid: 360 is one and a half. */
export type LineDistance =
  | { readonly rule: 'exact' | 'atLeast'; readonly twips: number }
  | { readonly rule: 'multiple'; readonly multiple: number; readonly grid: number | null };

/** Text of one look. */
export interface Look {
  readonly span: Span;
  /** The font of Chinese characters, `仿宋_GB2312`; null where the file does not tell. */
  readonly font: string | null;
  /** In half points: 32 is 三号. */
  readonly size: number;
  readonly bold: boolean;
}
