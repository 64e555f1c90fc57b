/** What outline/heading-depth says of a level or a heading whose # are too many or too few, and how to fix it. */
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import type { Fault } from '../rule.ts';
import type { Numbered } from './numbered.ts';

/** The whole level stands no deeper than the one above it, or more than one deeper: one remark, and one fix for all. */
export function wholeLevel(
  report: Report,
  heading: Numbered,
  parent: Numbered,
  level: readonly Numbered[],
  depth: number,
): Fault {
  const wanted = '#'.repeat(depth);
  const isDeep = heading.paragraph.depth > depth;
  return {
    span: heading.ordinal.span,
    severity: 'info',
    message: isDeep
      ? {
          zh: `「${heading.ordinal.raw}」是「${parent.ordinal.raw}」的下一级，前面的 # 却多了不止一个，中间空了一级。这一级应为 ${wanted}，可一次改好。`,
          en: `"${heading.ordinal.raw}" stands directly below "${parent.ordinal.raw}" but has more than one # more, so a level is left out. This level takes ${wanted}; one fix changes all.`,
        }
      : {
          zh: `「${heading.ordinal.raw}」是「${parent.ordinal.raw}」的下一级，前面的 # 却不比它多，预览和目录里看不出层次。这一级应为 ${wanted}，可一次改好。`,
          en: `"${heading.ordinal.raw}" stands below "${parent.ordinal.raw}" but has no more # than that, so previews show both on one level. This level takes ${wanted}; one fix changes all.`,
        },
    evidence: [{ span: parent.ordinal.span, note: { zh: '上一级标题', en: 'the heading above' } }],
    fixes: [
      {
        title: { zh: `这一级都改为 ${wanted}`, en: `Change this level to ${wanted}` },
        safety: 'ask',
        edits: level.map(other => depthEdit(report, other, depth)),
      },
    ],
  };
}

/** One heading has another number of # than those of its level. */
export function deviant(report: Report, heading: Numbered, model: Numbered): Fault {
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
        safety: 'ask',
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
