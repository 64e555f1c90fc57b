/** 分别占42.3%、31.5%、28.2%: shares of one whole that pass 100 %, or miss it with nothing left out. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/share-total',
  kinds: ['share-total'],
  title: { zh: '各占比之和不是 100%', en: 'Shares do not add up to 100 %' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ certainty, formula }) =>
    certainty === 'likely'
      ? {
          zh: `各占比之和超过 100%：${formula}。如果各项有重叠（多选、交叉），请写明，否则请核对。`,
          en: `The shares add up to more than 100 %: ${formula}. Say so if they overlap (several answers each), or check.`,
        }
      : {
          zh: `各占比之和不是 100%：${formula}，超出了四舍五入的误差。请核对。`,
          en: `The shares do not add up to 100 % within rounding: ${formula}. Please check.`,
        },
});
