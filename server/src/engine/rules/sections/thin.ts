/** A top section of a few words among sections of many. */
import type { Report, Section } from '../../report/model.ts';
import { contains } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sections/thin',
  title: { zh: '内容单薄', en: 'Thin section' },
  source: '通行做法',
  severity: 'hint',
  fix: 'none',
  options: { least: 60, siblings: 600 },
  *check(report, { least, siblings }, { kind }) {
    if (kind.contents.length === 0) return;
    const lengths = report.sections.map(section => lengthOf(section, report));
    const middle = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
    if (lengths.length < 3 || middle < siblings) return;
    for (const [index, section] of report.sections.entries()) {
      const length = lengths[index] ?? 0;
      if (length === 0 || length >= least || report.tables.some(table => contains(section.span, table.span))) continue;
      yield {
        span: section.headingSpan,
        message: {
          zh: `「${section.title}」只有 ${length} 字，其他各节一般有 ${middle} 字左右。请看是否需要充实。`,
          en: `"${section.title}" has ${length} characters, where the other sections have about ${middle}. See whether more should be said.`,
        },
      };
    }
  },
});

/** Length of the wording below the heading. */
function lengthOf({ span, headingSpan, paragraph: { index } }: Section, { paragraphs }: Report): number {
  let length = 0;
  for (let at = index; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.span.start >= span.end) break;
    const start = Math.max(paragraph.span.start, headingSpan.end + 1);
    const end = Math.min(paragraph.span.end, span.end);
    if (end > start) length += end - start;
  }
  return length;
}
