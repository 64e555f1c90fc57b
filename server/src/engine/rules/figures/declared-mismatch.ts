/** A figure that its fazhi-check comment contradicts. */
import { defineRelationRule } from './relationRule.ts';

export default defineRelationRule({
  id: 'figures/declared-mismatch',
  kinds: ['declared'],
  title: { zh: '与声明的算式不符', en: 'Does not agree with its declared formula' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed }) => ({
    zh: `${stated} 与声明的算式不符：${formula}，应为 ${computed}。请核对数据或声明。`,
    en: `${stated} does not agree with its declared formula: ${formula}, which gives ${computed}. Check the figure or the declaration.`,
  }),
});
