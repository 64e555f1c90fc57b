/** The calendar: years, plans, sessions, anniversaries, marks, ranks and lengths of time against the year reported on and that of issue. */
import { holds } from '../../report/matches.ts';
import type { Excerpt, Report } from '../../report/model.ts';
import { once, oncePerKey } from '../../report/once.ts';
import { overlaps } from '../../text/span.ts';
import { moveRelation, type Relation } from '../relation.ts';
import { readAnchors } from './anchors.ts';
import { findAnniversaries, findOwnAnniversaries } from './anniversaries.ts';
import { findDates } from './dates.ts';
import { findDurations } from './durations.ts';
import { findElapsed } from './elapsed.ts';
import { findEventsAgain } from './eventAgain.ts';
import { findEveryYear, findRunningSince } from './everyYear.ts';
import { findFixedTerms } from './fixedTerms.ts';
import { findInForce } from './inForce.ts';
import { findMeetings } from './meetings.ts';
import { findPlaced, findSorted } from './ordered.ts';
import { findNumberedPlans, findPapers } from './papers.ts';
import { findPeriods } from './periods.ts';
import { findPlans } from './plans.ts';
import { findHours, findRanges, findYearsAcross } from './ranges.ts';
import { findRanking } from './ranking.ts';
import { findRanks } from './ranks.ts';
import { findRepeatedPapers, findRepeatedTitles } from './repeats.ts';
import { findNumbered, findSessions } from './sessions.ts';
import { findSuperlatives } from './superlatives.ts';
import { findTerms } from './terms.ts';
import { ANY_MARK, findThresholds } from './thresholds.ts';
import { findYears } from './years.ts';
import { findYearsBetween } from './yearsBetween.ts';
import { findYearsOn } from './yearsOn.ts';

interface Finder {
  /** It finds nothing in a paragraph in which this does not match, and it matches in few. */
  readonly needs: RegExp;
  find(excerpt: Excerpt): Iterable<Relation>;
}

const IN_PARAGRAPH: readonly Finder[] = [
  { needs: /\((?:19|20)\d\d/, find: findPapers },
  { needs: /[届普]/, find: findSessions },
  { needs: ANY_MARK, find: findThresholds },
  { needs: /[\d一二三四五六七八九十][位名]/, find: findRanks },
  { needs: /最[多少]|首位|第一/, find: findRanking },
  { needs: /到[低少小高多大]|依次/, find: findSorted },
  { needs: /第[二三2]/, find: findPlaced },
  { needs: /最[多少高低大小]|首位|居首|榜首|第一|第1|垫底|末位|最后/, find: findSuperlatives },
  { needs: /%|成|分之/, find: findRanges },
  { needs: /[从由](?:19|20)\d\d年/, find: findYearsAcross },
  { needs: /\d(?:时|:\d)/, find: findHours },
  { needs: /\((?:19|20)\d\d|年度|年[间来里]|连续|季度\(|半年\(/, find: findPeriods },
  { needs: /周年/, find: findOwnAnniversaries },
  { needs: /第[^,;。]{1,4}年|已[^,;。]{2,8}(?:年|载|春秋|寒暑)/, find: findYearsOn },
  { needs: /(?:规划|纲要|计划|方案|行动)》?\(20\d\d/, find: findInForce },
  { needs: /每年/, find: findEveryYear },
  { needs: /已经?连续/, find: findRunningSince },
  { needs: /[次期场号]\(/, find: findNumbered },
];

/** What one paragraph decides by itself, in its own offsets. */
const findWithin = once((excerpt): readonly Relation[] => {
  const found: Relation[] = [];
  for (const { needs, find } of IN_PARAGRAPH) {
    if (!holds(excerpt, needs)) continue;
    for (const relation of find(excerpt)) found.push(relation);
  }
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
  const durations = [...findDurations(report)];
  yield* durations;
  yield* findYearsBetween(report);
  // 自3月1日起至3月10日止，共20天: one thing, to be told once.
  for (const relation of findElapsed(report))
    if (!durations.some(({ span }) => overlaps(span, relation.span))) yield relation;
  yield* findFixedTerms(report);
  yield* findEventsAgain(report);
  yield* findMeetings(report);
  yield* findAnniversaries(report, anchors);
  yield* findRepeatedPapers(report);
  if (anchors === null) return;
  yield* findYears(report, anchors);
  yield* findRepeatedTitles(report, anchors);
  yield* findNumberedPlans(report, anchors);
  yield* findTerms(report, anchors);
}
