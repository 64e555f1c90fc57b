/** Years of headings and sentences: those that must be the year reported on or the year of issue, and plain mentions. */
import type { DateMention, Paragraph, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { contains, lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { confirmed, judged, replacing } from './judged.ts';
import { isInHeading, type Place, placesOf } from './parts.ts';
import { repeatedYear } from './repeats.ts';
import { expectationOf } from './sentenceYear.ts';

/** 第十八届(2019)…: a year alone in brackets; (2019)28号 is the number of a document. */
const BRACKETED = /\(((?:19|20)\d\d)\)(?!第?\d{1,5}号)/g;
/** 2021—2025年 is a term, and its ends are no years of the report's own. */
const TERMS = /(?:19|20)\d\d年?(?:[-—–~]{1,2}|至|到)(?:19|20)\d\d年?/g;

export function* findYears(report: Report, anchors: Anchors): Generator<Relation> {
  yield* findStatements(report, anchors);
  const places = placesOf(report);
  const starts = report.paragraphs.map(({ span }) => span.start);
  for (const date of [...report.dates, ...bracketed(report)]) {
    const paragraph = report.paragraphs[lastAtOrBefore(starts, date.span.start)];
    if (date.year === null || !paragraph || isSignature(report, date) || isStatement(anchors, date)) continue;
    const relation = judge(report, anchors, { ...date, year: date.year }, paragraph, places(paragraph.index));
    if (relation) yield relation;
  }
}

/** Title, day and headings of a 政府工作报告 against the year that most of them stand for. */
function* findStatements(report: Report, { statements, planned, isSure }: Anchors): Generator<Relation> {
  for (const { span, written, offset, where } of statements) {
    const wanted = planned + offset;
    if (!isSure) continue;
    const agreeing = statements.filter(other => other.written - other.offset === planned);
    yield judged(report, {
      kind: 'year',
      span,
      holds: written === wanted,
      formula: `${written}${written === wanted ? '=' : '≠'}${wanted}`,
      note: {
        zh: `${where.zh}的年份与${agreeing.map(other => other.where.zh).join('、')}不相符，应为${wanted}年`,
        en: `the year of ${where.en} does not agree with the rest of the report; ${wanted} is expected`,
      },
      computed: String(wanted),
      operands: agreeing.map(other => ({ span: other.span, note: other.where })),
      repairs: [replacing(report, span, writtenLike(report, span, wanted))],
    });
  }
}

interface Year extends DateMention {
  readonly year: number;
}

function judge(report: Report, anchors: Anchors, date: Year, paragraph: Paragraph, place: Place): Relation | null {
  const { reported, planned } = anchors;
  // What a title, an opening or a heading says is held against the rest by a rule of its own.
  const fixed = paragraph.zone === 'front' || isInHeading(place, date.span.start) || isOpening(report, paragraph, date);
  if (fixed) {
    const notice = noticeOf(report, anchors, date);
    if (notice) return notice;
    const wanted = place.part === 'plan' ? planned : reported;
    return date.year === wanted || isLoose(report, anchors, date, paragraph) ? mention(report, date, reported) : null;
  }
  const isPlain = !isEndOfTerm(report, paragraph, date.span);
  const expected = isPlain && anchors.isSure ? expectationOf({ report, anchors, paragraph, place, date }) : null;
  if (expected === null) return mention(report, date, reported);
  const { years, why, isLikely = false } = expected;
  const holds = years.includes(date.year);
  return judged(report, {
    kind: 'year',
    span: date.span,
    holds,
    certainty: isLikely ? 'likely' : 'proven',
    formula: `${date.year}${holds ? '=' : '≠'}${years.join('/')}`,
    note: why,
    repairs: years.map(year => replacing(report, yearSpan(date), writtenLike(report, date.span, year))),
  });
}

const REPORTING = /(?:报送|公开|上报|呈报)(?:和公开|、公开|并公开)?$/;
const OWN_REPORT = /^年度?(?:法治政府建设|法治建设|依法行政)[^,。;《》]{0,8}报告的通知/;

/** 《关于报送和公开2020年度法治政府建设工作报告的通知》 asks for the very report. */
function noticeOf(report: Report, { reported, isSure }: Anchors, { span, year }: Year): Relation | null {
  const lead = report.prose.slice(Math.max(0, span.start - 8), span.start);
  const rest = report.prose.slice(span.start + 4, span.start + 40);
  if (!isSure || !REPORTING.test(lead) || !OWN_REPORT.test(rest)) return null;
  const years = { start: span.start, end: span.start + 4 };
  return judged(report, {
    kind: 'year',
    span: years,
    holds: year === reported,
    formula: `${year}${year === reported ? '=' : '≠'}${reported}`,
    note: { zh: `要求报送的应是本报告，即${reported}年度`, en: `what is asked for is this report, on ${reported}` },
    repairs: [replacing(report, years, String(reported))],
  });
}

/** Y−1, Y and Y+1 are ordinary mentions; other years are history or law and no relation. */
function mention(report: Report, { span, year }: Year, reported: number): Relation | null {
  const distance = year - reported;
  if (Math.abs(distance) > 1) return null;
  const offset = distance === 0 ? '' : distance > 0 ? '+1' : '−1';
  return confirmed(report, 'year', span, `${year}=${reported}${offset}`);
}

/** In front of the outline only a title and the first sentence say which year the report is about. */
function isLoose(report: Report, { isGovernmentReport }: Anchors, { span }: Year, paragraph: Paragraph): boolean {
  const titles = [report.title, report.letter?.title];
  if (repeatedYear(report, paragraph) !== null) return false;
  return (
    paragraph.zone === 'front' && !isGovernmentReport && !titles.some(title => title && contains(title.span, span))
  );
}

function isOpening(report: Report, paragraph: Paragraph, { span }: Year): boolean {
  const first = report.sections[0]?.headingSpan.start ?? 0;
  return span.start < first && /^[ *]*$/.test(report.prose.slice(paragraph.span.start, span.start));
}

function isEndOfTerm({ prose }: Report, { span }: Paragraph, year: Span): boolean {
  const start = Math.max(span.start, year.start - 12);
  const words = prose.slice(start, Math.min(span.end, year.end + 12));
  return allMatches(words, TERMS).some(
    ({ index, 0: term }) => start + index <= year.start && year.start < start + index + term.length,
  );
}

/** 二〇三五 in the place of 二〇四五. */
function writtenLike({ prose }: Report, span: Span, year: number): string {
  const digits = String(year);
  return /^\d/.test(prose.slice(span.start, span.end))
    ? digits
    : digits.replace(/\d/g, digit => '〇一二三四五六七八九'.charAt(Number(digit)));
}

function yearSpan({ span }: Year): Span {
  return { start: span.start, end: span.start + 4 };
}

function bracketed({ prose }: Report): DateMention[] {
  return allMatches(prose, BRACKETED).map(({ index, 1: year }) => ({
    span: { start: index + 1, end: index + 5 },
    year: Number(year),
    month: null,
    day: null,
  }));
}

function isStatement({ statements }: Anchors, { span }: DateMention): boolean {
  return statements.some(statement => contains(span, statement.span));
}

function isSignature({ signOff, letter }: Report, { span }: DateMention): boolean {
  return span.start === signOff?.date?.span.start || span.start === letter?.signOff?.date?.span.start;
}
