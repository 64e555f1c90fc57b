/** 分别占42.3%、31.5%、28.2%: shares of one whole that miss 100 %. */
import { defineRelationRule } from './relationRule.ts';

export default defineRelationRule({
  id: 'figures/share-total',
  kinds: ['share-total'],
  title: { zh: '各占比之和不是 100%', en: 'Shares do not add up to 100 %' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, formula }) => ({
    zh: `各占比之和不是 100%：${formula}，超出了四舍五入的误差。请核对 ${stated}。`,
    en: `The shares do not add up to 100 % within rounding: ${formula}. Check ${stated}.`,
  }),
});
