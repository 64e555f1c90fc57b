/** `1. ` on every line: Markdown shows 1. 2. 3., the file itself says 1. 1. 1. */
import { renumber } from '../../text/renumber.ts';
import { defineRule } from '../rule.ts';
import { siblingRuns } from './siblings.ts';

export default defineRule({
  id: 'outline/list-marker',
  title: { zh: '列表序号都写成 1.', en: 'Every list item is written 1.' },
  source: 'CommonMark 5.3',
  severity: 'info',
  fix: 'ask',
  medium: 'markdown',
  options: {},
  *check(report) {
    for (const { headings } of siblingRuns(report)) {
      const items = headings.filter(({ ordinal }) => ordinal.raw === '1.' && report.text[ordinal.span.end] === ' ');
      const [first, second, ...others] = items;
      if (!first || !second || items.length < headings.length) continue;
      const edits = renumber(items.map(({ ordinal }) => ordinal));
      yield {
        span: second.ordinal.span,
        message: {
          zh: `这${items.length}项都写成「1.」：Markdown 预览会显示为 1 至 ${items.length}，复制到公文里却全是 1。请写出实际序号。`,
          en: `All ${items.length} items are written "1.": a Markdown preview counts them, but copied into a document all are 1. Write the real numbers.`,
        },
        evidence: [first, ...others].map(({ ordinal }) => ({
          span: ordinal.span,
          note: { zh: '同组的项', en: 'an item of the same list' },
        })),
        fixes: [{ title: { zh: '写出实际序号', en: 'Write the real numbers' }, safety: 'ask', ordinals: true, edits }],
      };
    }
  },
});
