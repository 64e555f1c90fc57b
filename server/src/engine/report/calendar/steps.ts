/** 8月11日受理，8月20日听证，9月28日作出决定: the days of the steps of one matter, in the order in which they are told. */
import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Report } from '../model.ts';
import { daysBetween } from './days.ts';
import { type CalendarDate, readCalendar } from './index.ts';

/** Two steps of which the later one in the order of things has the earlier day. */
interface Disorder {
  readonly earlier: Step;
  readonly later: Step;
}

interface Step {
  readonly date: CalendarDate;
  /** `听证` of 8月20日依法组织听证. */
  readonly word: string;
  readonly span: Span;
}

/** A step with its place in the course of its kind of matter. */
interface Placed extends Step {
  readonly course: readonly RegExp[];
  readonly rank: number;
}

/** In the order in which a case goes; the verb ends its clause or is followed by what it is done to. */
const OF_CASE: readonly RegExp[] = [
  /(?:收到|签收|领取|接到)(?!的)[^,;。、的]{0,8}(?<!复议)决定书/,
  /收到(?:[^,;。、]{0,8})?(?:申请|投诉|举报|诉求)|提出(?:[^,;。、]{0,8})?申请|递交|(?:申请|提起|提出)(?:行政)?复议/,
  /(?<!不予)受理|(?<!不予)立案/,
  /听证|开庭|询问|陈述申辩/,
  /作出(?!的)[^,;。、]{0,12}(?:决定|裁决|判决|认定)|审结|办结|结案/,
  /送达(?!的)|执行到位|履行完毕/,
];
/** As a paper comes into the world: 经5月20日常务会议审议通过，6月1日公布; what names a paper in its clause may speak of another. */
const OF_PAPER: readonly RegExp[] = [
  /^[^《]*(?:审议|讨论|表决|会议)(?:并)?(?:原则)?通过(?!的)/,
  /^[^《]*(?:公布|印发|颁布|发布|出台)(?!的|会)/,
];
const COURSES = [OF_CASE, OF_PAPER];

/** A date at the opening of a clause, so that no other matter is named in front of it. */
const OPENS = /[,;。](?:并|又|后|随后|再|即|遂|经审理)?(?:于|在|至)?(?:当年|同年)?$/;
/** Words that look back, or of several matters. */
const APART = /此前|之前|早在|曾|前期|分别|另[一有]|两[起件案]|[二两三四五]次|重新|再次|中止|恢复|延期|补正/;

export function findDisorder(report: Report): readonly Disorder[] {
  const starts = report.sentences.map(({ span }) => span.start);
  const found: Disorder[] = [];
  let last: (Placed & { readonly sentence: number }) | null = null;
  const { dates } = readCalendar(report);
  for (const [index, date] of dates.entries()) {
    const sentence = lastAtOrBefore(starts, date.span.start);
    const step = stepOf(report, date, dates[index + 1], sentence);
    if (!step) {
      last = null;
      continue;
    }
    const { start } = report.sentences[sentence]?.span ?? date.span;
    const isNext: boolean =
      last !== null && last.sentence === sentence && OPENS.test(report.prose.slice(start, date.span.start));
    if (
      last &&
      isNext &&
      last.course === step.course &&
      last.rank < step.rank &&
      isBefore(date, last.date) &&
      !APART.test(wordsOf(report, sentence))
    )
      found.push({ earlier: last, later: step });
    last = { ...step, sentence };
  }
  return found;
}

function wordsOf({ prose, sentences }: Report, sentence: number): string {
  const { start, end } = sentences[sentence]?.span ?? { start: 0, end: 0 };
  return prose.slice(start, end);
}

/** The step whose word stands in the clause of `date`, in front of the next one; null where there is none, or no day. */
function stepOf(report: Report, date: CalendarDate, next: CalendarDate | undefined, sentence: number): Placed | null {
  if (date.day === null) return null;
  const until = Math.min(
    report.sentences[sentence]?.span.end ?? date.span.end,
    next?.span.start ?? Number.POSITIVE_INFINITY,
  );
  const clause = /^[^,;。]{0,36}/.exec(report.prose.slice(date.span.end, until))?.[0] ?? '';
  for (const course of COURSES)
    for (const [rank, pattern] of course.entries()) {
      const match = pattern.exec(clause);
      if (!match) continue;
      const start = date.span.end + match.index;
      return { date, course, rank, word: match[0], span: { start: date.span.start, end: start + match[0].length } };
    }
  return null;
}

/** A winter passes between 11月20日受理 and 1月15日作出决定, though no year says so. */
const LONGEST = 200;

function isBefore(date: CalendarDate, first: CalendarDate): boolean {
  const [year, other] = [date.year ?? first.year ?? 2001, first.year ?? date.year ?? 2001];
  const days = daysBetween({ ...first, year: other }, { ...date, year });
  if (days === null || days >= 0) return false;
  const nextYear = daysBetween({ ...first, year: other }, { ...date, year: year + 1 });
  return nextYear === null || nextYear > LONGEST || date.isYearWritten;
}
