/** 《法治政府建设实施纲要(2021—2025年)》, “十四五”收官之年: periods of plans that are fixed. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'sections/plan-period',
  kinds: ['plan'],
  title: { zh: '规划起止年份有误', en: 'Wrong period of a plan' },
  source: '规划名称',
  severity: 'warning',
  fix: 'ask',
  message: ({ stated, note }) => ({
    zh: `「${stated}」与规划期不符：${note.zh}。请核对。`,
    en: `"${stated}" does not agree with the period of the plan: ${note.en}. Please check.`,
  }),
});
