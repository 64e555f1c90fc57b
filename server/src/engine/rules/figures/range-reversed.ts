/** 5.5%—5%: a range whose larger end stands first. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/range-reversed',
  kinds: ['range'],
  title: { zh: '区间起止颠倒', en: 'Range that ends before it begins' },
  source: '算术',
  severity: 'warning',
  fix: 'ask',
  message: ({ stated, note }) => ({
    zh: `「${stated}」颠倒：${note.zh}。请核对。`,
    en: `"${stated}" is turned round: ${note.en}. Please check.`,
  }),
});
