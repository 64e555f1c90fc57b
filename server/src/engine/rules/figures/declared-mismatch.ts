/** A figure that its fazhi-check comment or a facts file contradicts. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/declared-mismatch',
  kinds: ['declared', 'fact'],
  title: { zh: '与声明的算式或数据表不符', en: 'Does not agree with its declared formula or the facts file' },
  source: '算术',
  severity: 'error',
  fix: 'ask',
  message: ({ stated, formula, computed, elsewhere }) =>
    elsewhere
      ? {
          zh: `${stated} 与数据表不符：${elsewhere.zh}写的是 ${formula}。请核对正文或数据表。`,
          en: `${stated} does not agree with the facts file: ${elsewhere.en} says ${formula}. Check the text or the file.`,
        }
      : {
          zh: `${stated} 与声明的算式不符：${formula}，应为 ${computed}。请核对数据或声明。`,
          en: `${stated} does not agree with its declared formula: ${formula}, which gives ${computed}. Check the figure or the declaration.`,
        },
});
