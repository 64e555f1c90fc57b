/** 突破50万件，达到48.6万件: a mark that the figure beside it does not reach. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/threshold-unmet',
  kinds: ['threshold'],
  title: { zh: '数值没有达到所说的界限', en: 'Figure does not reach the mark' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated, note }) => ({
    zh: `「${stated}」与所说的界限不符：${note.zh}。请核对。`,
    en: `"${stated}" does not agree with the mark beside it: ${note.en}. Please check.`,
  }),
});
