/** `## 一、` and `### 二、`, `## （一）` below `## 一、`: the number of # contradicts the level of the ordinal. */
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { defineRule, type Fault } from '../rule.ts';
import { isNumbered, levelOf, type Numbered } from './numbered.ts';
import { misstyled } from './siblings.ts';

const DEEPEST = 6;

export default defineRule({
  id: 'outline/heading-depth',
  title: { zh: '# 的层次与序号不符', en: 'Depth of # contradicts the ordinal' },
  source: 'CommonMark 4.2',
  severity: 'warning',
  fix: 'safe',
  medium: 'markdown',
  options: {},
  *check(report) {
    const wanted = new Map<number, number>();
    for (const [level, headings] of headingsByLevel(report)) {
      const below = headings.find(({ parent }) => parentDepth(parent, wanted) > 0);
      const above = parentDepth(below?.parent ?? null, wanted);
      const usual = usualDepth(headings, above);
      const isFlat = usual <= above;
      const depth = isFlat ? above + 1 : usual;
      wanted.set(level, depth);
      if (depth > DEEPEST) continue;
      const others = headings.filter(({ paragraph }) => paragraph.depth !== depth);
      const model = headings.find(({ paragraph }) => paragraph.depth === depth);
      if (isFlat && below?.parent && isNumbered(below.parent)) yield flat(report, below, below.parent, others, depth);
      else for (const heading of others) if (model) yield deviant(report, heading, model);
    }
  },
});

/** The headings that a # marks, by the level of their ordinals from the top down. An underlined one has no # to change. */
function headingsByLevel(report: Report): [level: number, headings: Numbered[]][] {
  const { allSections, text, lines } = report;
  const levels = new Map<number, Numbered[]>();
  const others = misstyled(report);
  for (const heading of allSections) {
    if (!isNumbered(heading) || heading.paragraph.depth === 0 || others.has(heading)) continue;
    if (!text.slice(lines.lineSpan(heading.paragraph.firstLine).start, heading.ordinal.span.start).includes('#'))
      continue;
    const level = levels.get(levelOf(heading));
    if (level) level.push(heading);
    else levels.set(levelOf(heading), [heading]);
  }
  return [...levels].sort(([a], [b]) => a - b);
}

/** The depth that the headings of `parent`'s level should have; 0 where no # marks it. */
function parentDepth(parent: Numbered['parent'], wanted: ReadonlyMap<number, number>): number {
  return parent && isNumbered(parent) && parent.paragraph.depth > 0 ? (wanted.get(levelOf(parent)) ?? 0) : 0;
}

/** The depth of most; of equally many the first that is deeper than `above`, the depth of the headings above. */
function usualDepth(headings: readonly Numbered[], above: number): number {
  const counts = new Map<number, number>();
  for (const { paragraph } of headings) counts.set(paragraph.depth, (counts.get(paragraph.depth) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const depths = [...counts].flatMap(([depth, count]) => (count === most ? [depth] : [])).sort((a, b) => a - b);
  return depths.find(depth => depth > above) ?? depths[0] ?? 0;
}

/** The whole level stands no deeper than the one above it: one remark, and one fix for all. */
function flat(report: Report, heading: Numbered, parent: Numbered, level: readonly Numbered[], depth: number): Fault {
  const wanted = '#'.repeat(depth);
  return {
    span: heading.ordinal.span,
    severity: 'info',
    message: {
      zh: `「${heading.ordinal.raw}」是「${parent.ordinal.raw}」的下一级，前面的 # 却不比它多，预览和目录里看不出层次。这一级应为 ${wanted}，可一次改好。`,
      en: `"${heading.ordinal.raw}" stands below "${parent.ordinal.raw}" but has no more # than that, so previews show both on one level. This level takes ${wanted}; one fix changes all.`,
    },
    evidence: [{ span: parent.ordinal.span, note: { zh: '上一级标题', en: 'the heading above' } }],
    fixes: [
      {
        title: { zh: `这一级都改为 ${wanted}`, en: `Change this level to ${wanted}` },
        safety: 'safe',
        edits: level.map(other => depthEdit(report, other, depth)),
      },
    ],
  };
}

function deviant(report: Report, heading: Numbered, model: Numbered): Fault {
  const { depth } = model.paragraph;
  const wanted = '#'.repeat(depth);
  return {
    span: heading.ordinal.span,
    message: {
      zh: `「${heading.ordinal.raw}」前有 ${heading.paragraph.depth} 个 #，同一级的「${model.ordinal.raw}」是 ${depth} 个，预览和目录里会差一级。请改为一致。`,
      en: `"${heading.ordinal.raw}" has ${heading.paragraph.depth} #, its equal "${model.ordinal.raw}" has ${depth}; previews show them on different levels.`,
    },
    evidence: [{ span: model.ordinal.span, note: { zh: '同一级标题', en: 'a heading of the same level' } }],
    fixes: [
      {
        title: { zh: `改为 ${wanted}`, en: `Change to ${wanted}` },
        safety: 'safe',
        edits: [depthEdit(report, heading, depth)],
      },
    ],
  };
}

function depthEdit({ text, lines }: Report, { paragraph, ordinal }: Numbered, depth: number): Edit {
  const { start } = lines.lineSpan(paragraph.firstLine);
  const at = start + text.slice(start, ordinal.span.start).indexOf('#');
  return { span: { start: at, end: at + paragraph.depth }, newText: '#'.repeat(depth) };
}
