/** 党的二十大和二十一届历次全会: numbers of congresses, terms and sessions that do not go together. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/session-mismatch',
  kinds: ['session'],
  title: { zh: '会议届次不符', en: 'Numbers of congress and session disagree' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  message: ({ stated, note }) => ({
    zh: `「${stated}」届次有误：${note.zh}。请核对。`,
    en: `"${stated}" does not go together: ${note.en}. Please check.`,
  }),
});
