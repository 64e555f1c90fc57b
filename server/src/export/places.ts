/** How a place in a report is named to its reader, and its wording on one line. */
import { type Localized, type Range, type Report, type Span, withoutBold } from '../engine/index.ts';

/** What a place is counted in: characters after a BOM, paragraphs of a Word file. */
export interface Places {
  /** Whether the text begins with a BOM, which editors do not count as a character. */
  readonly hasBom: boolean;
  /** For a Word file: the paragraph of each line of the text that it was turned into. */
  readonly paragraphs: readonly number[] | null;
}

/** `3:5` as editors count; in a Word file, which has no lines, `¶3` for the third paragraph. */
export function placeIn({ hasBom, paragraphs }: Places, { start: { line, character } }: Range): string {
  if (paragraphs) return `¶${paragraphs[line] ?? 1}`;
  const hidden = line === 0 && character > 0 && hasBom ? 1 : 0;
  return `${line + 1}:${character + 1 - hidden}`;
}

/** The same in words, for a page that is read without an editor. */
export function placeWordsIn(places: Places, range: Range): Localized {
  const place = placeIn(places, range);
  if (places.paragraphs) return { zh: `第${place.slice(1)}段`, en: `paragraph ${place.slice(1)}` };
  const [line, character] = place.split(':');
  return { zh: `第${line}行第${character}字`, en: `line ${line}, character ${character}` };
}

/** A report as it is shown: with the paragraphs of the Word file that it was read from, if it was. */
export interface Shown {
  readonly report: Report;
  readonly paragraphs: readonly number[] | null;
  /** Name of the file that last year's report was read from, if it was. */
  readonly previous?: string | null;
}

/** The place where a span of the report begins. */
export function placeOf({ report: { text, lines }, paragraphs }: Shown, { start }: Span): string {
  return placeIn({ hasBom: text.startsWith('\uFEFF'), paragraphs }, lines.rangeOf({ start, end: start }));
}

export function placeWordsOf({ report: { text, lines }, paragraphs }: Shown, { start }: Span): Localized {
  return placeWordsIn({ hasBom: text.startsWith('\uFEFF'), paragraphs }, lines.rangeOf({ start, end: start }));
}

/** An excerpt in the marks in which findings quote the report. */
export function quoted(excerpt: string): Localized {
  return { zh: `「${excerpt}」`, en: `“${excerpt}”` };
}

const LONGEST_EXCERPT = 60;

/**
 * The wording of a span as its reader sees it: on one line, without the marks of bold and italics unless they are all there
 * is, shortened when it is long.
 */
export function excerptOf({ text }: Report, { start, end }: Span): string {
  const written = text.slice(start, end);
  const wording = onOneLine(withoutBold(written)) || onOneLine(written);
  const characters = Array.from(wording);
  return characters.length > LONGEST_EXCERPT ? `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…` : wording;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
