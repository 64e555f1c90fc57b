/** 各单位完成. 群众满意: an ASCII point typed for a full stop. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

// Between Chinese words, or after them where the line ends; 1.5 and 3.健全 have a digit in front.
const findPoints = scanner(/\.(?<=[\u4e00-\u9fff》”’）)%]\.)(?=[\u4e00-\u9fff《“（(]| |$)(?!\.)/g, {
  over: 'text',
});

export default defineRule({
  id: 'format/full-stop',
  title: { zh: '句号写成了半角点', en: 'ASCII point for a full stop' },
  source: 'GB/T 15834—2011 5.1',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, paragraph } of findPoints(report)) {
      // A wrong mark after an ordinal is format/ordinal-mark's.
      if (paragraph.ordinal && span.start < paragraph.ordinal.span.end) continue;
      yield {
        span,
        message: {
          zh: '中文的句号是「。」，这里用的是半角的「.」。人名中间的点用「·」。',
          en: 'A Chinese sentence ends in 。, not in an ASCII point. Between the parts of a name stands ·.',
        },
        fixes: ['。', '·'].map(newText => ({
          title: { zh: `改为「${newText}」`, en: `Change to "${newText}"` },
          safety: 'ask' as const,
          edits: [{ span, newText }],
        })),
      };
    }
  },
});
