/** `## 一、` and `### 二、`: the number of # contradicts the level of the ordinal. */
import { defineRule } from '../rule.ts';
import { isNumbered, levelOf, type Numbered } from './numbered.ts';

export default defineRule({
  id: 'outline/heading-depth',
  title: { zh: '# 的层次与序号不符', en: 'Depth of # contradicts the ordinal' },
  source: 'CommonMark 4.2',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    const headings = report.allSections.filter(isNumbered).filter(({ paragraph }) => paragraph.depth > 0);
    for (const level of new Set(headings.map(levelOf))) {
      const siblings = headings.filter(heading => levelOf(heading) === level);
      const model = commonest(siblings);
      for (const heading of siblings) {
        const { depth, span } = heading.paragraph;
        if (!model || depth === model.paragraph.depth) continue;
        const line = report.lines.lineSpan(heading.paragraph.firstLine);
        const at = line.start + Math.max(0, report.text.slice(line.start, span.start).indexOf('#'));
        if (report.text[at] !== '#') continue; // An underlined heading has no # to change.
        const wanted = '#'.repeat(model.paragraph.depth);
        yield {
          span: heading.ordinal.span,
          message: {
            zh: `「${heading.ordinal.raw}」前有 ${depth} 个 #，同一级的「${model.ordinal.raw}」是 ${model.paragraph.depth} 个，预览和目录里会差一级。请改为一致。`,
            en: `"${heading.ordinal.raw}" has ${depth} #, its equal "${model.ordinal.raw}" has ${model.paragraph.depth}; previews show them on different levels.`,
          },
          evidence: [{ span: model.ordinal.span, note: { zh: '同一级标题', en: 'a heading of the same level' } }],
          fixes: [
            {
              title: { zh: `改为 ${wanted}`, en: `Change to ${wanted}` },
              safety: 'safe',
              edits: [{ span: { start: at, end: at + depth }, newText: wanted }],
            },
          ],
        };
      }
    }
  },
});

/** One heading of the depth that more than half have; null when there is no such depth. */
function commonest(headings: readonly Numbered[]): Numbered | null {
  const half = headings.length / 2;
  const withDepth = (depth: number) => headings.filter(({ paragraph }) => paragraph.depth === depth).length;
  return headings.find(({ paragraph }) => withDepth(paragraph.depth) > half) ?? null;
}
