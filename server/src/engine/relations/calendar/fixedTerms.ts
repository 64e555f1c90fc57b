/** 有效期五年，自2025年10月15日起施行，至2030年10月14日止; 聘期三年，自2025年1月至2027年12月: a term of years and the dates that it runs from and to. */
import { daysBetween, daysIn } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const TERM =
  '(?:有效期|聘期|任期|租期|租赁期|服务期|合同期|试行期|试点期|建设期|委托期|承包期|聘用期|期限)限?(?:均?为|是|共)?([一二两三四五六七八九十]{1,3}|\\d{1,3})(年|个月)(?!以[上内下])';
const IN_FRONT = new RegExp(TERM, 'g');
const AFTER = new RegExp(`^(?:止|届满|期满|截止|终止)?[,(]${TERM}`);
/** 起施行，至; 起至 */
const BETWEEN = /^(?:起|开始)?(?:施行|实施|执行|生效|计算|算|任职|聘任|履职)?,?(?:有效期)?(?:[至到]|[-—–~]{1,2})$/;
/** Where nothing says that the last day is the end, the dates may be of something done in the term. */
const ENDS = /^(?:止|届满|期满|到期|失效|终止|截止)/;
const BEGINS = /(?:自|从|期(?:限)?[为是]?)$/;
/** Another term than the one first told. */
const CHANGED = /延长|延期|顺延|续[聘签期租]|提前|改为|调整|缩短|中止/;

/** Where one sentence tells the term, the first day or month and the last one. */
export function* findFixedTerms(report: Report): Generator<Relation> {
  if (!/期限?(?:均?为|是|共)?[一二两三四五六七八九十\d]{1,3}(?:年|个月)/.test(report.prose)) return;
  const starts = report.sentences.map(({ span }) => span.start);
  const { dates } = readCalendar(report);
  for (const [index, to] of dates.entries()) {
    const from = dates[index - 1];
    const sentence = report.sentences[lastAtOrBefore(starts, to.span.start)]?.span;
    if (!from || !sentence || from.span.start < sentence.start) continue;
    if (!BETWEEN.test(report.prose.slice(from.span.end, to.span.start))) continue;
    if (CHANGED.test(report.prose.slice(sentence.start, sentence.end))) continue;
    const lead = report.prose.slice(sentence.start, from.span.start);
    const rest = report.prose.slice(to.span.end, sentence.end);
    const after = AFTER.exec(rest);
    const term = after ?? (BEGINS.test(lead) || ENDS.test(rest) ? allMatches(lead, IN_FRONT).at(-1) : undefined);
    const relation = term ? judge(report, from, to, parseNumeral(term[1] ?? '') ?? 0, term[2] ?? '') : null;
    if (relation) yield relation;
  }
}

function judge(report: Report, from: CalendarDate, to: CalendarDate, number: number, unit: string): Relation | null {
  const end = endOf(from, unit === '年' ? number * 12 : number);
  if (end === null || to.year === null || to.month === null || (from.day === null) !== (to.day === null)) return null;
  const late = from.day === null ? (to.year - end.year) * 12 + to.month - end.month : daysBetween(end, to);
  // A term from January ends in December, or in January of the next year; months end on different days.
  const isLong = (from.day ?? 1) > 28;
  const holds = late === 0 || late === -1 || (isLong && late !== null && Math.abs(late) <= 3);
  if (late === null || to.year < (from.year ?? 0)) return null;
  const said = `${number}${unit}`;
  const last = from.day === null || from.day === 1 ? before(end) : end;
  return judged(report, {
    kind: 'period',
    span: { start: from.span.start, end: to.span.end },
    holds,
    formula: `${last.year}年${last.month}月${holds ? '=' : '≠'}${to.year}年${to.month}月`,
    note: {
      zh: `期限是${said}，应到${last.year}年${last.month}月`,
      en: `that term of ${number} ${unit === '年' ? 'years' : 'months'} ends in ${last.year}-${last.month}`,
    },
  });
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** The day, or the month, on which the next term would begin; null where the year is not told. */
function endOf({ year, month, day }: CalendarDate, months: number): Month | null {
  if (year === null || month === null || months === 0) return null;
  const all = year * 12 + month - 1 + months;
  const [to, at] = [Math.floor(all / 12), (all % 12) + 1];
  return { year: to, month: at, day: day === null ? null : Math.min(day, daysIn(to, at)) };
}

function before({ year, month, day }: Month): Month {
  return month === 1 ? { year: year - 1, month: 12, day } : { year, month: month - 1, day };
}
