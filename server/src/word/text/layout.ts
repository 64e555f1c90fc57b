/** Tells the engine how the text of a Word file looks on paper. */
import type { LaidPage, LaidParagraph, Layout, Look } from '../../engine/index.ts';
import type { Paragraph, Stretch, WordDocument, WordText } from '../model.ts';

/** The layout of `text`, which was made of `document`. */
export function layoutOf(document: WordDocument, text: WordText): Layout {
  const places = placesOf(text);
  const starts = document.blocks.map(block => (block.kind === 'paragraph' ? (places.get(block)?.start ?? null) : null));
  let from = 0;
  const pages = document.sections.map((section, index): LaidPage => {
    const isLast = index === document.sections.length - 1;
    const next = starts.slice(section.endBlock).find(start => start !== null) ?? text.text.length;
    const span = { start: from, end: isLast ? text.text.length : next };
    from = span.end;
    const { width, height, margins, hasPageNumber } = section;
    return { span, width, height, margins, isNumbered: hasPageNumber };
  });
  const paragraphs = Array.from(places, ([paragraph, place]) => {
    const section = pages.findIndex(({ span }) => place.start < span.end);
    return laidParagraph(paragraph, place, document.sections[section]?.linePitch ?? null);
  });
  return { pages, paragraphs, numbers: text.labels.map(({ start, end }) => ({ start, end })) };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
}

/** Where the paragraphs of the body stand in the text, with their numbers. */
function placesOf({ labels, stretches }: WordText): Map<Paragraph, Place> {
  const places = new Map<Paragraph, { start: number; end: number; stretches: Stretch[] }>();
  for (const stretch of stretches) {
    if (stretch.paragraph.place !== 'body') continue;
    const known = places.get(stretch.paragraph);
    if (known) {
      known.end = stretch.end;
      known.stretches.push(stretch);
    } else places.set(stretch.paragraph, { start: stretch.start, end: stretch.end, stretches: [stretch] });
  }
  for (const { paragraph, start } of labels) {
    const known = places.get(paragraph);
    if (known) known.start = start;
  }
  return places;
}

function laidParagraph(
  paragraph: Paragraph,
  { start, end, stretches }: Place,
  linePitch: number | null,
): LaidParagraph {
  const { line, snapsToGrid } = paragraph.format;
  const looks = stretches.flatMap(stretch => looksIn(stretch, paragraph));
  // Page breaks and breaks at either end part no words.
  const breaks = stretches.flatMap((stretch, index) => {
    const below = stretches[index + 1];
    const gap = below ? paragraph.text.slice(stretch.from + stretch.end - stretch.start, below.from) : '';
    return gap.includes('\n') ? [stretch.end] : [];
  });
  const distance =
    line.rule === 'auto'
      ? { rule: 'multiple' as const, multiple: line.twips, grid: snapsToGrid ? linePitch : null }
      : { rule: line.rule, twips: line.twips };
  return { span: { start, end }, line: distance, looks, breaks };
}

function looksIn(stretch: Stretch, { runs }: Paragraph): Look[] {
  const by = stretch.start - stretch.from;
  const to = stretch.from + stretch.end - stretch.start;
  return runs.flatMap(({ start, end, format: { font, size, bold } }) => {
    const span = { start: Math.max(start, stretch.from) + by, end: Math.min(end, to) + by };
    return span.start < span.end ? [{ span, font, size, bold }] : [];
  });
}
