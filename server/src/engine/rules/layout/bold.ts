/** Bold in title, headings or body: the standard tells levels apart by their fonts alone. */
import { defineRule } from '../rule.ts';
import { gather, ROLE_WORDS, timesWords } from './roles.ts';

export default defineRule({
  id: 'layout/bold',
  title: { zh: '用了加粗', en: 'Bold text' },
  source: 'GB/T 9704—2012 7.3.1、7.3.3',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    if (!layout) return;
    for (const { role, spans } of gather(report, layout, ({ bold }) => (bold ? 'bold' : null)).values()) {
      const [span] = spans;
      if (!span) continue;
      const times = timesWords(spans.length);
      yield {
        span,
        message: {
          zh: `${ROLE_WORDS[role].zh}加了粗${times.zh}。公文以字体区分层次，不加粗。`,
          en: `${ROLE_WORDS[role].en} is bold${times.en}. Official documents tell levels apart by their fonts, not by weight.`,
        },
      };
    }
  },
});
