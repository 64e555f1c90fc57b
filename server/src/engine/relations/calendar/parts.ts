/** Which part of a report a paragraph belongs to: what was done, or what is to be done. */
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';

export type Part = 'review' | 'plan';

/** Where a paragraph stands: the part, and the heading at the top of its branch. */
export interface Place {
  readonly part: Part | null;
  readonly top: Section | null;
  readonly isHeading: boolean;
  /** Whether it is the first paragraph below the heading of its part. */
  readonly isFirst: boolean;
}

const REVIEW = /回顾|总结|成效|成绩|成就|举措|做法|情况|进展/;
const PLAN = /安排|计划|打算|下一?步|思路|展望|(?:重点|主要)(?:工作|任务)|目标|总体要求|部署|建议|工作任务|主要考虑/;
const PROBLEMS = /问题|不足|短板|差距|困难/;

/** The part that a heading opens; null for problems, for both in one (`发展成就和主要目标`) and where no word tells. */
export function partOfHeading(title: string): Part | null {
  const [past, coming] = [REVIEW.test(title), PLAN.test(title)];
  if (PROBLEMS.test(title) || past === coming) return null;
  return coming ? 'plan' : 'review';
}

const NOWHERE: Place = { part: null, top: null, isHeading: false, isFirst: false };

/** The place of each paragraph by its index. */
export const placesOf = perReport((report): ((index: number) => Place) => {
  const places = new Map<number, Place>();
  // Where headings are named after their themes, what stands in front of the plan is the review.
  const plan = report.sections.findIndex(({ title }) => partOfHeading(title) === 'plan');
  report.sections.forEach((section, index) => {
    const isThematic = !REVIEW.test(section.title) && !PLAN.test(section.title) && !PROBLEMS.test(section.title);
    place(section, isThematic && index < plan ? 'review' : partOfHeading(section.title), section, places);
  });
  return index => places.get(index) ?? NOWHERE;
});

function place(section: Section, part: Part | null, top: Section, places: Map<number, Place>): void {
  const { paragraph, body, children, runIn } = section;
  places.set(paragraph.index, { part, top, isHeading: !runIn, isFirst: false });
  body.forEach(({ index }, at) => {
    if (index !== paragraph.index)
      places.set(index, { part, top, isHeading: false, isFirst: section === top && at === 0 });
  });
  for (const child of children) {
    const own = PROBLEMS.test(child.title)
      ? null
      : part === 'review' && /下一?步|打算/.test(child.title)
        ? 'plan'
        : part;
    place(child, own, top, places);
  }
}

/** Whether `offset` lies in the heading at the top of a place. */
export function isInHeading({ top }: Place, offset: number): boolean {
  return top !== null && top.headingSpan.start <= offset && offset < top.headingSpan.end;
}

/** The text of a paragraph as finders read it. */
export function wordsOf({ prose }: Report, { span }: { readonly span: { start: number; end: number } }): string {
  return prose.slice(span.start, span.end);
}
