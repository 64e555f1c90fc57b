/** The two years that all others are held against: the year reported on and the year of issue. */
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { reportYear } from '../../report/reportYear.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan, parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { isGovernmentReport, partOfHeading } from './parts.ts';

export interface Anchors {
  /** The year that is looked back on: 2025 in the 政府工作报告 of January 2026 and in an annual report on 2025. */
  readonly reported: number;
  /** The year that is planned, which is the one of issue. */
  readonly planned: number;
  /** A 政府工作报告: what its headings say is judged here, since no other rule knows the genre. */
  readonly isGovernmentReport: boolean;
  /** The places of a 政府工作报告 that say which year it is. */
  readonly statements: readonly YearStatement[];
  /** Whether a second place bears the years out, so that others may be accused by them. */
  readonly isSure: boolean;
}

export interface YearStatement {
  /** The four characters of the year. */
  readonly span: Span;
  readonly written: number;
  /** What must be added to the year of issue to get what should be written: −1 in the review. */
  readonly offset: 0 | -1;
  readonly where: Localized;
}

const WRITTEN = '(2\\d{3}|二[〇零○][〇零○一二三四五六七八九]{2})年';
const REPORT_TITLE = new RegExp(`^(?:${WRITTEN})?[^。;,\\d]{0,16}?(?:${WRITTEN})?政府工作报告(?!全文|解读)`);
const MEETING = new RegExp(
  `${WRITTEN}(\\d{1,2}|[一二三四五六七八九十]{1,3})月[\\d一二三四五六七八九十]{1,3}日在[^。;,]{4,40}会议`,
);
const HEADED = new RegExp(WRITTEN, 'g');

/** Null where the text names no year that it is about, and for plans, which look back on nothing. */
export const readAnchors = perReport((report): Anchors | null => {
  if (isGovernmentReport(report)) return anchorsOfGovernmentReport(report);
  if (report.title && /(?:要点|计划|方案|安排|通知|意见|规划|纲要|办法)(?:\([^()]*\))?$/.test(report.title.text))
    return null;
  const reported = reportYear(report);
  if (reported === null) return null;
  const isSure = statedElsewhere(report, reported);
  return { reported, planned: reported + 1, isGovernmentReport: false, statements: [], isSure };
});

function anchorsOfGovernmentReport(report: Report): Anchors | null {
  const statements = [...statementsInFront(report), ...report.sections.flatMap(section => headed(report, section))];
  const votes = new Map<number, number>();
  for (const { written, offset } of statements) votes.set(written - offset, (votes.get(written - offset) ?? 0) + 1);
  const [[planned, count] = [0, 0], second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (count === 0 || count === second?.[1]) return null;
  return { reported: planned - 1, planned, isGovernmentReport: true, statements, isSure: count >= 2 };
}

const TITLE: Localized = { zh: '标题', en: 'the title' };
const DAY: Localized = { zh: '报告日期', en: 'the day of the report' };

/** Where congresses meet at the end of a year, day and title may be of either year and tell nothing. */
function statementsInFront({ prose, paragraphs, sections }: Report): readonly YearStatement[] {
  const first = sections[0]?.headingSpan.start ?? 0;
  const statements: YearStatement[] = [];
  for (const { span } of paragraphs) {
    if (span.start >= first) break;
    const words = prose.slice(span.start, span.end);
    const [title, meeting] = [REPORT_TITLE.exec(words), MEETING.exec(words)];
    const year = meeting?.[1] ?? title?.[1] ?? title?.[2];
    if (year === undefined || words.length > 80) continue;
    if (meeting && (parseNumeral(meeting[2] ?? '') ?? 0) >= 10) return [];
    const start = span.start + words.indexOf(`${year}年`);
    statements.push({
      span: { start, end: start + 4 },
      written: yearValue(year),
      offset: 0,
      where: meeting ? DAY : TITLE,
    });
  }
  return statements;
}

/** A heading of one part that names one year: `一、2025年工作回顾`, `三、2026年重点工作`. */
function headed(report: Report, { title, headingSpan }: Section): YearStatement[] {
  const part = partOfHeading(title, report);
  const words = report.prose.slice(headingSpan.start, headingSpan.end);
  const years = allMatches(words, HEADED);
  const [match] = years;
  if (part === null || years.length !== 1 || !match?.[1]) return [];
  const start = headingSpan.start + match.index;
  const where = { zh: `「${title}」`, en: `"${title}"` };
  return [{ span: { start, end: start + 4 }, written: yearValue(match[1]), offset: part === 'review' ? -1 : 0, where }];
}

function yearValue(year: string): number {
  return /^\d/.test(year) ? Number(year) : (parseHan(year.replaceAll('○', '〇')) ?? 0);
}

/** Whether the date of issue or a heading bears out that a report is on `reported`. */
function statedElsewhere(report: Report, reported: number): boolean {
  const { signOff, letter, sections, title } = report;
  const date = signOff?.date ?? letter?.signOff?.date;
  if (date?.year === reported + 1 || (date?.year === reported && date.month === 12)) return true;
  const headings = sections.map(section => section.title);
  const votes = headings.filter(heading => {
    const part = partOfHeading(heading, report);
    return part !== null && heading.includes(`${part === 'review' ? reported : reported + 1}年`);
  });
  return votes.length + (title?.year === reported ? 1 : 0) >= 2;
}
