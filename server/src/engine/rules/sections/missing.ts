/** A content that the kind of report demands stands nowhere in it. */

import { requiredContents } from '../../kinds/contents.ts';
import { defineRule } from '../rule.ts';
import { headAnchor } from './anchors.ts';
import { insertion } from './insertion.ts';

export default defineRule({
  id: 'sections/missing',
  title: { zh: '缺少必备内容', en: 'Missing mandatory content' },
  source: '《法治政府建设与责任落实督察工作规定》',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    for (const { content, state } of requiredContents(report, kind)) {
      if (state !== 'missing') continue;
      yield {
        span: headAnchor(report),
        message: {
          zh: `全文没有找到「${content.name.zh}」。${content.source}要求${kind.name.zh}写明这一项，请补写。`,
          en: `"${content.name.en}" was found nowhere. ${content.source} demands it. Please add it.`,
        },
        fixes: insertion(report, content, kind),
      };
    }
  },
});
