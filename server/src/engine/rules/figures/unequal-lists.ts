/** 城镇、农村居民收入分别增长4.4%: 分别 joins lists of unequal length. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/unequal-lists',
  kinds: ['respectively'],
  title: { zh: '“分别”前后的项数不等', en: 'Lists joined by 分别 differ in length' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  message: ({ stated, formula }) => ({
    zh: `「${stated}」前后应当一一对应，现在前后项数是 ${formula}。请核对是否漏写、多写了一项，或者改用「均」。`,
    en: `「${stated}」 pairs things and values one by one, but their numbers are ${formula}. Check for one that is missing or too many.`,
  }),
});
