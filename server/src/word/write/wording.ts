/** The wording of a paragraph with its inline Markdown, but without what wraps its lines. */
import type { Paragraph, Report, Span } from '../../engine/index.ts';

const WRAPPING = /^[\s\u3000]*(?:>[\s\u3000]*)*/;
const HEADING = /^#{1,6}(?=\s|$)\s*/;
const CLOSING_MARKS = /\s#+$/;
const BULLET = /^[-*+][ \t]+/;
const INDENT = /^[\s\u3000]+/;

export function wordingOf(report: Report, paragraph: Paragraph): string {
  let joined = '';
  for (let line = paragraph.firstLine; line <= paragraph.lastLine; line++) {
    const words = unwrapped(withoutComments(report, report.lines.lineSpan(line)), paragraph.depth > 0);
    joined += joined !== '' && /[!-~]$/.test(joined) && /^[!-~]/.test(words) ? ` ${words}` : words;
  }
  return joined;
}

/** In place of a part of a line the whole of it is read: emphasis may begin in front of the wording and end inside it. */
function unwrapped(line: string, isHeading: boolean): string {
  const words = line.replace(/^\uFEFF/, '').replace(WRAPPING, '');
  const inside = isHeading ? words.replace(HEADING, '').trimEnd().replace(CLOSING_MARKS, '') : words;
  return inside.replace(BULLET, '').replace(INDENT, '').trimEnd();
}

function withoutComments({ text, comments }: Report, { start, end }: Span): string {
  let words = '';
  let from = start;
  for (const { span } of comments) {
    if (span.end <= from || span.start >= end) continue;
    words += text.slice(from, Math.max(from, span.start));
    from = Math.min(end, span.end);
  }
  return words + text.slice(from, end);
}
