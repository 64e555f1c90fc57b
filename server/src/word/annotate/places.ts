/** Finds in the XML of a paragraph where markup for a place in its text may stand. */
import type { Span } from '../../engine/index.ts';
import type { Paragraph, WordDocument } from '../model.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { type Field, fieldAround } from './fields.ts';

export interface Place {
  readonly at: number;
  /** The run in or at which it stands; null where the text is in none, such as a formula. */
  readonly run: XmlElement | null;
  /** Where the child of the paragraph ends that holds it, a link or a content control for instance. */
  readonly outerEnd: number;
  /** The field of whose result it is part; what is put into one is lost when Word works it out again. */
  readonly field: Field | null;
}

/** Reads each paragraph once. */
export class Places {
  readonly #document: WordDocument;
  readonly #trees = new Map<string, XmlElement>();

  constructor(document: WordDocument) {
    this.#document = document;
  }

  /** All runs of the paragraphs that were asked about, in no order. */
  get runs(): XmlElement[] {
    return Array.from(this.#trees.values()).flatMap(tree => runsIn(tree));
  }

  /** In front of the character at `offset` of the paragraph’s text. */
  before(paragraph: Paragraph, offset: number): Place | null {
    const piece = paragraph.pieces.find(({ start, end }) => start <= offset && offset < end);
    if (!piece) return null;
    const { source, exact, start } = piece;
    return this.#place(paragraph, exact ? source.start + offset - start : source.start, 'before');
  }

  /** After the character in front of `offset`. */
  after(paragraph: Paragraph, offset: number): Place | null {
    const piece = paragraph.pieces.find(({ start, end }) => start < offset && offset <= end);
    if (!piece) return null;
    const { source, exact, start } = piece;
    return this.#place(paragraph, exact ? source.start + offset - start : source.end, 'after');
  }

  /** The first and the last of the `w:p` elements of which the paragraph is made. */
  ends(paragraph: Paragraph): { readonly first: XmlElement; readonly last: XmlElement } | null {
    const first = paragraph.sources[0];
    const last = paragraph.sources.at(-1);
    if (!first || !last) return null;
    return { first: this.#tree(paragraph.part, first), last: this.#tree(paragraph.part, last) };
  }

  #place(paragraph: Paragraph, offset: number, side: 'before' | 'after'): Place | null {
    const source = paragraph.sources.find(({ start, end }) => start < offset && offset < end);
    if (!source) return null;
    const tree = this.#tree(paragraph.part, source);
    const run = runsIn(tree).findLast(({ start, end }) => start < offset && offset < end) ?? null;
    const outer = tree.children.find(({ start, end }) => start <= offset && offset <= end);
    const at = run ? edgeIn(run, offset, side) : offset;
    return { at, run, outerEnd: outer?.end ?? offset, field: fieldAround(tree, offset) };
  }

  #tree(part: string, { start, end }: Span): XmlElement {
    const key = `${part}:${start}`;
    let tree = this.#trees.get(key);
    if (!tree) {
      const scope = this.#document.scopes.get(part);
      tree = readXml(this.#document.archive.text(part) ?? '', { from: start, to: end, ...(scope && { scope }) });
      this.#trees.set(key, tree);
    }
    return tree;
  }
}

/** Out of the run where nothing of it lies on that side, and out of a text that would be cut at its end. */
function edgeIn(run: XmlElement, offset: number, side: 'before' | 'after'): number {
  const content = run.children.filter(({ name }) => name !== 'w:rPr');
  const index = content.findIndex(({ start, end }) => start <= offset && offset <= end);
  const child = content[index];
  if (!child) return offset;
  if (side === 'before') {
    if (offset > (child.name === 'w:t' ? child.openEnd : child.start)) return offset;
    return index === 0 ? run.start : child.start;
  }
  if (offset < (child.name === 'w:t' ? child.closeStart : child.end)) return offset;
  return index === content.length - 1 ? run.end : child.end;
}

/** Text boxes in a run have runs of their own, which are those of other paragraphs. */
function runsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap(child =>
    child.name === 'w:r' ? [child] : child.name === 'w:p' ? [] : runsIn(child),
  );
}
