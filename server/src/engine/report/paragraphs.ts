/** Cuts the prose lines of a report into the paragraphs of an official document. */
import { BLANK } from '../text/fold.ts';
import { INVISIBLE } from '../text/invisible.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { type Ordinal, readOrdinal } from '../text/ordinals.ts';
import type { Span } from '../text/span.ts';
import type { Markup } from './markdown.ts';
import { markQuotations } from './quotations.ts';
import type { RawParagraph } from './rawParagraph.ts';
import { readBySequence } from './sequence.ts';

const SPACE = 0x20;
const BLANK_CODE = BLANK.charCodeAt(0);
const INVISIBLE_CODE = INVISIBLE.charCodeAt(0);

/**
 * One paragraph a line, as offices write; a line is joined to the one above only where that breaks off inside a
 * sentence (`健全应急⏎预案体系，…`). The ordinal at a paragraph's start is read on the way.
 */
export function readParagraphs(text: string, prose: string, lines: LineIndex, markup: Markup): RawParagraph[] {
  const paragraphs: RawParagraph[] = [];
  let open: RawParagraph | undefined;
  for (let line = 0; line < lines.count; line++) {
    const depth = markup.depths[line] ?? 0;
    const content = markup.kinds[line] === 'prose' ? wording(text, prose, lines.lineSpan(line), depth) : null;
    if (!content) {
      open = undefined;
      continue;
    }
    const ordinal = ordinalWithin(text, prose, content);
    const isAside = isNote(text, lines.lineSpan(line));
    if (open && !isAside && depth === 0 && !ordinal && continues(prose, open, lines.lineSpan(line), content)) {
      open = joined(text, prose, open, content, line);
      paragraphs[open.index] = open;
    } else {
      const item = markup.items.get(line) ?? null;
      const index = paragraphs.length;
      open = { index, span: content, firstLine: line, lastLine: line, depth, ordinal, item, quoted: false, isAside };
      paragraphs.push(open);
    }
  }
  readBySequence(text, prose, paragraphs);
  markQuotations(prose, paragraphs, markup);
  return paragraphs;
}

const NOTE = /^\[\^[^\]\s]{1,20}\]:/;

/** `[^1]: 口径：…` at the start of a line. */
function isNote(text: string, { start, end }: Span): boolean {
  return text.startsWith('[^', start) && NOTE.test(text.slice(start, Math.min(end, start + 30)));
}

/** An ordinal that reaches into the next line, （⏎5）, is the next line's unless the two are joined. */
function ordinalWithin(text: string, prose: string, { start, end }: Span): Ordinal | null {
  const ordinal = readOrdinal(text, prose, start);
  return ordinal && ordinal.span.end <= end ? ordinal : null;
}

/** The ordinal is read again: the break may lie inside it (`（⏎三）改革`). */
function joined(text: string, prose: string, above: RawParagraph, content: Span, line: number): RawParagraph {
  const { start } = above.span;
  return { ...above, span: { start, end: content.end }, lastLine: line, ordinal: readOrdinal(text, prose, start) };
}

/** The wording of a line without indent, `>`, `#`, list bullet and emphasis around the whole; null when none is left. */
function wording(text: string, prose: string, line: Span, depth: number): Span | null {
  let { start, end } = line;
  const skip = () => {
    while (start < end && isBlank(prose.charCodeAt(start))) start++;
  };
  skip();
  while (prose[start] === '>' && start < end) {
    start++;
    skip();
  }
  if (prose[start] === '#') {
    const mark = start;
    while (prose[start] === '#') start++;
    skip();
    // `##二、` is no heading to Markdown, and to its writer one all the same.
    if (depth === 0 && !readOrdinal(text, prose, start)) start = mark;
  }
  if ('-*+'.includes(prose[start] ?? 'x') && prose.charCodeAt(start + 1) === SPACE) {
    start++;
    skip();
  }
  while (start < end && (prose[start] === '*' || prose[start] === '_')) start++;
  skip();
  while (end > start && (isBlank(prose.charCodeAt(end - 1)) || '#*_\\'.includes(prose[end - 1] ?? 'x'))) end--;
  return start < end ? { start, end } : null;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === BLANK_CODE || code === INVISIBLE_CODE;
}

const BEGUN = /[。;!?,]/;
const BEGUN_BELOW_HEADING = /[。;!?]/;
const BROKEN_OFF = /[\u4e00-\u9fff,、]$/;

/** Whether `content`, the wording of the next line, goes on with the sentence in which `above` breaks off. */
function continues(prose: string, above: RawParagraph, line: Span, content: Span): boolean {
  if (above.depth > 0 || content.start - line.start >= 2) return false;
  const words = prose.slice(above.span.start, above.span.end);
  if (words === '(') return true;
  // A heading on its own line often has a comma in it and never a final mark.
  const begun = above.ordinal ? BEGUN_BELOW_HEADING : BEGUN;
  return begun.test(words) && BROKEN_OFF.test(words.slice(-1)) && BEGUN.test(prose.slice(content.start, content.end));
}
