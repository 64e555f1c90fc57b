/** Markdown as wrapping: which lines are prose, which are headings, tables, code or comments. */
import MarkdownIt from 'markdown-it';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { findHtmlTables } from './htmlTables.ts';
import type { Comment, ListItem } from './model.ts';
import { findVerbatim } from './verbatim.ts';

/** What CommonMark and GFM tables make of a line. */
export type LineKind = 'other' | 'prose' | 'table';

export interface Markup {
  /** Per line. */
  readonly kinds: readonly LineKind[];
  /** Heading depth per line, 0 for none. */
  readonly depths: Uint8Array;
  /** Whether a line stands in a block quotation. */
  readonly quoted: Uint8Array;
  /** By the line with its marker. */
  readonly items: ReadonlyMap<number, ListItem>;
  /** Lines that start a table body or header row, in order. */
  readonly tables: readonly { readonly firstLine: number; readonly endLine: number }[];
  /** Tables in HTML, from `<table>` to `</table>`, in order. */
  readonly htmlTables: readonly Span[];
  readonly comments: readonly Comment[];
  /** What is no prose inside prose lines: comments, tags, addresses, code, formulas. */
  readonly masks: readonly Span[];
}

// Only block structure is wanted. Four spaces of indent are no code in an official document, and a reference
// definition is prose to us, so both rules are off.
const markdown = new MarkdownIt('commonmark', { html: true }).enable('table').disable(['code', 'reference']);

/** Reads the block structure of `text` from `from` on, where the front matter ends. Never throws. */
export function readMarkup(text: string, from: number, lines: LineIndex): Markup {
  const kinds: LineKind[] = new Array(lines.count).fill('other');
  const depths = new Uint8Array(lines.count);
  const tables: { firstLine: number; endLine: number }[] = [];
  const base = lines.positionAt(from).line;
  const tokens: ReturnType<typeof markdown.parse> = [];
  markdown.block.parse(withLineFeeds(text, from), markdown, {}, tokens);
  const code: Span[] = [];
  const verbatim: Span[] = [];
  const quoted = new Uint8Array(lines.count);
  const items = new Map<number, ListItem>();
  const lists: number[] = [];
  let depth = 0;
  let tableEnd = 0;
  for (const token of tokens) {
    if (token.type === 'heading_open') depth = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') depth = 0;
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    if (!token.map) continue;
    const [first, end] = [token.map[0] + base, token.map[1] + base];
    if (token.type === 'fence') {
      code.push({ start: lines.lineSpan(first).start, end: lines.lineSpan(end - 1).end });
    } else if (token.type === 'table_open') {
      tableEnd = endOfRows(text, lines, first, end);
      tables.push({ firstLine: first, endLine: tableEnd });
      kinds.fill('table', first, tableEnd).fill('prose', tableEnd, end);
    } else if (token.type === 'inline' && first >= tableEnd) {
      kinds.fill('prose', first, end);
      depths.fill(depth, first, end);
      findVerbatim(text, { start: lines.lineSpan(first).start, end: lines.lineSpan(end - 1).end }, verbatim);
    } else if (token.type === 'blockquote_open') quoted.fill(1, first, end);
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') lists.push(first);
    else if (token.type === 'list_item_open') {
      // Several markers on one line, `- 1. 甲`: the innermost is the line's.
      items.set(first, { depth: lists.length, list: lists.at(-1) ?? first });
      const { start, end: lineEnd } = lines.lineSpan(first);
      if (BARE_NUMBER.test(text.slice(start, lineEnd))) kinds[first] = 'prose';
    } else if (token.type === 'html_block' && !OPAQUE_HTML.test(token.content)) kinds.fill('prose', first, end);
  }
  const comments = findComments(text, from, code);
  const htmlTables = findHtmlTables(text, from, [...code, ...comments.map(({ span }) => span)], lines);
  for (const { start, end } of htmlTables)
    kinds.fill('table', lines.positionAt(start).line, lines.positionAt(end).line + 1);
  const masks = [...code, ...verbatim, ...findMasks(text, from, comments)];
  return { kinds, depths, quoted, items, tables, htmlTables, comments, masks };
}

/** Where a table ends: a line below several columns that has no bar, 2025年收案增长20.9%。, is a paragraph that wants a blank line. */
function endOfRows(text: string, lines: LineIndex, first: number, end: number): number {
  const lineAt = (line: number) => {
    const { start, end: lineEnd } = lines.lineSpan(line);
    return text.slice(start, lineEnd);
  };
  if (!SEVERAL_COLUMNS.test(lineAt(first + 1))) return end;
  for (let line = first + 2; line < end; line++) if (!lineAt(line).includes('|')) return line;
  return end;
}

/** The line between head and body, `|---|---|`. */
const SEVERAL_COLUMNS = /-[ \t:]*\|[ \t:]*-/;

/** An item that has nothing but its number is still an item. */
const BARE_NUMBER = /^[ \t>]*\d{1,3}[.)][ \t]*$/;

const OPAQUE_HTML = /^\s*<(?:script|style|pre|textarea|[?!](?!--))/i;

/** markdown-it breaks lines at `\n` only; a space for `\r` of `\r\n` keeps the offsets. */
function withLineFeeds(text: string, from: number): string {
  const body = from === 0 ? text : text.slice(from);
  const unmarked = body.startsWith('\ufeff') ? ` ${body.slice(1)}` : body;
  const fed = unmarked.includes('\r') ? unmarked.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : unmarked;
  return fed.includes('<') ? fed.replace(TAGGED, rest => rest.replace(WIDE_SPACE, '\ufffd')) : fed;
}

/**
 * markdown-it takes a wide space for one between attributes and for a part of a value alike, and tries every way to
 * part them: a tag of a hundred characters can hold it up for a minute.
 */
const TAGGED = /<.*/g;
const WIDE_SPACE = /[^\S \t\n]/g;

/** Every comment that does not stand in `code`; one that is not closed reaches to the end. */
function findComments(text: string, from: number, code: readonly Span[]): Comment[] {
  const comments: Comment[] = [];
  let next = 0;
  for (let start = text.indexOf('<!--', from); start >= 0; ) {
    while (next < code.length && (code[next]?.end ?? 0) <= start) next++;
    const fence = code[next];
    if (fence && fence.start <= start) {
      start = text.indexOf('<!--', fence.end);
      continue;
    }
    const close = text.indexOf('-->', start + 4);
    const end = close < 0 ? text.length : close + 3;
    comments.push({ span: { start, end }, body: { start: start + 4, end: close < 0 ? end : close } });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

const TAG = /<\/?[a-zA-Z][^<>]*>/g;
const LINK_ADDRESS = /\]\([^()\s]*\)/g;
const LINK_WITH_BRACKETS = /\]\([^()\s]*\([^()\s]*\)[^()\s]*\)/g;
const LINK_WITH_TITLE = /\]\([^()\s]*[ \t]{1,9}(?:"[^"\n]*"|'[^'\n]*')[ \t]{0,9}\)/g;
/** Of a footnote, `[^1]: .5`, the words are read. */
const LINK_DEFINITION = /^ {0,3}\[[^^[\]\n][^[\]\n]*\]: {0,3}(?:<|http|[./#]).*/gm;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** `[^1]` after a word, `[^1]:` in front of the note. */
const NOTE_MARK = /\[\^[^\]\s]{1,20}\]:?/g;
const ADDRESS = /https?:\/\/[!-~]+/g;
const INLINE_CODE = /`[^`\r\n]+`/g;

function findMasks(text: string, from: number, comments: readonly Comment[]): Span[] {
  const masks: Span[] = from > 0 ? [{ start: 0, end: from }] : [];
  for (const { span } of comments) masks.push(span);
  if (text.includes('<')) collect(TAG, text, masks);
  if (text.includes(']('))
    for (const link of [LINK_ADDRESS, LINK_WITH_BRACKETS, LINK_WITH_TITLE]) collect(link, text, masks);
  if (text.includes(']:')) collect(LINK_DEFINITION, text, masks);
  if (text.includes('&')) collect(ENTITY, text, masks);
  if (text.includes('[^')) collect(NOTE_MARK, text, masks);
  if (text.includes('http')) collect(ADDRESS, text, masks);
  if (text.includes('`')) collect(INLINE_CODE, text, masks);
  return masks;
}

function collect(pattern: RegExp, text: string, into: Span[]): void {
  for (const match of text.matchAll(pattern)) into.push({ start: match.index, end: match.index + match[0].length });
}
