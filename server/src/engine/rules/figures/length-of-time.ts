/** 近三年（2021年至2024年）: a length of time that its two ends do not give. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/length-of-time',
  kinds: ['period'],
  title: { zh: '时长与起止不符', en: 'Length of time does not agree with its ends' },
  source: '算术',
  severity: 'warning',
  fix: 'none',
  message: ({ stated, note }) => ({
    zh: `「${stated}」时长有误：${note.zh}。请核对。`,
    en: `"${stated}" has another length: ${note.en}. Please check.`,
  }),
});
