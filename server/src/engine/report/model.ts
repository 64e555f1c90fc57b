/** The report model: what `parse` makes of a text. Types only; every span points into the unchanged text. */
import type { LineIndex } from '../text/lineIndex.ts';
import type { Ordinal } from '../text/ordinals.ts';
import type { Span } from '../text/span.ts';

/** A text and how rules read it: a whole report, or one of its paragraphs. */
export interface Passage {
  readonly text: string;
  /**
   * The text as rules read it, of the same length as `text`: full-width punctuation, digits and spaces folded to
   * half-width (`（２０２３），` reads `(2023),`), traditional characters to simplified, and everything that is no prose (front matter, code, comments, tags,
   * addresses of links) blanked with U+FFFC. A match found here has the same offsets in `text`.
   */
  readonly prose: string;
}

export interface Report extends Passage {
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | null;
  readonly comments: readonly Comment[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** A covering letter in front of the report (`现将《…报告》呈报,请予审议。`), with its own title and sign-off. */
  readonly letter: Letter | null;
  readonly title: Title | null;
  readonly addressee: Span | null;
  /** The top level of the outline; the whole tree in document order is `allSections`. */
  readonly sections: readonly Section[];
  readonly allSections: readonly Section[];
  readonly signOff: SignOff | null;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly enumerations: readonly Enumeration[];
  readonly series: readonly Series[];
  /**
   * Each of `paragraphs` read by itself, with offsets from the start of the paragraph. What depends on one
   * paragraph alone is found there, and found once while the paragraph stays as it is.
   */
  readonly excerpts: readonly Excerpt[];
  /** The report without what only stands between words and numbers (`查处 **12** 件`), by which figures are understood; null where it has nothing of the kind. */
  readonly closedUp: ClosedUp | null;
}

export interface ClosedUp {
  readonly report: Report;
  readonly cuts: Cuts;
}

/** What was taken out, in order. */
export interface Cuts {
  /** Where each begins in the text as written. */
  readonly written: readonly number[];
  /** Of each the offset in the closed text at which it was. */
  readonly closed: readonly number[];
  /** How many characters were taken out up to and with each. */
  readonly taken: readonly number[];
}

/** One paragraph, read by itself: every offset counts from its start. */
export interface Excerpt extends Passage {
  /** The paragraph as the only one of a text. */
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly enumerations: readonly Enumeration[];
  /** What `once` has kept of it at a place, and keeps there; nobody else asks. */
  recall(place: number): unknown;
  keep(place: number, found: unknown): void;
  /** Whether one of the characters with these codes may stand in its text or prose; false is certain, true nearly so. */
  hasOneOf(codes: readonly number[]): boolean;
}

export interface FrontMatter {
  readonly span: Span;
  /** Keys of the YAML block with scalar values as text; empty when the block does not parse. */
  readonly values: Readonly<Record<string, string>>;
  /** The block as YAML reads it, with what is nested; undefined when it does not parse. */
  readonly data: unknown;
  readonly error: { readonly span: Span; readonly message: string } | null;
}

/** An HTML comment; `body` is what stands between `<!--` and `-->`. */
export interface Comment {
  readonly span: Span;
  readonly body: Span;
}

/** A paragraph of an official document: mostly one line, more when a sentence was broken by a line break. */
export interface Paragraph {
  readonly index: number;
  /** From the first to the last character of the wording, without Markdown's wrapping (`#`, `>`, `-`, `**`). */
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Depth of an ATX or setext heading, 0 for running text. */
  readonly depth: number;
  readonly ordinal: Ordinal | null;
  /** The item of a Markdown list that the paragraph opens. */
  readonly item: ListItem | null;
  /** Whether the words are of another text, whose numbers are not the writer's: a block quotation, articles of a law. */
  readonly quoted: boolean;
  /**
   * Whether the wording stands wholly in front of the outline (title block), in it, or in the sign-off; aside is a
   * footnote (`[^1]: 口径：…`), a text of its own wherever it stands.
   */
  readonly zone: 'front' | 'body' | 'signOff' | 'aside';
}

export interface ListItem {
  /** In how many lists it stands, 1 for one that is in no other. */
  readonly depth: number;
  /** First line of the innermost list. */
  readonly list: number;
}

export interface Title {
  readonly span: Span;
  readonly text: string;
  /** The year the title names (`2022年度`), or null. */
  readonly year: number | null;
}

export interface Letter {
  readonly title: Title;
  readonly addressee: Span | null;
  readonly signOff: SignOff | null;
}

export interface SignOff {
  readonly signatory: Span | null;
  readonly date: DateMention | null;
  /** Where the date stands, or is yet to be written: 2026年XX月XX日. */
  readonly dateLine: Span | null;
  /** A note in brackets below the date, `（此件公开发布）`. */
  readonly note: Span | null;
}

export interface Section {
  readonly ordinal: Ordinal | null;
  /** The heading without ordinal and final full stop; of a run-in heading only its sentence. */
  readonly title: string;
  /** Ordinal and heading. */
  readonly headingSpan: Span;
  /** The heading with everything below it, up to the next section that is no descendant. */
  readonly span: Span;
  /** Depth in this document's tree, 1 for the top. */
  readonly level: number;
  readonly runIn: boolean;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** The paragraph of the heading. */
  readonly paragraph: Paragraph;
  /** The paragraphs below the heading that belong to no child. */
  readonly body: readonly Paragraph[];
}

export interface Sentence {
  readonly span: Span;
  readonly paragraph: Paragraph;
}

export interface Figure {
  readonly span: Span;
  /** The digits as written, thousands separators removed: `12.0`. */
  readonly digits: string;
  /** Power of ten that a written 十/百/千/万/亿 adds: 4 for `1.3万`. */
  readonly scale: number;
  /** In how many parts the whole is divided of which `digits` are meant: 3 for `三分之二`, 2 for `过半`; else null. */
  readonly denominator: number | null;
  readonly kind: 'count' | 'percent' | 'permille' | 'point' | 'multiple' | 'tenths';
  /** Measure word or unit of measurement: `件`, `个`, `亿元`; '' when there is none. */
  readonly unit: string;
  readonly approximator: Approximator | null;
  /** Whether it is one end of a range: `15%～30%`. */
  readonly inRange: boolean;
  /** The wording that stands directly in front of the figure in its clause: `一审审结`17件. */
  readonly before: Span;
  /** The noun that follows the unit: 30个`执法单位`. */
  readonly after: Span;
  readonly sentence: Sentence;
}

export type Approximator = 'more' | 'almost' | 'about' | 'over' | 'atLeast' | 'atMost';

export interface DateMention {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Items joined by 、 or standing as 《》《》; open when 等 follows. */
export interface Enumeration {
  readonly span: Span;
  readonly items: readonly Span[];
  readonly open: boolean;
}

/** 一是…二是…, 第一，…第二，…: one run of running ordinals, across one paragraph or paragraph starts. */
export interface Series {
  readonly ordinals: readonly Ordinal[];
}

export interface Table {
  readonly span: Span;
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows at the top the markup calls the head: one in Markdown, those of `<th>` or in `<thead>` in HTML. */
  readonly heads: number;
}

export interface Cell {
  readonly span: Span;
  readonly text: string;
  /** Columns and rows that it covers; more than one in HTML only. */
  readonly across: number;
  readonly down: number;
  /** Whether the markup calls it a heading (`<th>`); never in Markdown. */
  readonly head: boolean;
}
