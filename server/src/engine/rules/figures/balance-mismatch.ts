/** 上年结转21件，新收436件，审结429件，结转下年18件: what comes in, goes out and is left does not agree. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/balance-mismatch',
  kinds: ['balance'],
  title: { zh: '结存数不符', en: 'Balance does not agree' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `前后几个数不平：${formula}，文中写 ${stated}${computed === null ? '' : `，应为 ${computed}`}。请核对。`,
    en: `The figures do not balance: ${formula}, but the text says ${stated}${computed === null ? '' : ` instead of ${computed}`}. Please check.`,
  }),
});
