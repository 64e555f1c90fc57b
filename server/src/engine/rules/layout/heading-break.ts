/** A heading broken by hand with Shift+Enter, which parts it in contents and navigation. */
import { STANDARD_LEVEL } from '../../text/ordinals.ts';
import { defineRule } from '../rule.ts';

const ENDED = /[。;:!?]$/;

export default defineRule({
  id: 'layout/heading-break',
  title: { zh: '标题中手动换行', en: 'Heading broken by hand' },
  source: '排版常识',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check({ allSections, paragraphs, prose }, _, { layout }) {
    const laid = (layout?.paragraphs ?? []).filter(({ breaks }) => breaks.length > 0);
    for (const { ordinal, headingSpan, paragraph } of allSections) {
      if (!ordinal || STANDARD_LEVEL[ordinal.style] > 4) continue;
      const { start, end } = headingSpan;
      const around = laid.find(({ span }) => span.start <= start && start < span.end);
      if (!around?.breaks.some(at => start < at && at <= end)) continue;
      const below = paragraphs[paragraph.index + 1];
      const isInside = around.breaks.some(at => start < at && at < end);
      // Whole paragraphs may be separated so; then a heading ends there.
      const goesOn =
        below &&
        below.span.start < around.span.end &&
        !below.ordinal &&
        ![headingSpan, below.span].some(span => ENDED.test(prose.slice(span.start, span.end)));
      if (!isInside && !goesOn) continue;
      yield {
        span: headingSpan,
        message: {
          zh: '标题中有手动换行（Shift+Enter），在目录和导航窗格里会断开。请删去，让它自动换行。',
          en: 'This heading is broken by hand (Shift+Enter), which parts it in contents and navigation. Delete the break and let the line wrap.',
        },
      };
    }
  },
});
