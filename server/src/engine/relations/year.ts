/** Years of a report: title, opening, headings, plan periods and plain mentions, against the year reported on. */
import type { DateMention, Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import { allMatches } from '../text/allMatches.ts';
import type { Relation } from './relation.ts';
import { describe } from './writing/describe.ts';

/** “十四五” is 2021–2025, and each plan before and behind it five years off. */
const PLAN = /“?(十[一二三四五六七]五)”?/g;
const PLAN_STARTS: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};
const PERIOD = /((?:19|20)\d\d)年?[-—–~至]{1,2}((?:19|20)\d\d)年?/g;

export function* findYears(report: Report): Generator<Relation> {
  const year = reportYear(report);
  if (year === null) return;
  for (const date of report.dates) {
    if (date.year === null || isSignature(report, date)) continue;
    const relation = mention(report, date, year);
    if (relation) yield relation;
  }
  yield* findBracketed(report, year);
  yield* findPeriods(report, year);
}

/** 第十八届(2019)…: a year alone in brackets; (2019)28号 is the number of a document. */
const BRACKETED = /\(((?:19|20)\d\d)\)(?!第?\d{1,5}号)/g;

function* findBracketed(report: Report, reported: number): Generator<Relation> {
  for (const { index, 1: year = '' } of allMatches(report.prose, BRACKETED)) {
    const span = { start: index + 1, end: index + 5 };
    const relation = mention(report, { span, year: Number(year), month: null, day: null }, reported);
    if (relation) yield relation;
  }
}

/** Y−1, Y and Y+1 are ordinary mentions; other years are history or law and no relation. */
function mention({ text }: Report, { span, year }: DateMention, reported: number): Relation | null {
  const distance = (year ?? 0) - reported;
  if (Math.abs(distance) > 1) return null;
  const offset = distance === 0 ? '' : distance > 0 ? '+1' : '−1';
  return describe({
    kind: 'year',
    verdict: 'exact',
    basis: 'search',
    span,
    stated: text.slice(span.start, span.end),
    formula: `${year}=${reported}${offset}`,
  });
}

function* findPeriods({ prose, text }: Report, reported: number): Generator<Relation> {
  const within = (index: number, whole: string, first: number, last: number): Relation =>
    describe({
      kind: 'year',
      verdict: reported + 1 >= first && reported <= last ? 'exact' : 'notAssessed',
      basis: 'search',
      span: { start: index, end: index + whole.length },
      stated: text.slice(index, index + whole.length),
      formula: `${first}≤${reported}≤${last}`,
    });
  for (const match of allMatches(prose, PERIOD))
    yield within(match.index, match[0], Number(match[1]), Number(match[2]));
  if (!prose.includes('五”')) return;
  for (const match of allMatches(prose, PLAN)) {
    const first = PLAN_STARTS[match[1] ?? ''];
    if (first !== undefined) yield within(match.index, match[0], first, first + 4);
  }
}

function isSignature({ signOff, letter }: Report, { span }: DateMention): boolean {
  return span.start === signOff?.date?.span.start || span.start === letter?.signOff?.date?.span.start;
}
