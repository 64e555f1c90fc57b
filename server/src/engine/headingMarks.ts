/** The marks that Markdown has for title and headings, for a text that shows them by ordinals and bold alone. */

import type { Report, Section } from './report/model.ts';
import { parse } from './report/parse.ts';
import { applyEdits, type Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';

const DEEPEST = 6;

/**
 * `text` with `#` before its title and before each line that is a heading and nothing else, `##` for 一、 and one more for each
 * level below; a heading that runs into its text, 1.加强学习。全年…, and what has its mark stay as they are.
 */
export function withHeadingMarks(text: string): string {
  const report = parse(text);
  return applyEdits(text, [
    ...titleMark(report),
    ...report.allSections.flatMap(section => sectionMark(report, section)),
  ]);
}

/** A title over several lines is one heading, and so one line. */
function titleMark(report: Report): Edit[] {
  if (!report.title) return [];
  const { lines, title, text } = report;
  const [first, last] = [lines.positionAt(title.span.start).line, lines.positionAt(title.span.end).line];
  const span = { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
  return marked(text, span, 1);
}

function sectionMark({ text, lines }: Report, section: Section): Edit[] {
  const { ordinal, paragraph, runIn, level } = section;
  if (!ordinal || runIn || paragraph.depth > 0 || paragraph.firstLine !== paragraph.lastLine) return [];
  const isAlone = section.children.length === 0 && section.body.length === 0;
  if (level >= DEEPEST || (isAlone && level > 1)) return [];
  return marked(text, lines.lineSpan(paragraph.firstLine), level + 1);
}

/** None where the line is in a list, a quotation or a note, or ends as a sentence does. */
function marked(text: string, span: Span, depth: number): Edit[] {
  const written = text.slice(span.start, span.end);
  const words = written
    .split('\n')
    .map(line => /^\s*\*\*([^*]+)\*\*\s*$/.exec(line)?.[1] ?? line)
    .map(line => line.trim())
    .join('');
  if (/^(?:[#>|]|[-*+]\s|\[\^)/.test(words) || /[。；;：:，,、]$/.test(words)) return [];
  return [{ span, newText: `${'#'.repeat(depth)} ${words}` }];
}
