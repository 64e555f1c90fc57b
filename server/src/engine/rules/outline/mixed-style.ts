/** （一） 2. （三）: a heading whose ordinal has another form than those of its siblings. */
import { defineRule } from '../rule.ts';
import { faultsNamed } from './siblings.ts';

export default defineRule({
  id: 'outline/mixed-style',
  title: { zh: '同级标题序号形式不一', en: 'Siblings numbered in different styles' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const { heading, before, fixes } of faultsNamed(report, 'mixed-style')) {
      if (!before) continue;
      yield {
        span: heading.ordinal.span,
        message: {
          zh: `同级标题用「${before.ordinal.raw}」的形式，这里却是「${heading.ordinal.raw}」。请统一序号形式。`,
          en: `Siblings are numbered like "${before.ordinal.raw}", but this one is "${heading.ordinal.raw}". Use one style.`,
        },
        evidence: [{ span: before.ordinal.span, note: { zh: '同级标题的序号', en: 'the ordinal of a sibling' } }],
        fixes,
      };
    }
  },
});
