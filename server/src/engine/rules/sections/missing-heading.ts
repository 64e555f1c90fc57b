/** A demanded content that only running text holds: 在取得成绩的同时,仍存在不足… at the end of section 一. */

import { requiredContents } from '../../kinds/contents.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sections/missing-heading',
  title: { zh: '必备内容没有单列标题', en: 'Mandatory content without a heading' },
  source: '通行做法',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    for (const { content, prose } of requiredContents(report, kind)) {
      if (!prose) continue;
      yield {
        span: prose,
        message: {
          zh: `「${content.name.zh}」只在正文这里写到，没有单列标题，查阅时不易找到。可以考虑单列一节。`,
          en: `"${content.name.en}" is only spoken of here and has no heading of its own. A section would make it easier to find.`,
        },
      };
    }
  },
});
