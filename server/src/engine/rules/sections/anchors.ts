/** Where a finding stands whose subject is not there. */
import type { Report } from '../../report/model.ts';
import { type Span, wholeCharacters } from '../../text/span.ts';

const LONGEST = 30;

/** The title; without one the first words of the text. */
export function headAnchor({ title, paragraphs, prose, lines, text }: Report): Span {
  if (title) return title.span;
  const first = paragraphs.find(({ zone }) => zone === 'body')?.span ?? paragraphs[0]?.span ?? lines.lineSpan(0);
  const words = prose.slice(first.start, Math.min(first.end, first.start + LONGEST));
  const stop = words.search(/[,。;:!?\n]/);
  return wholeCharacters(text, { start: first.start, end: first.start + (stop > 0 ? stop : words.length) });
}

/** The last words of the text, in front of which a sign-off would follow. */
export function tailAnchor(report: Report): Span {
  const last = report.paragraphs.findLast(({ zone }) => zone === 'body')?.span;
  if (!last) return headAnchor(report);
  const words = report.prose.slice(Math.max(last.start, last.end - LONGEST), last.end - 1);
  const stop = Math.max(...['。', ',', ';', ':', '、'].map(mark => words.lastIndexOf(mark)));
  return wholeCharacters(report.text, { start: last.end - 1 - (words.length - 1 - stop), end: last.end });
}

/** The line break that the text uses. */
export function lineBreakOf({ text }: Report): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
