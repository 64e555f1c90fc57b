/** 五大领域 after six listed fields. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/count-mismatch',
  kinds: ['count'],
  title: { zh: '列举的项数与所写数目不符', en: 'Listed items do not match the stated count' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `写的是「${stated}」，前后列举了 ${computed} 项（${formula}）。请核对项数。`,
    en: `"${stated}" is stated, but ${computed} items are listed (${formula}). Check the count.`,
  }),
});
