/** 二、工作安排, 三、存在不足: sections in another order than achievements, shortcomings, plan. */
import type { Kind } from '../../kinds/kind.ts';
import { rolesOfTop } from '../../kinds/roles.ts';
import type { Section } from '../../report/model.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sections/out-of-order',
  title: { zh: '内容次序不合常例', en: 'Contents in an unusual order' },
  source: '通行做法',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    let highest = -1;
    let before: Section | null = null;
    for (const [section, roles] of rolesOfTop(report, kind)) {
      const places = roles.map(role => kind.order.indexOf(role)).filter(place => place >= 0);
      if (places.length === 0) continue;
      const last = Math.max(...places);
      if (before && last < highest) {
        yield {
          span: section.headingSpan,
          message: {
            zh: `「${nameOf(kind, last)}」一般写在「${nameOf(kind, highest)}」之前。请看是否需要调整次序。`,
            en: `"${nameOf(kind, last, 'en')}" usually stands in front of "${nameOf(kind, highest, 'en')}". See whether the order should change.`,
          },
          evidence: [{ span: before.headingSpan, note: { zh: '排在前面的一节', en: 'the section in front' } }],
        };
      } else {
        highest = last;
        before = section;
      }
    }
  },
});

function nameOf({ contents, order }: Kind, place: number, language: 'zh' | 'en' = 'zh'): string {
  return contents.find(({ role }) => role === order[place])?.name[language] ?? '';
}
