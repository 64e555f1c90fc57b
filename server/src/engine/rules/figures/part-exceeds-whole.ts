/** 受理151件,审结159件: a part that passes its whole. */
import { defineRelationRule } from './relationRule.ts';

export default defineRelationRule({
  id: 'figures/part-exceeds-whole',
  kinds: ['part-of'],
  title: { zh: '部分大于整体', en: 'Part exceeds its whole' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, formula }) => ({
    zh: `${stated} 超过了它所属的总数：${formula}。请核对。`,
    en: `${stated} is more than the whole it belongs to: ${formula}. Please check.`,
  }),
});
