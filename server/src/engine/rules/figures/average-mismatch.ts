/** 1468名农民工、2936万元、人均2.5万元: an average that its total and its number do not give. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/average-mismatch',
  kinds: ['average'],
  title: { zh: '平均数与总数不符', en: 'Average does not agree with its total' },
  source: '算术；四舍五入按 GB/T 8170—2008',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed, explanation }) =>
    explanation === 'maximum'
      ? {
          zh: `最高数 ${stated} 比平均数还小：${formula}。请核对。`,
          en: `The most, ${stated}, is less than the average: ${formula}. Please check.`,
        }
      : {
          zh: `平均数 ${stated} 与总数不符：${formula}${computed === null ? '' : `，应为 ${computed}`}。请核对。`,
          en: `The average ${stated} does not agree with its total: ${formula}${computed === null ? '' : `, so it should be ${computed}`}. Please check.`,
        },
});
