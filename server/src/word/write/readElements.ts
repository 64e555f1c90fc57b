/** Reads the elements of an official document out of a report, from what the engine knows of it and never from `#` alone. */
import { type Paragraph, type Report, STANDARD_LEVEL, type Table } from '../../engine/index.ts';
import type { Element, Elements, Notice } from './elements.ts';
import { inFrame } from './frame.ts';
import { type Piece, plainText, splitPieces } from './inline.ts';
import { notCarriedOver } from './notCarriedOver.ts';
import { widthInCharacters } from './page.ts';
import { openReading } from './reading.ts';
import { tableElement } from './tableElement.ts';
import { wordingOf } from './wording.ts';

const FOOTNOTE_TEXT = /^\[\^([^\][\s^]+)\]:\s*/;
const CAPTION = /^(?:附?[表图])\s?[\d一二三四五六七八九十]/;
const FIGURE_CAPTION = /^图\s?[\d一二三四五六七八九十]/;
/** A heading that is wider than two lines is a paragraph that happens to be numbered. */
const WIDEST_HEADING = 54;

export function readElements(report: Report): Elements {
  const wordings = new Map(report.paragraphs.map(paragraph => [paragraph, wordingOf(report, paragraph)]));
  const notes = report.paragraphs.filter(paragraph => FOOTNOTE_TEXT.test(wordings.get(paragraph) ?? ''));
  const labelOf = (paragraph: Paragraph) => FOOTNOTE_TEXT.exec(wordings.get(paragraph) ?? '')?.[1] ?? '';
  const reading = openReading(report, new Set(notes.map(labelOf)));
  const { inline, dropped } = reading;
  const blocks = [...report.paragraphs.filter(paragraph => !notes.includes(paragraph)), ...report.tables].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const frame = inFrame(reading, wordings);
  const topDepth = report.paragraphs.reduce(
    (top, { zone, depth }) => (zone === 'body' && depth > 0 ? Math.min(top, depth) : top),
    Number.POSITIVE_INFINITY,
  );
  const elements: Element[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isTable(block)) {
      elements.push(tableElement(block, reading));
      continue;
    }
    const framed = frame(block);
    if (framed) {
      elements.push(...framed);
      continue;
    }
    const pieces = inline(wordings.get(block) ?? '', block);
    const next = blocks[index + 1];
    const above = elements.at(-1);
    elements.push(...paragraphElements(block, pieces, topDepth, isCaption(pieces, next, above)));
  }
  const footnotes = new Map(
    notes.map(note => [labelOf(note), inline((wordings.get(note) ?? '').replace(FOOTNOTE_TEXT, ''), note)]),
  );
  return { elements, footnotes, dropped: [...dropped, ...notCarriedOver(report)].sort(byPlace) };
}

function isTable(block: Paragraph | Table): block is Table {
  return 'rows' in block;
}

function isCaption(pieces: readonly Piece[], next: Paragraph | Table | undefined, above: Element | undefined): boolean {
  const words = plainText(pieces).trim();
  if (/[。；;]/.test(words) || widthInCharacters(words) > WIDEST_HEADING) return false;
  if (next && isTable(next)) return CAPTION.test(words);
  return above?.kind === 'picture' && FIGURE_CAPTION.test(words);
}

function paragraphElements(
  paragraph: Paragraph,
  pieces: readonly Piece[],
  topDepth: number,
  isCaption: boolean,
): Element[] {
  const words = plainText(pieces);
  const pictures = pieces.filter(piece => piece.kind === 'picture');
  if (words.trim() === '' && pieces.every(piece => piece.kind === 'text' || piece.kind === 'picture'))
    return pictures.map(({ source, alt }) => ({ kind: 'picture', source, alt }));
  if (isCaption) return [{ kind: 'caption', pieces }];
  if (paragraph.zone === 'front') return [frontElement(pieces, words)];
  const level = levelOf(paragraph, topDepth);
  const end = level === null ? 0 : headingEnd(words);
  if (level === null || end === 0) return [{ kind: 'body', runIn: null, opening: [], pieces }];
  if (end >= words.trimEnd().length) return [{ kind: 'heading', level, pieces }];
  const [opening, rest] = splitPieces(pieces, end);
  return [{ kind: 'body', runIn: level, opening, pieces: rest }];
}

const DOCUMENT_NUMBER = /^\S{1,20}[〔[［]\d{4}[〕\]］]\d{1,5}号$/;

/** In front of the text, and neither title nor addressee: a document number, or who signed and when. */
function frontElement(pieces: readonly Piece[], words: string): Element {
  if (DOCUMENT_NUMBER.test(words)) return { kind: 'documentNumber', pieces };
  if (/[。；;，]/.test(words)) return { kind: 'body', runIn: null, opening: [], pieces };
  return { kind: 'byline', pieces };
}

/** 1 to 4 by the ordinal, whatever `#` says; without an ordinal by the `#`. */
function levelOf({ ordinal, depth, zone }: Paragraph, topDepth: number): number | null {
  if (ordinal) return STANDARD_LEVEL[ordinal.style] <= 4 ? STANDARD_LEVEL[ordinal.style] : null;
  return depth > 0 && zone === 'body' ? Math.min(4, depth - topDepth + 1) : null;
}

/** Where the heading ends that the words begin with, its full stop included; 0 when they are no heading. */
function headingEnd(words: string): number {
  const stop = words.indexOf('。');
  const end = stop < 0 ? words.length : stop + 1;
  const heading = words.slice(0, end);
  return /[；;]/.test(heading) || widthInCharacters(heading) > WIDEST_HEADING ? 0 : end;
}

function byPlace(a: Notice, b: Notice): number {
  return a.span.start - b.span.start;
}
