/** “四项制度” once where the report says “三项制度” everywhere else. */
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/label-mismatch',
  kinds: ['label'],
  title: { zh: '同一提法前后数目不一', en: 'Number in a name differs from the rest of the report' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  message: ({ stated, computed }) => ({
    zh: `这里写的是${stated}，通行的或者文中别处的提法是「${computed}」。请核对数目。`,
    en: `${stated} is written here; elsewhere, or by common usage, it is "${computed}". Check the number.`,
  }),
});
