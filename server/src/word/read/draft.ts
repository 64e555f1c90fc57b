/** A paragraph while it is read: text piece by piece, each with its place in the XML. */
import type { Span } from '../../engine/index.ts';
import type { NoteReference, Picture, Piece, Run, RunFormat } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import { partsOfText } from './xmlText.ts';

export class Draft {
  text = '';
  readonly sources: Span[] = [];
  readonly pieces: Piece[] = [];
  readonly runs: Mutable<Run>[] = [];
  readonly references: NoteReference[] = [];
  readonly pictures: Picture[] = [];
  /** The text boxes that belong to it, `w:txbxContent`. */
  readonly boxes: XmlElement[] = [];
  /** The `w:p` whose properties count. */
  element: XmlElement;
  /** Whether lines of a table of contents stood in it. */
  hasContents = false;

  constructor(element: XmlElement) {
    this.element = element;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '' && this.pictures.length === 0 && this.references.length === 0;
  }

  /** Adds the text of a `w:t`. */
  addText(element: XmlElement, xml: string, format: RunFormat): void {
    for (const { text, source, exact } of partsOfText(element, xml)) this.#add(text, source, exact, format);
  }

  /** Adds what the XML writes as an element, such as a tab or a formula. */
  addElement(text: string, { start, end }: XmlElement, format: RunFormat): void {
    this.#add(text, { start, end }, false, format);
  }

  #add(text: string, source: Span, exact: boolean, format: RunFormat): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const end = this.text.length;
    this.pieces.push({ start, end, source, exact });
    const last = this.runs.at(-1);
    if (last?.format === format) last.end = end;
    else this.runs.push({ start, end, format });
  }
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
