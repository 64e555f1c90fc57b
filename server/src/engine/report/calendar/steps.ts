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

/** A day with the steps that the words of its clause name, in the course of each kind of matter at most one. */
interface Placed {
  readonly date: CalendarDate;
  readonly places: readonly Place[];
}

interface Place extends Step {
  readonly course: readonly RegExp[];
  readonly rank: number;
}

/** In the order in which a case goes; the verb ends its clause or is followed by what it is done to. */
const OF_CASE: readonly RegExp[] = [
  /(?:收到|签收|领取|接到)(?!的)[^,;。、的]{0,8}(?<!复议)决定书/,
  /收到(?:[^,;。、]{0,8})?(?:申请|投诉|举报|诉求)|提出(?:[^,;。、]{0,8})?申请|递交|(?:申请|提起|提出)(?:行政)?复议/,
  /(?<!不予)受理|(?<!不予)立案/,
  /听证|开庭|询问|陈述申辩/,
  /(?:作出|出具|制发)(?!的)[^,;。、]{0,12}(?:决定|裁决|判决|裁定|认定|调解书)|宣判(?!的)|宣告判决|审结|办结|结案/,
  /送达(?!的)|执行到位|履行完毕/,
];
/** As a paper comes into the world: 经5月20日常务会议审议通过，6月1日公布; what names a paper in its clause may speak of another. */
const OF_PAPER: readonly RegExp[] = [
  /^[^《]*(?:审议|讨论|表决|会议)(?:并)?(?:原则)?通过(?!的)/,
  /^[^《]*(?:公布|印发|颁布|发布|出台)(?!的|会)/,
  /^起?(?:正式|试行)?(?:施行|实施|执行|生效)(?!的)/,
];
/** As a piece of work goes: 3月15日开工，8月20日竣工; 7月8日交办，7月21日整改完毕. */
const OF_WORK: readonly RegExp[] = [
  /^[^《]{0,12}(?:交办|转办|派单|派发|挂牌督办)(?!的)|^[^《,;。]{0,12}(?:收到|接到)(?:[^,;。、《]{0,8})?(?:报告|举报|线索|反映|来电|通报|投诉)/,
  /^[^《]{0,12}(?:开工|动工|进场施工|开班)(?!的)/,
  /^[^《]{0,12}(?:竣工|完工|结业|整改(?:完毕|完成|到位)|销号|办结|办理完毕)(?!的)|^(?:完成)(?:现场|流行病学|实地|初步)?(?:检查|核查|调查|处置|整改|取证|勘验)/,
];
const COURSES = [OF_CASE, OF_PAPER, OF_WORK];

/** A date at the opening of a clause, so that no other matter is named in front of it. */
const OPENS = /[,;。](?:并|又|后|随后|再|即|遂|经审理)?(?:于|在|至|自|从)?(?:当年|同年)?$/;
/** Words that look back, or of several matters; how often a hearing was held tells of one. */
const APART =
  /此前|之前|早在|曾|前期|分别|另[一有]|两[起件案]|[二两三四五]次(?!现场|勘|听证|调[解查]|协[商调]|会[商议]|走访|约谈|沟通|实地|组织|专家)|重新|再次|中止|恢复|延期|补正|追溯|溯及|原[有定《]/;

export function findDisorder(report: Report): readonly Disorder[] {
  const starts = report.sentences.map(({ span }) => span.start);
  const found: Disorder[] = [];
  let last: (Placed & { readonly sentence: number }) | null = null;
  const { dates } = readCalendar(report);
  for (const [index, date] of dates.entries()) {
    const sentence = lastAtOrBefore(starts, date.span.start);
    const places = placesOf(report, date, dates[index + 1], sentence);
    if (places.length === 0) {
      last = null;
      continue;
    }
    const { start } = report.sentences[sentence]?.span ?? date.span;
    const isNext: boolean =
      last !== null && last.sentence === sentence && OPENS.test(report.prose.slice(start, date.span.start));
    const turned = last && isNext && isBefore(date, last.date) ? turnedRound(last.places, places) : null;
    if (turned && !APART.test(wordsOf(report, sentence))) found.push(turned);
    last = { date, places, sentence };
  }
  return found;
}

/** The two steps of one course of which the later comes first in the order of things. */
function turnedRound(first: readonly Place[], second: readonly Place[]): Disorder | null {
  for (const earlier of first)
    for (const later of second)
      if (earlier.course === later.course && earlier.rank < later.rank) return { earlier, later };
  return null;
}

function wordsOf({ prose, sentences }: Report, sentence: number): string {
  const { start, end } = sentences[sentence]?.span ?? { start: 0, end: 0 };
  return prose.slice(start, end);
}

/** The steps whose words stand in the clause of `date`, in front of the next one; none where there is no day. */
function placesOf(
  report: Report,
  date: CalendarDate,
  next: CalendarDate | undefined,
  sentence: number,
): readonly Place[] {
  if (date.day === null) return [];
  const until = Math.min(
    report.sentences[sentence]?.span.end ?? date.span.end,
    next?.span.start ?? Number.POSITIVE_INFINITY,
  );
  const clause = /^[^,;。]{0,36}/.exec(report.prose.slice(date.span.end, until))?.[0] ?? '';
  return COURSES.flatMap(course => {
    for (const [rank, pattern] of course.entries()) {
      const match = pattern.exec(clause);
      if (!match) continue;
      const end = date.span.end + match.index + match[0].length;
      return [{ date, course, rank, word: match[0], span: { start: date.span.start, end } }];
    }
    return [];
  });
}

/** A winter passes between 11月20日受理 and 1月15日作出决定, though no year says so. */
const LONGEST = 200;

function isBefore(date: CalendarDate, first: CalendarDate): boolean {
  const [year, other] = [date.year ?? first.year ?? 2001, first.year ?? date.year ?? 2001];
  const days = daysBetween({ ...first, year: other }, { ...date, year });
  if (days === null || days >= 0) return false;
  // 12月20日通过，自2025年1月1日起施行: the year of the first is only that of the report.
  if (date.isYearWritten && !first.isYearWritten && wouldFollow(first, date)) return false;
  const nextYear = daysBetween({ ...first, year: other }, { ...date, year: year + 1 });
  return nextYear === null || nextYear > LONGEST || date.isYearWritten;
}

/** Whether `date` follows soon after `first` of the year before its own. */
function wouldFollow(first: CalendarDate, date: CalendarDate): boolean {
  const days = date.year === null ? null : daysBetween({ ...first, year: date.year - 1 }, date);
  return days !== null && days >= 0 && days <= LONGEST;
}
