/** （一） without （二）: a level that holds one heading only. */
import { defineRule } from '../rule.ts';
import { isNumbered, levelOf } from './numbered.ts';
import { siblingRuns } from './siblings.ts';

export default defineRule({
  id: 'outline/lone-child',
  title: { zh: '只有一个下级标题', en: 'Only one heading below another' },
  source: '惯例',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report) {
    for (const { headings } of siblingRuns(report)) {
      const [only, other] = headings;
      const parent = only?.parent;
      if (!only || other || only.ordinal.value !== 1 || !parent || !isNumbered(parent)) continue;
      // A heading in another style beside it is reported as such.
      if (parent.children.some(child => child !== only && isNumbered(child)) || levelOf(only) > 3) continue;
      yield {
        span: only.ordinal.span,
        message: {
          zh: `「${parent.ordinal.raw}」下面只有「${only.ordinal.raw}」一个下级标题。只有一项时不必编号；如果漏了后面的标题，请补上。`,
          en: `"${only.ordinal.raw}" is the only heading below "${parent.ordinal.raw}". A single point needs no ordinal; add the others if they were lost.`,
        },
        evidence: [{ span: parent.ordinal.span, note: { zh: '上一级标题', en: 'the heading above' } }],
      };
    }
  },
});
