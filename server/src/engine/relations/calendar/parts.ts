/** Which part of a report a paragraph belongs to: what was done, or what is to be done. */
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';

export type Part = 'review' | 'plan';

/** Where a paragraph stands: the part, and the heading at the top of its branch. */
export interface Place {
  readonly part: Part | null;
  readonly top: Section | null;
  /** Whether it is the first paragraph below that heading. */
  readonly isFirst: boolean;
}

const REVIEW = /回顾|总结|成效|成绩|成就|举措|做法|情况|进展/;
const PLAN = /安排|计划|打算|下一?步|思路|展望|下阶段/;
/** 政府工作报告 also plan in 主要目标任务, 重点工作, 对…工作的建议; elsewhere such words head what was done. */
const GOVERNMENT_PLAN = /(?:重点|主要)(?:工作|任务)|目标|总体要求|部署|建议|工作任务|主要考虑/;
const PROBLEMS = /问题|不足|短板|差距|困难/;

/** A 政府工作报告; its title stands in front of the outline, in copies from the web among other lines. */
export const isGovernmentReport = perReport((report): boolean => {
  const first = report.sections[0]?.headingSpan.start ?? report.text.length;
  return report.paragraphs.some(
    ({ span }) =>
      span.start < first &&
      span.end - span.start <= 40 &&
      /政府工作报告[)》]?$/.test(report.prose.slice(span.start, span.end)),
  );
});

/** The part that a heading opens; null for problems, for both in one (`发展成就和主要目标`) and where no word tells. */
export function partOfHeading(title: string, report: Report): Part | null {
  if (PROBLEMS.test(title)) return null;
  const coming = PLAN.test(title) || (isGovernmentReport(report) && GOVERNMENT_PLAN.test(title));
  if (REVIEW.test(title) === coming) return null;
  return coming ? 'plan' : 'review';
}

const NOWHERE: Place = { part: null, top: null, isFirst: false };
const BEFORE_PLAN: Place = { ...NOWHERE, part: 'review' };

/** The place of each paragraph by its index. */
export const placesOf = perReport((report): ((index: number) => Place) => {
  const places = new Map<number, Place>();
  const { sections } = report;
  // Where headings are named after their themes, or are no headings to us, what stands in front of the plan is the review.
  const plan = isGovernmentReport(report)
    ? -1
    : sections.findIndex(({ title }) => partOfHeading(title, report) === 'plan');
  sections.forEach((section, index) => {
    const part = partOfHeading(section.title, report);
    place(section, part ?? (index < plan && !PROBLEMS.test(section.title) ? 'review' : null), section, places);
  });
  const first = sections[0]?.paragraph.index ?? 0;
  return index => places.get(index) ?? (plan === 0 && index < first ? BEFORE_PLAN : NOWHERE);
});

function place(section: Section, part: Part | null, top: Section, places: Map<number, Place>): void {
  const { paragraph, body, children } = section;
  places.set(paragraph.index, { part, top, isFirst: false });
  body.forEach(({ index }, at) => {
    if (index !== paragraph.index) places.set(index, { part, top, isFirst: section === top && at === 0 });
  });
  for (const child of children) place(child, partOfChild(child, part), top, places);
}

/** (三)存在的问题 and (四)下一步打算 within a review are none. */
function partOfChild({ title }: Section, part: Part | null): Part | null {
  if (PROBLEMS.test(title)) return null;
  return part === 'review' && /下一?步|打算/.test(title) ? 'plan' : part;
}

/** Whether `offset` lies in the heading at the top of a place. */
export function isInHeading({ top }: Place, offset: number): boolean {
  return top !== null && top.headingSpan.start <= offset && offset < top.headingSpan.end;
}
