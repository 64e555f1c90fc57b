/** A 合计, 占比 or 同比 cell that the cells beside it do not give. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/table-mismatch',
  kinds: ['table'],
  title: { zh: '表格数据不符', en: 'Table does not add up' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `表中写 ${stated}，按所列数据应为 ${computed}（${formula}）。请核对。`,
    en: `The table says ${stated}; its own cells give ${computed} (${formula}). Please check.`,
  }),
});
