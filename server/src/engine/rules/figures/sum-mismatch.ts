/** 共6800件,其中…: parts that do not add up to their total. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/sum-mismatch',
  kinds: ['sum'],
  title: { zh: '分项之和与总数不符', en: 'Parts do not add up to their total' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `分项之和与总数不符：${formula}，文中写 ${stated}${computed === null ? '' : `，应为 ${computed}`}。请核对总数和各分项。`,
    en: `The parts do not add up: ${formula}, but the text says ${stated}${computed === null ? '' : ` instead of ${computed}`}. Check the total and its parts.`,
  }),
});
