/** Anchors comments on the words of a Word file. */
import type { Span } from '../../engine/index.ts';
import type { Block, Located, Paragraph, WordDocument, WordText } from '../model.ts';
import { locate } from '../text/locate.ts';
import type { Places } from './places.ts';
import { type Marker, ORDER } from './splice.ts';
import type { Writing } from './writing.ts';

interface Anchor {
  readonly first: Located;
  readonly last: Located;
}

/** The markers of a comment with this number on the words of `span`; none for a file without a paragraph. */
export function anchorMarkers(
  span: Span,
  id: number,
  text: WordText,
  document: WordDocument,
  places: Places,
  writing: Writing,
): Marker[] {
  const anchor = anchorOf(locate(text, span), document);
  if (!anchor) return [];
  const start = writing.element('commentRangeStart', { id });
  const end = writing.element('commentRangeEnd', { id });
  const reference = writing.element('r', {}, writing.element('commentReference', { id }));
  const { first, last } = anchor;
  const from = first.end > first.start ? places.before(first.paragraph, first.start) : null;
  const to = last.end > last.start ? places.after(last.paragraph, last.end) : null;
  if (!from || !to) return wholeParagraphs(first.paragraph, last.paragraph, [start, end, reference], places);
  const startAt = from.field?.isWhole ? from.field.start : from.at;
  const endAt = to.field?.isWhole ? to.field.end : to.at;
  // After what wraps the words: who rejects an insertion with them does not lose the comment.
  const isWrapped = to.run?.parent?.name !== 'w:p';
  return [
    { at: startAt, order: ORDER.rangeStart, markup: start },
    { at: endAt, order: ORDER.rangeEnd, markup: end },
    { at: isWrapped ? Math.max(endAt, to.outerEnd) : endAt, order: ORDER.reference, markup: reference },
  ];
}

/** A comment may reach over paragraphs of the text, but not from a cell into another or out of a note. */
function anchorOf(located: readonly Located[], document: WordDocument): Anchor | null {
  const parts = located.map(part => inMainStory(part, document)).filter(part => part !== null);
  const first = parts[0];
  const last = parts.findLast(({ paragraph }) => paragraph.place === 'body');
  if (!first) return null;
  return first.paragraph.place === 'body' && last ? { first, last } : { first, last: first };
}

/** Comments belong to the text alone: for a note to its mark there, for a text box to the paragraph that carries it. */
function inMainStory(part: Located, document: WordDocument): Located | null {
  const { paragraph } = part;
  if (paragraph.place === 'body' || paragraph.place === 'cell') return paragraph.part === document.main ? part : null;
  if (paragraph.place === 'note') return noteMark(paragraph, document);
  return paragraph.anchor && inMainStory({ paragraph: paragraph.anchor, start: 0, end: 0 }, document);
}

/** The character in front of the mark. */
function noteMark(paragraph: Paragraph, { blocks, notes }: WordDocument): Located | null {
  const note = notes.findIndex(each => paragraphsOf(each.blocks).includes(paragraph));
  for (const carrier of paragraphsOf(blocks)) {
    const mark = carrier.references.find(each => each.note === note);
    if (mark) return { paragraph: carrier, start: Math.max(0, mark.at - 1), end: mark.at };
  }
  return null;
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(cell => paragraphsOf(cell.blocks))),
  );
}

/** From the end of the properties of the first to the end of the last. */
function wholeParagraphs(from: Paragraph, to: Paragraph, markup: readonly string[], places: Places): Marker[] {
  const first = places.ends(from)?.first;
  const last = places.ends(to)?.last;
  if (!first || !last) return [];
  const start = first.child('w:pPr')?.end ?? first.openEnd;
  const end = last.closeStart;
  const [rangeStart = '', rangeEnd = '', reference = ''] = markup;
  // Without words between them the three stand at one place.
  if (start >= end) return [{ at: Math.min(start, end), order: ORDER.reference, markup: markup.join('') }];
  return [
    { at: start, order: ORDER.rangeStart, markup: rangeStart },
    { at: end, order: ORDER.rangeEnd, markup: rangeEnd },
    { at: end, order: ORDER.reference, markup: reference },
  ];
}
