/** 抽取案卷240本，评出优秀案卷252本: a part that passes its whole. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/part-exceeds-whole',
  kinds: ['part-of'],
  title: { zh: '部分大于整体', en: 'Part exceeds its whole' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, formula, certainty }) =>
    certainty === 'asks'
      ? {
          zh: `审结的 ${stated} 多于收到的：${formula}。如有上年结转的，请写明；否则请核对。`,
          en: `More closed than received, ${stated}: ${formula}. Write how many were carried over, if any; else please check.`,
        }
      : {
          zh: `${stated} 超过了它所属的总数：${formula}。请核对。`,
          en: `${stated} is more than the whole it belongs to: ${formula}. Please check.`,
        },
});
