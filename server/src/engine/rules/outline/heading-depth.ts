/** `## 一、` and `### 二、`, `## （一）` below `## 一、`: the number of # contradicts the level of the ordinal. */
import type { Report } from '../../report/model.ts';
import { defineRule } from '../rule.ts';
import { deviant, wholeLevel } from './depthFaults.ts';
import { isNumbered, levelOf, type Numbered } from './numbered.ts';
import { misstyled } from './siblings.ts';

const DEEPEST = 6;

export default defineRule({
  id: 'outline/heading-depth',
  title: { zh: '# 的层次与序号不符', en: 'Depth of # contradicts the ordinal' },
  source: 'CommonMark 4.2',
  severity: 'warning',
  fix: 'ask',
  medium: 'markdown',
  options: {},
  *check(report) {
    const wanted = new Map<number, number>();
    for (const [level, headings] of headingsByLevel(report)) {
      const below = headings.find(({ parent }) => parentDepth(parent, wanted) > 0);
      const above = parentDepth(below?.parent ?? null, wanted);
      const usual = usualDepth(headings, above);
      const isFlat = usual <= above;
      const isDeep = above > 0 && usual > above + 1 && isNextLevel(below, level);
      const depth = isFlat || isDeep ? above + 1 : usual;
      wanted.set(level, depth);
      if (depth > DEEPEST) continue;
      const others = headings.filter(({ paragraph }) => paragraph.depth !== depth);
      const model = headings.find(({ paragraph }) => paragraph.depth === depth);
      if ((isFlat || isDeep) && below?.parent && isNumbered(below.parent))
        yield wholeLevel(report, below, below.parent, others, depth);
      else for (const heading of others) if (model) yield deviant(report, heading, model);
    }
  },
});

/** Whether the level stands directly below that of its parent; 1. below 一、 leaves one out and so may its #. */
function isNextLevel(below: Numbered | undefined, level: number): boolean {
  const parent = below?.parent;
  return parent != null && isNumbered(parent) && levelOf(parent) === level - 1;
}

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
