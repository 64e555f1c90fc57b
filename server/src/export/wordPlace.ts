/** Names a place in a Word file as its reader finds it: by the section and the words there. */
import type { Localized, Report, Section, Span } from '../engine/index.ts';

export interface WordPlace {
  /** `二、（一）`; '' for a place above the first section. */
  readonly section: string;
  /** `败诉率25.52%`. */
  readonly quote: string;
  /** The footnote or text box in which it stands, counted from 1. */
  readonly aside: { readonly kind: 'note' | 'box'; readonly number: number } | null;
}

const MOST_AROUND = 12;
const LONGEST_QUOTE = 30;
const CLAUSE_END = /[，。；：！？、,;:!?\s|（）()]/;

export function wordPlaceOf(report: Report, span: Span): WordPlace {
  return { section: sectionPath(report, span), quote: quoteOf(report, span), aside: asideOf(report, span) };
}

/** `「二、（一）」下「败诉率25.52%」`. */
export function wordPlaceWords({ section, quote, aside }: WordPlace): Localized {
  if (aside?.kind === 'note') {
    return { zh: `脚注${aside.number}中「${quote}」`, en: `“${quote}” in note ${aside.number}` };
  }
  const box = aside ? { zh: `文本框${aside.number}中`, en: ` in text box ${aside.number}` } : { zh: '', en: '' };
  if (section === '') return { zh: `${box.zh}「${quote}」`, en: `“${quote}”${box.en}` };
  return { zh: `「${section}」下${box.zh}「${quote}」`, en: `“${quote}”${box.en} below “${section}”` };
}

/** The ordinals down to the section, or the heading of one that has none; a heading is not below itself. */
function sectionPath(report: Report, { start }: Span): string {
  const { allSections } = report;
  const names: string[] = [];
  let section = allSections[lastFrom(allSections, start - 1, ({ headingSpan }) => headingSpan.start)] ?? null;
  for (; section; section = section.parent) if (start < section.span.end) names.unshift(nameOf(report, section, start));
  return names.join('');
}

/** Index of the last of `items`, which are in order, that starts at or before `offset`; -1 for none. */
function lastFrom<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as Item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Of 一是…二是… in one paragraph that in which the place stands, and below the paragraph none: it is of all of them. */
function nameOf({ series }: Report, { ordinal, title, paragraph }: Section, start: number): string {
  if (!ordinal) return Array.from(title).slice(0, MOST_AROUND).join('');
  const run = series
    .flatMap(({ ordinals }) => ordinals)
    .filter(
      ({ style, span }) =>
        style === ordinal.style && paragraph.span.start < span.start && span.end <= paragraph.span.end,
    );
  if (run.length === 0 || (ordinal.style !== 'is' && ordinal.style !== 'di')) return ordinal.raw;
  if (start > paragraph.span.end) return '';
  return run.findLast(({ span }) => span.start <= start)?.raw ?? ordinal.raw;
}

/** The words of the span; a short one with the words of its clause in front, which tell it from others like it. */
function quoteOf({ text }: Report, { start, end }: Span): string {
  const isFree = (at: number) => at >= 0 && at < text.length && !CLAUSE_END.test(text[at] ?? '');
  let from = start;
  while (start - from < MOST_AROUND && end - from < LONGEST_QUOTE && isFree(from - 1)) from--;
  let to = end;
  // Spaces say nothing: the words after them tell where they are.
  if (text.slice(from, to).trim() === '') while (to - end < MOST_AROUND && isFree(to)) to++;
  const characters = Array.from(wordingOf(text.slice(from, to)));
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
    : characters.join('');
}

/** On one line and without what was written for the reading of tables and headings. */
function wordingOf(text: string): string {
  return text
    .replace(/<br>|[\s|]+/g, ' ')
    .replace(/^\s*#{1,6} /, '')
    .trim();
}

const ASIDE = /^\[\^(框?)(\d+)\]:/;

function asideOf({ text, paragraphs, lines }: Report, { start }: Span): WordPlace['aside'] {
  const paragraph = paragraphs[lastFrom(paragraphs, start, ({ span }) => span.start)];
  if (paragraph?.zone !== 'aside' || start > paragraph.span.end) return null;
  const mark = ASIDE.exec(text.slice(lines.lineSpan(paragraph.firstLine).start, paragraph.span.start));
  return mark ? { kind: mark[1] ? 'box' : 'note', number: Number(mark[2]) } : null;
}
