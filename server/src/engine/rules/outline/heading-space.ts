/** ##一、总体情况 without a space, or indented: a heading that Markdown does not take for one, or not everywhere. */
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { defineRule } from '../rule.ts';

const UNSPACED = /^( {0,3})(#{1,6})(?=[^#\s\d])/;
const INDENTED = /^([ \t\u3000]+)(?=#{1,6}[ \t])/;

export default defineRule({
  id: 'outline/heading-space',
  title: { zh: '# 前后的空格不对', en: 'Spaces around the # of a heading' },
  source: 'CommonMark 4.2',
  severity: 'info',
  fix: 'safe',
  options: {},
  *check(report) {
    const edits = findEdits(report);
    const [first, ...others] = edits;
    if (!first) return;
    yield {
      span: { start: first.span.start, end: first.span.start + 1 },
      message: {
        zh: `标题的 # 要顶格，后面要空一格，否则预览和目录里不成标题；全文有${edits.length}处，可一次改好。`,
        en: `The # of a heading stands at the start of its line with a space after it; ${edits.length} here do not. One fix corrects all.`,
      },
      evidence: others.map(({ span }) => ({
        span: { start: span.start, end: span.start + 1 },
        note: { zh: '同样的标题', en: 'the same' },
      })),
      fixes: [{ title: { zh: '改好 # 前后的空格', en: 'Correct the spaces' }, safety: 'safe', edits }],
    };
  },
});

function findEdits({ paragraphs, lines, text }: Report): Edit[] {
  return paragraphs.flatMap(({ firstLine }): Edit[] => {
    const { start, end } = lines.lineSpan(firstLine);
    const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    const line = text.slice(from, end);
    const unspaced = UNSPACED.exec(line);
    if (unspaced) {
      const [, indent = '', marks = ''] = unspaced;
      return [{ span: { start: from, end: from + indent.length + marks.length }, newText: `${marks} ` }];
    }
    const indent = INDENTED.exec(line)?.[1];
    return indent === undefined ? [] : [{ span: { start: from, end: from + indent.length }, newText: '' }];
  });
}
