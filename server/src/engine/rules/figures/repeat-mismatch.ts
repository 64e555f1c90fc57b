/** The same thing counted twice with different values, in one report or in this year's and last year's. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/repeat-mismatch',
  kinds: ['repeat', 'text-table', 'cross-year'],
  title: { zh: '同一数据前后不一致', en: 'Same figure given twice with different values' },
  source: '算术',
  severity: 'warning',
  fix: 'ask',
  message: ({ kind, stated, formula, computed, elsewhere }) =>
    kind === 'cross-year'
      ? {
          zh: `${stated} 与上年报告不符：${formula}，按上年报告应为 ${computed}${elsewhere ? `（${elsewhere.zh}）` : ''}。如口径有调整，请写明；否则请核对。`,
          en: `${stated} does not agree with last year's report: ${formula}, which gives ${computed}${elsewhere ? ` (${elsewhere.en})` : ''}. Name the change of scope, or check.`,
        }
      : {
          zh: `同一项数据前后不一致：${formula}。如口径不同，请写明；否则请核对。`,
          en: `The same figure is given twice with different values: ${formula}. Name the scope if it differs, or check.`,
        },
});
