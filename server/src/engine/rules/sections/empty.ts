/** 二、存在的问题, and nothing below: a demanded section of which only the heading is there. */

import { isEmpty, requiredContents } from '../../kinds/contents.ts';
import type { Section } from '../../report/model.ts';
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
    for (const { content, sections } of requiredContents(report, kind)) {
      const [section] = sections;
      if (!section || section.level > 1 || seen.has(section) || !isEmpty(section, report)) continue;
      // Of several thematic sections one may be no more than a heading.
      if (content.thematic && sections.length > 1) continue;
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
