/** 二、存在的问题, and nothing below: a demanded section of which only the heading is there. */

import { requiredContents } from '../../kinds/contents.ts';
import { rolesOf } from '../../kinds/roles.ts';
import type { Report, Section } from '../../report/model.ts';
import { contains } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sections/empty',
  title: { zh: '必备内容只有标题', en: 'Mandatory section without text' },
  source: '《法治政府建设与责任落实督察工作规定》',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    const seen = new Set<Section>();
    for (const { content, section } of requiredContents(report, kind)) {
      if (!section || section.level > 1 || seen.has(section) || !isEmpty(section, report)) continue;
      // Of several thematic sections one may be no more than a heading.
      if (
        content.thematic &&
        report.sections.filter(other => rolesOf(other, report, kind).includes(content.role)).length > 1
      )
        continue;
      seen.add(section);
      yield {
        span: section.headingSpan,
        message: {
          zh: `「${section.title}」只有标题，下面没有内容。这是必备内容，请补写。`,
          en: `"${section.title}" has nothing below its heading. The content is mandatory; please write it.`,
        },
      };
    }
  },
});

function isEmpty({ runIn, body, children, span, headingSpan, title }: Section, { tables, prose }: Report): boolean {
  if (runIn || body.length > 0 || children.length > 0) return false;
  // A point that is a whole sentence is its own text.
  if (/[。;,]/.test(prose[headingSpan.end] ?? ' ') || title.length > 40) return false;
  return !tables.some(table => contains(span, table.span));
}
