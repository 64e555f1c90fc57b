/** The same thing counted twice with different values. */
import { defineRelationRule } from './relationRule.ts';

export default defineRelationRule({
  id: 'figures/repeat-mismatch',
  kinds: ['repeat'],
  title: { zh: '同一数据前后不一致', en: 'Same figure given twice with different values' },
  source: '算术',
  severity: 'warning',
  fix: 'ask',
  message: ({ formula }) => ({
    zh: `同一项数据前后不一致:${formula}。如口径不同,请写明;否则请核对。`,
    en: `The same figure is given twice with different values: ${formula}. Name the scope if it differs, or check.`,
  }),
});
