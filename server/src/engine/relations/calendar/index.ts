/** The calendar: years, plans, sessions, anniversaries, marks, ranks and lengths of time against the year reported on and that of issue. */
import type { Report } from '../../report/model.ts';
import { once, oncePerKey } from '../../report/once.ts';
import { moveRelation, type Relation } from '../relation.ts';
import { readAnchors } from './anchors.ts';
import { findAnniversaries, findOwnAnniversaries } from './anniversaries.ts';
import { findDates } from './dates.ts';
import { findDurations } from './durations.ts';
import { findElapsed } from './elapsed.ts';
import { findFixedTerms } from './fixedTerms.ts';
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
import { findYearsOn } from './yearsOn.ts';

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
  findYearsOn,
  findNumbered,
];

/** What one paragraph decides by itself, in its own offsets. */
const findWithin = once((excerpt): readonly Relation[] => {
  const found: Relation[] = [];
  for (const find of IN_PARAGRAPH) for (const relation of find(excerpt)) found.push(relation);
  return found;
});

/** The same in a text in which the paragraph begins at `by`. */
const placedWithin = oncePerKey((excerpt, by: number): readonly Relation[] =>
  findWithin(excerpt).map(relation => moveRelation(relation, by)),
);

function findInParagraphs({ excerpts, paragraphs }: Report): readonly Relation[] {
  const found: Relation[] = [];
  excerpts.forEach((excerpt, index) => {
    for (const relation of placedWithin(excerpt, paragraphs[index]?.span.start ?? 0)) found.push(relation);
  });
  return found;
}

/** Every relation of a report with the calendar, in no order. */
export function* findCalendar(report: Report): Generator<Relation> {
  yield* findInParagraphs(report);
  const anchors = readAnchors(report);
  yield* findPlans(report, anchors);
  yield* findDates(report);
  yield* findDurations(report);
  yield* findElapsed(report);
  yield* findFixedTerms(report);
  yield* findAnniversaries(report, anchors);
  yield* findRepeatedPapers(report);
  if (anchors === null) return;
  yield* findYears(report, anchors);
  yield* findRepeatedTitles(report, anchors);
  yield* findNumberedPlans(report, anchors);
  yield* findTerms(report, anchors);
}
