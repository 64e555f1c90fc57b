/** 中国共产党成立115周年 in 2026: an anniversary that its year does not give. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/anniversary-mismatch',
  kinds: ['anniversary'],
  title: { zh: '周年数有误', en: 'Wrong anniversary' },
  source: '算术',
  severity: 'warning',
  fix: 'none',
  message: ({ stated, note }) => ({
    zh: `「${stated}」周年数有误：${note.zh}。请核对。`,
    en: `"${stated}" is another anniversary: ${note.en}. Please check.`,
  }),
});
