/** 以下八个方面 in front of seven headings. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/list-count-mismatch',
  kinds: ['list-count'],
  title: { zh: '所写项数与后文条目不符', en: 'Announced count does not match the list that follows' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `写的是「${stated}」，后文列了 ${computed} 项（${formula}）。请核对项数。`,
    en: `"${stated}" is announced, but ${computed} items follow (${formula}). Check the count.`,
  }),
});
