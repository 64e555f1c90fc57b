/** 成文日期 and the dates of a page: real calendar dates in the year after the one reported on. */
import type { DateMention, Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import type { Relation } from './relation.ts';
import { describe } from './writing/describe.ts';

const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ISO_DATE = /((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})/g;

export function* findDates(report: Report): Generator<Relation> {
  const year = reportYear(report);
  const signatures = [report.letter?.signOff?.date, report.signOff?.date].filter(date => date != null);
  for (const date of signatures) yield signed(report, date, year);
  for (const date of report.dates) {
    if (date.month === null || signatures.some(({ span }) => span.start === date.span.start)) continue;
    if (!isRealDate(date)) yield impossible(report, date);
    else if (date.year !== null && year !== null && date.year === year) yield real(report, date);
  }
  if (year === null) return;
  for (const { span, zone } of report.paragraphs) {
    if (zone !== 'front') continue;
    for (const match of report.prose.slice(span.start, span.end).matchAll(ISO_DATE)) {
      const [whole, y, month, day] = match;
      const start = span.start + match.index;
      yield signed(
        report,
        { span: { start, end: start + whole.length }, year: Number(y), month: Number(month), day: Number(day) },
        year,
      );
    }
  }
}

/** Whether month and day exist in that year; 29 February only in a leap year. */
export function isRealDate({ year, month, day }: DateMention): boolean {
  if (month === null || month < 1 || month > 12) return false;
  if (day === null) return true;
  if (month === 2 && day === 29 && year !== null) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (DAYS[month - 1] ?? 31);
}

function signed(report: Report, date: DateMention, year: number | null): Relation {
  if (!isRealDate(date)) return impossible(report, date);
  const follows =
    year !== null && date.year !== null && (date.year === year + 1 || (date.year === year && date.month === 12));
  return describe({
    kind: 'date',
    basis: 'search',
    verdict: follows ? 'exact' : 'notAssessed',
    span: date.span,
    stated: report.text.slice(date.span.start, date.span.end),
    formula: year === null ? '' : `${date.year}=${year}${date.year === year ? '' : '+1'}`,
  });
}

function real(report: Report, { span, year }: DateMention): Relation {
  return describe({
    kind: 'date',
    basis: 'search',
    verdict: 'exact',
    span,
    stated: report.text.slice(span.start, span.end),
    formula: `${year}`,
  });
}

function impossible(report: Report, { span }: DateMention): Relation {
  const stated = report.text.slice(span.start, span.end);
  return describe({ kind: 'date', verdict: 'inconsistent', span, stated, formula: stated, note: NO_SUCH_DAY });
}

const NO_SUCH_DAY = { zh: '没有这一天', en: 'there is no such day' };
