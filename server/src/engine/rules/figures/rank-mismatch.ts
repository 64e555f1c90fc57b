/** 从全国第5位升至第12位: ranks that contradict the words between them. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/rank-mismatch',
  kinds: ['rank'],
  title: { zh: '名次前后不符', en: 'Ranks disagree' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, note }) => ({
    zh: `「${stated}」名次不符：${note.zh}。请核对。`,
    en: `"${stated}" contradicts itself: ${note.en}. Please check.`,
  }),
});
