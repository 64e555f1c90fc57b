/** A file without page numbers. */
import { defineRule } from '../rule.ts';
import { headAnchor } from '../sections/anchors.ts';

export default defineRule({
  id: 'layout/page-number',
  title: { zh: '没有页码', en: 'No page numbers' },
  source: 'GB/T 9704—2012 页码',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    if (!layout || layout.pages.length === 0 || layout.pages.some(({ isNumbered }) => isNumbered)) return;
    yield {
      span: headAnchor(report),
      message: {
        zh: '全文没有页码。公文用4号半角宋体阿拉伯数字编页码，数字左右各放一条一字线，单页码居右空一字，双页码居左空一字。',
        en: 'There are no page numbers. Official documents have them below the type area between dashes, odd ones at the right, even ones at the left.',
      },
    };
  },
});
