/** Dates in the ledger: real days of the year reported on, and the day on which the report was signed. */
import { isRealDay } from '../../report/calendar/days.ts';
import { readCalendar } from '../../report/calendar/index.ts';
import type { DateMention, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { confirmed, judged, textAt } from './judged.ts';

const ISO_DATE = /((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})/g;
const NO_SUCH_DAY = { zh: '没有这一天', en: 'there is no such day' };

export function* findDates(report: Report): Generator<Relation> {
  const year = reportYear(report);
  const signatures = [report.letter?.signOff?.date, report.signOff?.date].filter(date => date != null);
  for (const date of signatures) yield signed(report, date, year);
  for (const date of readCalendar(report).dates) {
    if (date.month === null || signatures.some(({ span }) => span.start === date.span.start)) continue;
    if (!isRealDay(date)) yield impossible(report, date.span);
    else if (date.isYearWritten && year !== null && date.year === year)
      yield confirmed(report, 'date', date.span, `${year}`);
  }
  yield* spansOfYears(report);
  if (year === null) return;
  for (const { span, zone } of report.paragraphs) {
    if (zone !== 'front') continue;
    for (const { index, 0: words, 1: y, 2: month, 3: day } of allMatches(
      report.prose.slice(span.start, span.end),
      ISO_DATE,
    )) {
      const start = span.start + index;
      const date = {
        span: { start, end: start + words.length },
        year: Number(y),
        month: Number(month),
        day: Number(day),
      };
      yield signed(report, date, year);
    }
  }
}

/** 2016—2020年; what ends before it begins is faulted by dates/reversed. */
function* spansOfYears(report: Report): Generator<Relation> {
  for (const { span, from, to } of readCalendar(report).periods) {
    if (from.month !== null || to.month !== null || from.year === null || to.year === null) continue;
    if (from.year < to.year) yield confirmed(report, 'range', span, `${from.year}<${to.year}`);
  }
}

/** A report is signed in the year after the one it is on, or in its December. */
function signed(report: Report, date: DateMention, year: number | null): Relation {
  if (!isRealDay(date)) return impossible(report, date.span);
  const follows =
    year !== null && date.year !== null && (date.year === year + 1 || (date.year === year && date.month === 12));
  return describe({
    kind: 'date',
    basis: 'search',
    verdict: follows ? 'exact' : 'notAssessed',
    span: date.span,
    stated: textAt(report, date.span),
    formula: year === null ? '' : `${date.year}=${year}${date.year === year ? '' : '+1'}`,
  });
}

function impossible(report: Report, span: Span): Relation {
  return judged(report, { kind: 'date', span, holds: false, formula: textAt(report, span), note: NO_SUCH_DAY });
}
