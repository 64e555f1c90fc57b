/** 2023年，全区办理… in the review of 2022: a year that its place in the report rules out. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/wrong-year',
  kinds: ['year'],
  title: { zh: '年份与报告年度不符', en: 'Year that cannot be meant' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  message: ({ stated, note }) => ({
    zh: `「${stated}」年份有误：${note.zh}。请核对。`,
    en: `"${stated}" is a year that cannot be meant: ${note.en}. Please check.`,
  }),
});
