/** What the parts of a report are in an official document: title, addressee, heading, sign-off, attachment. */
import type { Localized, Span } from '../../engine/index.ts';
import type { Piece } from './inline.ts';

export type Alignment = 'left' | 'center' | 'right' | null;

export type Element =
  | TitleElement
  | LineElement
  | HeadingElement
  | BodyElement
  | AttachmentNoteElement
  | SignOffElement
  | TableElement
  | PictureElement;

export interface TitleElement {
  readonly kind: 'title' | 'attachmentTitle';
  /** The lines as the draft has them. */
  readonly lines: readonly string[];
  /** Whether a covering letter with a title of its own stands in front. */
  readonly startsPage: boolean;
}

/** A paragraph of one kind that needs nothing else: `byline` is what stands between title and text. */
export interface LineElement {
  readonly kind: 'byline' | 'addressee' | 'caption' | 'attachmentNumber' | 'documentNumber';
  readonly pieces: readonly Piece[];
}

export interface HeadingElement {
  readonly kind: 'heading';
  readonly level: number;
  readonly pieces: readonly Piece[];
}

export interface BodyElement {
  readonly kind: 'body';
  /** Level of the run-in heading that `opening` is; null where there is none. */
  readonly runIn: number | null;
  readonly opening: readonly Piece[];
  readonly pieces: readonly Piece[];
}

export interface AttachmentNoteElement {
  readonly kind: 'attachmentNote';
  /** 附件： stands in front of the first alone. */
  readonly isFirst: boolean;
  readonly text: string;
}

export interface SignOffElement {
  readonly kind: 'signOff';
  readonly signatories: readonly string[];
  readonly date: string | null;
  readonly note: string | null;
}

export interface TableElement {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  readonly alignments: readonly Alignment[];
}

export interface PictureElement {
  readonly kind: 'picture';
  readonly source: string;
  readonly alt: string;
}

/** What could not be carried over, and where in the draft it stands. */
export interface Notice {
  readonly span: Span;
  readonly message: Localized;
}

export interface Elements {
  readonly elements: readonly Element[];
  /** Label of a footnote → its text. */
  readonly footnotes: ReadonlyMap<string, readonly Piece[]>;
  readonly dropped: readonly Notice[];
}
