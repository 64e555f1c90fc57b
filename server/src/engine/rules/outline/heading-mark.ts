/** ## 一、总体情况，: a heading that ends in a comma, a semicolon or a colon. */
import { defineRule } from '../rule.ts';
import { isNumbered } from './numbered.ts';

const MARK = /[,;、]$/;

export default defineRule({
  id: 'outline/heading-mark',
  title: { zh: '标题末尾有多余的标点', en: 'Mark at the end of a heading' },
  source: '惯例',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const heading of report.allSections) {
      const { title, paragraph, runIn, body, children, headingSpan } = heading;
      // Without # a line that breaks off may be half a sentence or a point of a list.
      const isHeading = paragraph.depth > 0 || (isNumbered(heading) && children.length > 0);
      if (!isHeading || runIn || (body.length === 0 && children.length === 0)) continue;
      const isColon = paragraph.depth > 0 && title.endsWith(':');
      if (!isColon && !MARK.test(title)) continue;
      const span = { start: headingSpan.end - 1, end: headingSpan.end };
      yield {
        span,
        message: {
          zh: `标题末尾不用「${report.text.slice(span.start, span.end)}」。请删去。`,
          en: `A heading does not end in "${report.text.slice(span.start, span.end)}". Remove it.`,
        },
        fixes: [{ title: { zh: '删去标点', en: 'Remove the mark' }, safety: 'safe', edits: [{ span, newText: '' }] }],
        ...(isColon ? { severity: 'hint' as const } : {}),
      };
    }
  },
});
