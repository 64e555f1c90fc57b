/** Refactorings of the outline: a report and a section in, the edits of one step out, or null where it makes no sense. */
import type { Report, Section } from '../report/model.ts';

export { type DropPlace, dropPlaces } from './drop.ts';
export { insertSection, numbersAfter, renameSection } from './headings.ts';
export { renumberDocument, restyleDocument } from './levels.ts';
export {
  deleteSection,
  demoteSection,
  moveSection,
  promoteSection,
  type Rearrangement,
} from './rearrange.ts';

/** The innermost section that holds `offset`, or null; where a cursor stands. */
export function sectionAt(report: Report, offset: number): Section | null {
  return report.allSections.findLast(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}
