/** The calendar: years, plans, sessions, anniversaries, marks, ranks and lengths of time against the year reported on and that of issue. */
import type { Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { moveRelation, type Relation } from '../relation.ts';
import { readAnchors } from './anchors.ts';
import { findAnniversaries, findOwnAnniversaries } from './anniversaries.ts';
import { findDates } from './dates.ts';
import { findDurations } from './durations.ts';
import { findElapsed } from './elapsed.ts';
import { findOrdered } from './ordered.ts';
import { findNumberedPlans, findPapers } from './papers.ts';
import { findPeriods } from './periods.ts';
import { findPlans } from './plans.ts';
import { findRanges } from './ranges.ts';
import { findRanking } from './ranking.ts';
import { findRanks } from './ranks.ts';
import { findRepeatedPapers, findRepeatedTitles } from './repeats.ts';
import { findNumbered, findSessions } from './sessions.ts';
import { findSuperlatives } from './superlatives.ts';
import { findTerms } from './terms.ts';
import { findThresholds } from './thresholds.ts';
import { findYears } from './years.ts';

const IN_PARAGRAPH = [
  findPapers,
  findSessions,
  findThresholds,
  findRanks,
  findRanking,
  findOrdered,
  findSuperlatives,
  findRanges,
  findPeriods,
  findOwnAnniversaries,
  findNumbered,
];

/** What one paragraph decides by itself, in its own offsets. */
const findWithin = once((excerpt): readonly Relation[] => {
  const found: Relation[] = [];
  for (const find of IN_PARAGRAPH) for (const relation of find(excerpt)) found.push(relation);
  return found;
});

/** Every relation of a report with the calendar, in no order. */
export function* findCalendar(report: Report): Generator<Relation> {
  for (const [index, excerpt] of report.excerpts.entries()) {
    const by = report.paragraphs[index]?.span.start ?? 0;
    for (const relation of findWithin(excerpt)) yield moveRelation(relation, by);
  }
  const anchors = readAnchors(report);
  yield* findPlans(report, anchors);
  yield* findDates(report);
  yield* findDurations(report);
  yield* findElapsed(report);
  yield* findAnniversaries(report, anchors);
  yield* findRepeatedPapers(report);
  if (anchors === null) return;
  yield* findYears(report, anchors);
  yield* findRepeatedTitles(report, anchors);
  yield* findNumberedPlans(report, anchors);
  yield* findTerms(report, anchors);
}
