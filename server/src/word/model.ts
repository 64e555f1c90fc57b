/** The model of a Word file as its reader sees it: changes accepted, hidden text left out, numbers written out. Types only. */
import type { Span } from '../engine/index.ts';
import type { Archive } from './archive.ts';
import type { Scope } from './xml.ts';

export interface WordDocument {
  /** The file itself: every part by name, as it was packed. */
  readonly archive: Archive;
  /** Name of the part that holds the text, as the relationships of the file give it: mostly `word/document.xml`. */
  readonly main: string;
  /** What the prefixes of a part stand for at its root, to read an element of it again. */
  readonly scopes: ReadonlyMap<string, Scope>;
  /** Paragraphs and tables in the order in which they are read. */
  readonly blocks: readonly Block[];
  /** Footnotes and endnotes in the order in which the text refers to them. */
  readonly notes: readonly Note[];
  /** The sections of the file, in order; the last one's layout counts for a file of one section. */
  readonly sections: readonly PageSection[];
  /** What stands in the file and was not read as text, by kind. */
  readonly unread: readonly Unread[];
}

export type Block = Paragraph | Table;

/**
 * A paragraph with its text. A paragraph whose mark is deleted as a tracked change is joined to the next, so one
 * `Paragraph` may come from several `w:p`.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** `merged` is one of a file that was put into this one whole (`w:altChunk`): it has neither sources nor pieces. */
  readonly place: 'body' | 'cell' | 'textBox' | 'note' | 'merged';
  /** Of a paragraph in a text box: the paragraph to which the box belongs; of a merged one the last before; else null. */
  readonly anchor: Paragraph | null;
  /** Name of the part in whose XML `sources` and `pieces` point. */
  readonly part: string;
  /** The `w:p` elements, from `<w:p` to the end of `</w:p>`, in UTF-16 offsets into the part's text; the last has the properties. */
  readonly sources: readonly Span[];
  /** The automatic number that Word shows in front of the text, `（一）`; null without one. It is no part of `text`. */
  readonly label: Label | null;
  /** What a reader reads. A soft break is `\n`, a tab `\t`. */
  readonly text: string;
  /** Where each stretch of `text` stands in the XML, in order and without gaps. */
  readonly pieces: readonly Piece[];
  /** Stretches of `text` of one look, in order and without gaps; neighbours differ. */
  readonly runs: readonly Run[];
  /** Marks of footnotes and endnotes, by their place in `text`. */
  readonly references: readonly NoteReference[];
  readonly pictures: readonly Picture[];
  readonly style: Style;
  readonly format: ParagraphFormat;
}

export interface Label {
  /** As shown, `（一）`, `第一章`, `•`. */
  readonly text: string;
  /** What Word sets between number and text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly isBullet: boolean;
  readonly numId: string;
  /** From 0. */
  readonly level: number;
}

/**
 * A stretch of a paragraph's text and of the XML of its part. An exact one lies within a single `w:t` and has the same
 * characters there, so that offset `start + n` is `source.start + n`. One that is not exact is another writing of the
 * same: an entity (`&amp;`), or the whole of an element such as `<w:tab/>`, and cannot be cut.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly exact: boolean;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly format: RunFormat;
}

export interface NoteReference {
  /** The mark stands in front of the character at this offset of the paragraph's text. */
  readonly at: number;
  /** Index in `WordDocument.notes`. */
  readonly note: number;
}

export interface Picture {
  /** It stands in front of the character at this offset of the paragraph's text. */
  readonly at: number;
  /** What its alternative text says that it shows, `行政执法数据图`; else its name; '' without either. */
  readonly name: string;
  /** The part that holds it; null for one that lies outside the file or is drawn of shapes. */
  readonly part: string | null;
}

export interface Note {
  readonly type: 'footnote' | 'endnote';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly part: string;
  /** The `w:tbl` element. */
  readonly source: Span;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly source: Span;
  /** Whether Word repeats the row at the top of each page. */
  readonly isHeader: boolean;
  readonly cells: readonly Cell[];
}

/** A cell as the reader sees it. What a vertically merged cell covers is no cell of the rows below. */
export interface Cell {
  /** First column of the table's grid that it covers, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/** The named style of a paragraph; `Normal` where it names none. */
export interface Style {
  readonly id: string;
  /** As Word knows it in every language: `heading 1`, `Title`, `toc 1`, `Body Text`. */
  readonly name: string;
  /** Depth of the heading that the paragraph is, by style or outline level, 1–9; 0 for running text. */
  readonly heading: number;
}

/** What of a paragraph's layout official documents regulate, styles and defaults applied. Lengths in twips, 1/20 point. */
export interface ParagraphFormat {
  readonly alignment: 'left' | 'center' | 'right' | 'both';
  readonly line: { readonly rule: 'auto' | 'exact' | 'atLeast'; readonly twips: number };
  readonly pageBreakBefore: boolean;
  /** Whether its lines snap to those of the page, where it has them. */
  readonly snapsToGrid: boolean;
}

/** The look of text, styles and defaults applied. */
export interface RunFormat {
  /** The font of Chinese characters; null where only the theme gives one. */
  readonly font: string | null;
  /** In half points, as Word stores it: 32 is 三号. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
}

/** A section of the file with its page. Lengths in twips, 1/20 point. */
export interface PageSection {
  /** Index of the first block after the section. */
  readonly endBlock: number;
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Distance of the lines to which text snaps; null without such a grid. */
  readonly linePitch: number | null;
  /** Whether a header or a footer of the section holds a field of the page number. */
  readonly hasPageNumber: boolean;
}

export type UnreadKind =
  | 'picture'
  | 'chart'
  | 'formulaPicture'
  | 'embedded'
  | 'comment'
  | 'hiddenText'
  | 'trackedChange'
  | 'contents'
  | 'headerFooter'
  | 'mergedFile';

export interface Unread {
  readonly kind: UnreadKind;
  readonly count: number;
}

/** A text made of a Word file, and the way back from each of its characters. */
export interface WordText {
  readonly text: string;
  /**
   * Number of the paragraph in which each line stands, from 1, as reports name it (¶3); paragraphs without text do not
   * count, a row of a table counts as one.
   */
  readonly paragraphs: readonly number[];
  /** In order; what was written for Markdown (`# `, `| `, backslashes) and automatic numbers lie in none. */
  readonly stretches: readonly Stretch[];
  /** The automatic numbers, in order; `from` is 0. */
  readonly labels: readonly Stretch[];
}

/** Characters `start` to `end` of the text are those of `paragraph.text` from `from` on, one for one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  readonly from: number;
}

/** Part of a paragraph that a span of a text touches; `start` equals `end` where only its automatic number is meant. */
export interface Located {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}
