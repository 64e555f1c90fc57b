/** Reads a report: text in, model out. */
import { fold } from '../text/fold.ts';
import { indexLines } from '../text/lineIndex.ts';
import { closeUpReport } from './closedUp.ts';
import { readEnumerations } from './enumerations.ts';
import { placeExcerpts, placeFigures, readExcerpts } from './excerpts.ts';
import { type Frame, readFrame } from './frame.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readMarkup } from './markdown.ts';
import type { ClosedUp, Enumeration, Excerpt, Figure, Paragraph, Report, Table } from './model.ts';
import { readParagraphs } from './paragraphs.ts';
import type { RawParagraph } from './rawParagraph.ts';
import { buildOutline } from './sections.ts';
import { readSeries } from './series.ts';
import { readTables } from './tables.ts';

/**
 * Parses any text; never throws, and a text that is no report gives a report without sections. The result is
 * immutable and all its spans are UTF-16 offsets into `text`, which may have a BOM, CRLF, front matter, full-width or
 * half-width punctuation.
 * Example: `parse('一、总体情况\n（一）加强领导。全年办结12件。').sections[0].children[0].title` is `加强领导`.
 * @param before an earlier state of the same text; its paragraphs that stayed are not read again
 */
export function parse(text: string, before: Report | null = null): Report {
  const lines = indexLines(text);
  const frontMatter = readFrontMatter(text, before);
  const markup = readMarkup(text, frontMatter?.span.end ?? 0, lines);
  const prose = fold(text, markup.masks);
  const raw = readParagraphs(text, prose, lines, markup);
  const main = raw.some(({ isAside }) => isAside) ? withoutAsides(raw) : raw;
  const frame = readFrame(prose, main);
  const paragraphs = inZones(raw, frame);
  const outlineEnd = main[frame.bodyEnd]?.span.start ?? text.length;
  const excerpts = readExcerpts(text, prose, paragraphs, before);
  const tables = readTables(text, lines, markup);
  const { sentences, dates } = placeExcerpts(excerpts, paragraphs);
  let figures: readonly Figure[] | undefined;
  let enumerations: readonly Enumeration[] | undefined;
  return {
    text,
    prose,
    lines,
    frontMatter,
    comments: markup.comments,
    paragraphs,
    tables,
    letter: frame.letter,
    title: frame.title,
    addressee: frame.addressee,
    ...buildOutline(prose, paragraphs, outlineEnd),
    signOff: frame.signOff,
    sentences,
    // Figures and enumerations on demand: expensive, and what most finders want is in the excerpts.
    get figures() {
      figures ??= placeFigures(excerpts, sentences);
      return figures;
    },
    dates,
    get enumerations() {
      enumerations ??= sentences.flatMap(sentence => readEnumerations(prose, sentence));
      return enumerations;
    },
    series: readSeries(paragraphs, excerpts),
    excerpts,
    closedUp: parseClosedUp(text, before, paragraphs, excerpts, tables),
  };
}

function parseClosedUp(
  text: string,
  before: Report | null,
  paragraphs: readonly Paragraph[],
  excerpts: readonly Excerpt[],
  tables: readonly Table[],
): ClosedUp | null {
  const closed = closeUpReport(text, paragraphs, excerpts, tables);
  return closed && { report: parse(closed.text, before?.closedUp?.report), cuts: closed.cuts };
}

/** Footnotes may stand anywhere, and are no part of what stands around them. */
function withoutAsides(raw: readonly RawParagraph[]): RawParagraph[] {
  return raw.filter(({ isAside }) => !isAside).map((paragraph, index) => ({ ...paragraph, index }));
}

function inZones(raw: readonly RawParagraph[], { bodyStart, bodyEnd }: Frame): Paragraph[] {
  let asides = 0;
  // Written out, since spreading takes three times as long.
  return raw.map(({ index, span, firstLine, lastLine, depth, ordinal, item, quoted, isAside }) => {
    const place = index - asides;
    if (isAside) asides++;
    const zone = isAside ? 'aside' : place < bodyStart ? 'front' : place < bodyEnd ? 'body' : 'signOff';
    return { index, span, firstLine, lastLine, depth, ordinal, item, quoted, zone };
  });
}
