/** Which contents of its kind a report holds, and how. */

import type { Report, Section } from '../report/model.ts';
import { perReport } from '../report/perReport.ts';
import { reportYear } from '../report/reportYear.ts';
import type { Span } from '../text/span.ts';
import type { Content, Kind } from './kind.ts';
import { findInProse, findSection } from './roles.ts';

export interface Presence {
  readonly content: Content;
  /** The section whose heading announces the content. */
  readonly section: Section | null;
  /** Where running text holds it, looked for only when no heading does. */
  readonly prose: Span | null;
}

/** Each content that the kind demands of a report of this year. */
export const requiredContents = perReport((report: Report, kind: Kind): readonly Presence[] => {
  const year = reportYear(report);
  return kind.contents
    .filter(({ demand, since = 0 }) => demand === 'required' && (year ?? since) >= since)
    .map((content): Presence => {
      const section = findSection(report, kind, content);
      return { content, section, prose: section ? null : findInProse(report, kind, content) };
    });
});
