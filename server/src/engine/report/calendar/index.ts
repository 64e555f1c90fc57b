/** The calendar of a report: every date and every span of dates of its body, with the year that each stands for. */
import { moveSpan, type Span } from '../../text/span.ts';
import type { Excerpt, Paragraph, Report, Section } from '../model.ts';
import { perReport } from '../perReport.ts';
import { reportYear } from '../reportYear.ts';
import type { Day } from './days.ts';
import { type Mention, type MentionedPeriod, mentionsIn } from './mentions.ts';

/** A date of the body with its year: written beside it, or told by what stands around it, or unknown (null). */
export interface CalendarDate extends Day {
  readonly span: Span;
  /** Whether the year stands in the date itself or in the other end of its span. */
  readonly isYearWritten: boolean;
  readonly weekday: { readonly span: Span; readonly value: number } | null;
  readonly paragraph: Paragraph;
}

/** `3月5日至8日`, `2021—2025年`. */
export interface Period {
  readonly span: Span;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface Calendar {
  readonly dates: readonly CalendarDate[];
  readonly periods: readonly Period[];
}

/** A heading about what is to come: its dates are next year's, or none can say. */
const AHEAD = /安排|计划|打算|下一?步|思路|展望|下阶段/;
const HEADED_YEAR = /(20\d\d)年/;
/** Words that set another time for the sentence than that of the report. */
const OTHER_TIME = /上一?年|去年|前年|往年|历年|每年|次年|翌年|明年|下一?年|近年|当年|今年/;

/**
 * Reads the calendar: in a report on 2024 `3月5日` has the year 2024; after `2023年` in one sentence it has 2023; below
 * `四、2025年工作安排` it has 2025. Where other words speak of the time, the year is left open.
 */
export const readCalendar = perReport((report): Calendar => {
  const dates: CalendarDate[] = [];
  const periods: Period[] = [];
  const headed = yearsByParagraph(report);
  for (const paragraph of report.paragraphs) {
    const excerpt = report.excerpts[paragraph.index];
    if (paragraph.zone !== 'body' || !excerpt) continue;
    const { dates: mentions, periods: spans } = mentionsIn(excerpt);
    if (mentions.length === 0) continue;
    const years = resolveYears(excerpt, mentions, endsOfYears(mentions, spans), headed(paragraph));
    const own = mentions.map((mention, index) => place(mention, years[index] ?? null, paragraph));
    for (const date of own) dates.push(date);
    for (const { span, from, to } of spans) {
      const [first, last] = [own[from], own[to]];
      // 12月至次年2月 without a year: nothing to hold the two against.
      if (first && last && !(mentions[to]?.relative && last.year === null))
        periods.push({
          span: moveSpan(span, paragraph.span.start),
          from: first,
          to: withYearOf(last, first, mentions[to]),
        });
    }
  }
  return { dates, periods };
});

function place(mention: Mention, year: number | null, paragraph: Paragraph): CalendarDate {
  const { start } = paragraph.span;
  const { weekday } = mention;
  return {
    span: moveSpan(mention.span, start),
    year: mention.year ?? year,
    month: mention.month,
    day: mention.day,
    isYearWritten: mention.year !== null,
    weekday: weekday && { ...weekday, span: moveSpan(weekday.span, start) },
    paragraph,
  };
}

/** The end of a span without a year of its own has that of its start: 2024年3月5日至8日. */
function withYearOf(last: CalendarDate, first: CalendarDate, mention: Mention | undefined): CalendarDate {
  if (last.isYearWritten || mention?.relative) return last;
  return { ...last, year: first.year, isYearWritten: first.isYearWritten };
}

/** The dates that are ends of a span of years: 2021—2025年 is the term of a plan and dates nothing after it. */
function endsOfYears(
  mentions: readonly Mention[],
  spans: readonly MentionedPeriod[],
): ReadonlySet<Mention | undefined> {
  return new Set(spans.flatMap(({ from, to }) => (mentions[to]?.month === null ? [mentions[from], mentions[to]] : [])));
}

/** For each date without a year the last one written in its sentence, else the year that its section or the report is about. */
function resolveYears(
  { prose, sentences }: Excerpt,
  mentions: readonly Mention[],
  terms: ReadonlySet<Mention | undefined>,
  around: number | null,
): (number | null)[] {
  let sentence = -1;
  let last: { readonly year: number; readonly end: number } | null = null;
  let other = false;
  return mentions.map(mention => {
    const { span, year, relative } = mention;
    const index = sentences.findLastIndex(each => each.span.start <= span.start);
    if (index !== sentence) {
      sentence = index;
      last = null;
      const own = sentences[index]?.span;
      other = own ? OTHER_TIME.test(prose.slice(own.start, own.end)) : false;
    }
    if (year !== null) {
      if (!terms.has(mention)) last = { year, end: span.end };
      return year;
    }
    // Another year than that around holds for its own clause only.
    const near = last && (last.year === around || !/[,;]/.test(prose.slice(last.end, span.start))) ? last.year : null;
    if (last && near === null) return null;
    // 今年 in a report on 2024 that is signed in 2025 may be either.
    const base = relative === 0 ? near : (near ?? around);
    if (relative !== null) return base === null ? null : base + relative;
    return near ?? (other ? null : around);
  });
}

/** Per paragraph the year that its headings name, else the report's; null below a heading that looks ahead without one. */
function yearsByParagraph(report: Report): (paragraph: Paragraph) => number | null {
  const reported = reportYear(report);
  const known = new Map<number, number | null>();
  const fill = (section: Section, above: number | null) => {
    const year = yearOfHeading(section, reported) ?? above;
    const own = AHEAD.test(section.title) && !HEADED_YEAR.test(section.title) ? null : year;
    known.set(section.paragraph.index, own);
    for (const { index } of section.body) known.set(index, own);
    for (const child of section.children) fill(child, own);
  };
  for (const section of report.sections) fill(section, reported);
  return ({ index }) => (known.has(index) ? (known.get(index) ?? null) : reported);
}

/** A heading may name a year far back, 一、2019年机构改革以来的变化; it then sets none. */
function yearOfHeading({ title }: Section, reported: number | null): number | null {
  const written = HEADED_YEAR.exec(title.replace(/《[^《》]{0,80}》/g, ''))?.[1];
  const year = written === undefined ? null : Number(written);
  return year !== null && (reported === null || Math.abs(year - reported) <= 1) ? year : null;
}
