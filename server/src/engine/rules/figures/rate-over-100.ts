/** 办结率101%: a rate that cannot pass 100 %. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/rate-over-100',
  kinds: ['bound'],
  title: { zh: '比率超过 100%', en: 'Rate above 100 %' },
  source: '算术',
  severity: 'error',
  fix: 'none',
  message: ({ stated }) => ({
    zh: `${stated} 超过 100%，这类比率不可能超过。请核对。`,
    en: `${stated} is above 100 %, which a rate of this kind cannot be. Please check.`,
  }),
});
