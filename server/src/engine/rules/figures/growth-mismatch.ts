/** 由120件增至150件,增长20%: a growth rate that its own figures do not give. */
import { defineRelationRule } from './relationRule.ts';

export default defineRelationRule({
  id: 'figures/growth-mismatch',
  kinds: ['growth', 'multiple', 'point'],
  title: { zh: '增幅与前后数不符', en: 'Growth does not agree with its figures' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `增幅 ${stated} 与所写的数不符：${formula}${computed === null ? '' : `，应为 ${computed}`}。请核对。`,
    en: `The growth ${stated} does not agree with its figures: ${formula}${computed === null ? '' : `, so it should be ${computed}`}. Please check.`,
  }),
});
