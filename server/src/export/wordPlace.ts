/** Names a place in a Word file as its reader finds it: by the section and the words there. */
import type { Localized, Report, Section, Span } from '../engine/index.ts';

/** `二、（一）` and `败诉率25.52%`; '' for a place above the first section. */
export interface WordPlace {
  readonly section: string;
  readonly quote: string;
}

const MOST_BEFORE = 12;
const LONGEST_QUOTE = 30;
const CLAUSE_END = /[，。；：！？、,;:!?\s|（）()]/;

export function wordPlaceOf(report: Report, span: Span): WordPlace {
  return { section: sectionPath(report, span), quote: quoteOf(report, span) };
}

/** `「二、（一）」下「败诉率25.52%」`. */
export function wordPlaceWords({ section, quote }: WordPlace): Localized {
  if (section === '') return { zh: `「${quote}」`, en: `“${quote}”` };
  return { zh: `「${section}」下「${quote}」`, en: `“${quote}” below “${section}”` };
}

/** The ordinals down to the section, or the heading of one that has none. */
function sectionPath({ allSections }: Report, { start }: Span): string {
  const inside = allSections.filter(({ span }) => span.start <= start && start < span.end);
  return inside.map(nameOf).join('');
}

function nameOf({ ordinal, title }: Section): string {
  return ordinal?.raw ?? Array.from(title).slice(0, MOST_BEFORE).join('');
}

/** The words of the span; a short one with the words of its clause in front, which tell it from others like it. */
function quoteOf({ text }: Report, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < MOST_BEFORE && end - from < LONGEST_QUOTE && !CLAUSE_END.test(text[from - 1] ?? ''))
    from--;
  const words = text
    .slice(from, end)
    .replace(/<br>|\s+/g, ' ')
    .trim();
  const characters = Array.from(words);
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : words;
}
