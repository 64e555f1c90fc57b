/** 一是…三是…: a running ordinal that does not follow the one before it. */
import { renumber } from '../outline/siblings.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'figures/series-gap',
  title: { zh: '“一是、二是”序列不连续', en: 'Gap in a series of running ordinals' },
  source: '逻辑',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const { ordinals } of report.series) {
      const edits = renumber(ordinals);
      for (const [index, ordinal] of ordinals.entries()) {
        const before = ordinals[index - 1];
        if (!before || ordinal.value === before.value + 1) continue;
        yield {
          span: ordinal.span,
          message: {
            zh: `「${before.raw}」之后是「${ordinal.raw}」,序列不连续。请核对是否漏了一项,或重排序号。`,
            en: `"${before.raw}" is followed by "${ordinal.raw}". Check for a lost item, or renumber the series.`,
          },
          evidence: [{ span: before.span, note: { zh: '前一个序号', en: 'the ordinal before' } }],
          fixes: [{ title: { zh: '把这一序列依次重排', en: 'Renumber this series' }, safety: 'safe', edits }],
        };
      }
    }
  },
});
