/** 从16家扩充为14家: a rise that falls or a fall that rises. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/wrong-direction',
  kinds: ['direction'],
  title: { zh: '增减方向与数值相反', en: 'Direction contradicts the figures' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, formula }) => ({
    zh: `「${stated}」与数值方向相反：${formula}。请核对用词或数值。`,
    en: `"${stated}" contradicts its figures: ${formula}. Check the verb or the figures.`,
  }),
});
