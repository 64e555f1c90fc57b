/** Reads each paragraph by itself, and places what stands in it back into the whole. */
import type { Edit } from '../text/edits.ts';
import { BLANK, detached, fold } from '../text/fold.ts';
import { moveOrdinal } from '../text/ordinals.ts';
import { moveSpan, overlaps, type Span } from '../text/span.ts';
import { asClosed } from './closedUp.ts';
import { readDates } from './dates.ts';
import { readEnumerations } from './enumerations.ts';
import { readFigures } from './figures.ts';
import type { DateMention, Enumeration, Excerpt, Figure, Paragraph, Report, Sentence } from './model.ts';
import { roomForFinds } from './once.ts';
import { readSentences } from './sentences.ts';

/**
 * The excerpts of `paragraphs`. Those at the start and at the end that stand unchanged in `before`, an earlier state of
 * the text, are taken from there.
 */
export function readExcerpts(
  text: string,
  prose: string,
  paragraphs: readonly Paragraph[],
  before: Report | null,
): readonly Excerpt[] {
  const known = before?.excerpts ?? NONE;
  // The same wording gives the same prose, but for what a comment or a tag blanks in it.
  const isBlanked = prose.includes(BLANK) || (before?.prose.includes(BLANK) ?? false);
  const stays = (paragraph: Paragraph | undefined, excerpt: Excerpt | undefined): excerpt is Excerpt =>
    paragraph !== undefined &&
    excerpt !== undefined &&
    isExcerptOf(excerpt, text, paragraph) &&
    !(isBlanked && prose.slice(paragraph.span.start, paragraph.span.end) !== excerpt.prose);
  const most = Math.min(known.length, paragraphs.length);
  let front = 0;
  while (front < most && stays(paragraphs[front], known[front])) front++;
  let back = 0;
  while (back < most - front && stays(paragraphs.at(-1 - back), known.at(-1 - back))) back++;
  const changed = paragraphs.slice(front, paragraphs.length - back).map(paragraph => {
    const { start, end } = paragraph.span;
    // An excerpt outlives this state of the text, the first one too, and must not keep all of it in memory.
    return readExcerpt(detached(text.slice(start, end)), detached(prose.slice(start, end)), paragraph);
  });
  return front + back === 0 ? changed : [...known.slice(0, front), ...changed, ...known.slice(known.length - back)];
}

function isExcerptOf(excerpt: Excerpt, text: string, { span, zone, depth, quoted, ordinal }: Paragraph): boolean {
  const { paragraph: alone } = excerpt;
  const { start, end } = span;
  return (
    excerpt.text.length === end - start &&
    alone.zone === zone &&
    alone.depth === depth &&
    alone.quoted === quoted &&
    // What stands around it may tell 21. from the beginning of 21.5.
    (alone.ordinal === null) === (ordinal === null) &&
    // Several times as fast as `startsWith`, and asked of the whole text at every keystroke.
    text.slice(start, end) === excerpt.text
  );
}

function readExcerpt(text: string, prose: string, paragraph: Paragraph): Excerpt {
  const { span, ordinal, firstLine, lastLine, depth, quoted, zone } = paragraph;
  return new ReadExcerpt(text, prose, {
    index: 0,
    span: { start: 0, end: text.length },
    firstLine: 0,
    lastLine: lastLine - firstLine,
    depth,
    ordinal: ordinal && moveOrdinal(ordinal, -span.start),
    item: null,
    quoted,
    zone,
  });
}

/** `text` as the one paragraph of a body, for whoever asks what a sentence not yet finished would say. */
export function readAlone(text: string): Excerpt {
  return readExcerpt(text, fold(text, []), {
    index: 0,
    span: { start: 0, end: text.length },
    firstLine: 0,
    lastLine: 0,
    depth: 0,
    ordinal: null,
    item: null,
    quoted: false,
    zone: 'body',
  });
}

/** `report` for whoever reads it paragraph by paragraph, in which nothing stands in those that `spans` do not touch. */
export function onlyIn(report: Report, spans: readonly Span[]): Report {
  const nothing = readAlone('');
  const excerpts = report.excerpts.map((excerpt, index) => {
    const own = report.paragraphs[index]?.span;
    return own && spans.some(span => overlaps(span, own)) ? excerpt : nothing;
  });
  const { closedUp } = report;
  // Its figures are read only when they are asked for, which a copy would do.
  return Object.assign(Object.create(report) as Report, {
    excerpts,
    closedUp: closedUp && {
      ...closedUp,
      report: onlyIn(
        closedUp.report,
        spans.map(span => asClosed(closedUp.cuts, span)),
      ),
    },
  });
}

/** `excerpt` as it would read with a number changed; digits are the same in text and prose. */
export function rewritten({ text, prose, paragraph }: Excerpt, { span, newText }: Edit): Excerpt {
  const change = (wording: string) => wording.slice(0, span.start) + newText + wording.slice(span.end);
  return new ReadExcerpt(change(text), change(prose), {
    ...paragraph,
    span: { start: 0, end: text.length + newText.length - (span.end - span.start) },
  });
}

const NONE: readonly never[] = [];

/** By so many low bits characters are told apart: a paragraph has too few for many to share theirs. */
const LOW = 2047;

function add(bits: Uint32Array, code: number): void {
  const place = (code & LOW) >> 5;
  bits[place] = (bits[place] ?? 0) | (1 << (code & 31));
}

/** A bit for each character of a paragraph. */
function charactersOf(text: string, prose: string): Uint32Array {
  const bits = new Uint32Array((LOW + 1) >> 5);
  for (let at = 0; at < text.length; at++) {
    const code = prose.charCodeAt(at);
    add(bits, code);
    // Where it was folded: few of them.
    if (text.charCodeAt(at) !== code) add(bits, text.charCodeAt(at));
  }
  return bits;
}

// A class, since engines make objects with getters of their own slowly.
class ReadExcerpt implements Excerpt {
  readonly #kept = roomForFinds();
  #characters: Uint32Array | null = null;
  readonly text: string;
  readonly prose: string;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];

  constructor(text: string, prose: string, paragraph: Paragraph) {
    this.text = text;
    this.prose = prose;
    this.paragraph = paragraph;
    this.sentences = paragraph.zone === 'body' || paragraph.zone === 'aside' ? readSentences(prose, paragraph) : NONE;
    // Not flatMap, which takes several times as long.
    const figures: Figure[] = [];
    for (const sentence of this.sentences) for (const figure of readFigures(prose, sentence)) figures.push(figure);
    this.figures = figures;
    this.dates = readDates(prose, paragraph.span);
  }

  recall(place: number): unknown {
    return this.#kept[place];
  }

  keep(place: number, found: unknown): void {
    this.#kept[place] = found;
  }

  hasOneOf(codes: readonly number[]): boolean {
    this.#characters ??= charactersOf(this.text, this.prose);
    for (const code of codes) if (((this.#characters[(code & LOW) >> 5] ?? 0) & (1 << (code & 31))) !== 0) return true;
    return false;
  }

  get enumerations(): readonly Enumeration[] {
    return this.sentences.flatMap(sentence => readEnumerations(this.prose, sentence));
  }
}

/** What stands in the paragraphs of a report, in the report's own offsets. */
export interface Placed {
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
}

/** Moves what `excerpts` hold to where their `paragraphs` stand. */
export function placeExcerpts(excerpts: readonly Excerpt[], paragraphs: readonly Paragraph[]): Placed {
  const sentences: Sentence[] = [];
  const dates: DateMention[] = [];
  excerpts.forEach((excerpt, index) => {
    const paragraph = paragraphs[index];
    if (!paragraph) return;
    const by = paragraph.span.start;
    for (const sentence of excerpt.sentences) sentences.push({ span: moveSpan(sentence.span, by), paragraph });
    for (const date of excerpt.dates) dates.push({ ...date, span: moveSpan(date.span, by) });
  });
  return { sentences, dates };
}

/** Every figure of `excerpts`, placed in `sentences`, which are theirs in the same order. */
export function placeFigures(excerpts: readonly Excerpt[], sentences: readonly Sentence[]): readonly Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  for (const excerpt of excerpts) {
    let next = 0;
    for (const sentence of excerpt.sentences) {
      const placed = sentences[at++];
      if (!placed) return figures;
      const by = placed.span.start - sentence.span.start;
      for (let figure = excerpt.figures[next]; figure?.sentence === sentence; figure = excerpt.figures[++next])
        figures.push(moveFigure(figure, placed, by));
    }
  }
  return figures;
}

/** `figure` in `sentence`, which stands `by` further on than its own. */
export function moveFigure(figure: Figure, sentence: Sentence, by: number): Figure {
  const { span, before, after } = figure;
  return { ...figure, span: moveSpan(span, by), before: moveSpan(before, by), after: moveSpan(after, by), sentence };
}
