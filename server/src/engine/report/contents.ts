/** Finds the 目录 in front of a report: a list of its headings, which are no headings themselves. */
import { BLANK } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { trimEnd } from '../text/trimEnd.ts';
import type { RawParagraph } from './rawParagraph.ts';

const CAPTION = /^目 *[录次]$/;
/** `一、总体情况……3`, `一、总体情况 3`: what stands between heading and page, and the page. */
const PAGE = /[.·…— -](?:\d{1,3}|第\d{1,3}页)$/;
const LEADERS = '.·…— -';
const LONGEST_ENTRY = 80;
/** Without a caption, so many entries with a page number make a table of contents. */
const LEAST_PAGED = 3;

type Worded = Omit<RawParagraph, 'isAside'> & { readonly words: string };

/**
 * Where the table of contents stands, as indexes of paragraphs from its caption or first entry to after its last one;
 * empty where there is none. Its first entry comes again below, as the first heading.
 */
export function findContents(paragraphs: readonly Worded[]): Span {
  const first = paragraphs.findIndex(({ ordinal }) => ordinal !== null);
  const caption = paragraphs.findIndex(({ index, words }) => (first < 0 || index < first) && CAPTION.test(words));
  const start = caption >= 0 ? caption : first;
  if (start < 0 || (caption < 0 && !isPaged(paragraphs, first))) return NONE;
  const entry = paragraphs[caption >= 0 ? caption + 1 : first];
  const name = entry && nameOf(entry.words);
  if (!name) return NONE;
  const again = paragraphs.find(({ index, words }) => index > entry.index && isNamed(words, name))?.index;
  return again === undefined ? NONE : { start, end: endOf(paragraphs, entry.index, again) };
}

/** Title and opening may stand between the last entry and the first heading. */
function endOf(paragraphs: readonly Worded[], first: number, again: number): number {
  let end = first + 1;
  for (let index = first + 1; index < again; index++) {
    const { words, ordinal } = paragraphs[index] ?? { words: '', ordinal: null };
    if (words.length > LONGEST_ENTRY || /[。;]/.test(words)) break;
    if (ordinal || PAGE.test(words) || words.includes(BLANK)) end = index + 1;
  }
  return end;
}

function isNamed(words: string, name: string): boolean {
  const own = nameOf(words.slice(0, 2 * LONGEST_ENTRY));
  return own === name || own.startsWith(`${name}。`);
}

const NONE: Span = { start: 0, end: 0 };

function isPaged(paragraphs: readonly Worded[], first: number): boolean {
  const entries = paragraphs.slice(first, first + LEAST_PAGED);
  return entries.length === LEAST_PAGED && entries.every(({ words }) => PAGE.test(words));
}

/** An entry as the heading reads: without page, link and spaces. */
function nameOf(words: string): string {
  const entry = words.replaceAll(BLANK, '');
  const page = PAGE.exec(entry);
  return trimEnd(page ? entry.slice(0, page.index) : entry, LEADERS).replace(/[[\]*_ ]+/g, '');
}
