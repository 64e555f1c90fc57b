/** 3月11日受理，4月5日作出决定，用时25日: how long a matter took, against the days on which it began and ended. */
import { daysBetween } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { judged, textAt } from './judged.ts';

const BEGINS =
  /受理|收到|收件|收案|立案|申请|登记|启动|开工|动工|开始|接到|接报|接诉|接件|提出|递交|提交|交办|转办|开班|报名|派单|发函|挂网|上网|上线|发布|公布|公示|公告|刊登|起/;
const ENDS =
  /作出|办结|审结|结案|完成|完毕|答复|反馈|送达|竣工|完工|结束|结业|销号|到位|颁发|发放|办妥|达成|签订|化解|取得|领取|领到|拿到|出具|印发|批复|支付|兑现|履行|止/;
/** The clock stands still, or another day is meant as the first or the last one. */
const STOPS = /中止|扣除|补正|暂停|延长|延期|鉴定|不计|顺延|次日|当日起|最多|预计|计划/;
const LENGTH =
  /(?:[自从](?:受理|收件|收到|立案|交办|接诉|申请)[^,。;\d]{0,6}[到至][^,。;\d]{1,8}?(?:仅|只|共|总共|一共|前后|才){0,2}(?:用时|用了|用|历时|花了)?|(?:公开)?(?:征[集求](?:公众|社会|群众|各方)?意见|公示|公告)(?:的)?(?:期限?|时间|时长)?(?:共计?|为期|为|是|达){0,2}|用时|历时|耗时|费时|仅用|只用|用了|前后|全程|为期|持续|时长|(?:办理|审理|办案|办结|处理|审查|审批)(?:时间|周期|期限|天数)|距(?![^,。;]{0,6}(?:法定|规定|期限|届满|到期|截止|目标))[^,。;\d]{2,14}?|[,(](?:总?共计?|合计))(?:用时|历时|共计?|为|了|仅|达|计){0,2}([一二两三四五六七八九十百]{1,6}|\d{1,3})(?:天|日|个?自然日|(个?工作日)|(个月))(?![均内]|以内)/;
/** 截至12月31日已运行五个月 */
const RUNS =
  /^,?已?(?:试?运行|运作|推行|实施|开展)(?:了|满)?([一二两三四五六七八九十百]{1,6}|\d{1,3})(?:天|日|(个?工作日)|(个月))(?![均内余多]|以内|有余)/;
/** 6月20日作出决定，公示7天: how long a notice hangs out is told by its own two days only. */
const NOTICE = /^(?:公开)?(?:征|公示|公告)/;
const NOTICE_ENDS = /截止|结束|期满|届满|为止/;
const LONGEST = 40;

/** Only where one sentence tells the day of the beginning and that of the end, and nothing in it stops the clock. */
export function* findElapsed(report: Report): Generator<Relation> {
  const starts = report.sentences.map(({ span }) => span.start);
  const { dates } = readCalendar(report);
  for (const [index, last] of dates.entries()) {
    const sentence = report.sentences[lastAtOrBefore(starts, last.span.start)]?.span;
    if (!sentence || last.day === null || !STARTS_CLAUSE.test(report.prose.slice(sentence.start, last.span.start)))
      continue;
    const next = dates[index + 1];
    const end = Math.min(sentence.end, last.span.end + LONGEST, next ? next.span.start : sentence.end);
    const after = report.prose.slice(last.span.end, end);
    const isUntil = /截[至止]$/.test(report.prose.slice(sentence.start, last.span.start));
    const length = (isUntil ? RUNS.exec(after) : null) ?? LENGTH.exec(after);
    const earlier = dates
      .slice(0, index)
      .filter(({ span, day }) => span.start >= Math.max(sentence.start, clauseOf(report, last)) && day !== null);
    if (!length || earlier.length === 0) continue;
    const ends = NOTICE.test(length[0]) ? NOTICE_ENDS : ENDS;
    // 公告发布距听证会召开35天: the words say between which two it is.
    const isApart = length[0].startsWith('距');
    if (!isUntil && !isApart && !ends.test(after.slice(0, length.index))) continue;
    const words = report.prose.slice(sentence.start, sentence.end);
    const began = earlier.find(date => begins(report, date));
    if (STOPS.test(words) || !began) continue;
    const relation = elapsed(report, earlier, began, last, length);
    if (relation) yield relation;
  }
}

/** A date at the opening of a clause or after 于, 至 tells when; 4月5日的通知 does not. */
const STARTS_CLAUSE = /(?:[,;:、。(]|[于在至到]|同年|当年|今年|次年|随后|并|后)$/;

/** Where the part of the sentence begins that ends with `;`. */
function clauseOf({ prose }: Report, { span }: CalendarDate): number {
  return prose.lastIndexOf(';', span.start) + 1;
}

function begins({ prose }: Report, { span, day }: CalendarDate): boolean {
  if (day === null) return false;
  const clause = /^[^,;。]{0,30}/.exec(prose.slice(span.end, span.end + 30))?.[0] ?? '';
  return BEGINS.test(clause) || BEGINS.test(prose.slice(Math.max(0, span.start - 4), span.start));
}

function elapsed(
  report: Report,
  earlier: readonly CalendarDate[],
  began: CalendarDate,
  last: CalendarDate,
  length: RegExpExecArray,
): Relation | null {
  const said = parseNumeral(length[1] ?? '');
  const days = between(report, began, last);
  if (said === null || days === null || days < 0) return null;
  const isWorkdays = length[2] !== undefined;
  if (length[3] !== undefined) return inMonths(report, earlier, began, last, length);
  // Of working days only the most is known, since holidays are moved about.
  const fits = (count: number) => (isWorkdays ? said <= count + 1 : said === count || said === count + 1);
  const holds = fits(days);
  const other = earlier.some(date => date !== began && fits(between(report, date, last) ?? -2));
  // Between three days or more the wording may mean other two.
  if (!holds && (other || earlier.length > 1)) return null;
  const sign = holds ? (isWorkdays ? '≥' : '=') : isWorkdays ? '<' : '≠';
  return told(report, began, last, length, {
    holds,
    formula: `${said === days + 1 ? days + 1 : days}天${sign}${said}${isWorkdays ? '个工作日' : '天'}`,
    zh: `是${days}天（首尾都算是${days + 1}天）`,
    en: `is ${days} days, ${days + 1} with both`,
  });
}

/** 4月1日开始，6月30日结束，历时3个月: a month that is only begun may be counted or not. */
function inMonths(
  report: Report,
  earlier: readonly CalendarDate[],
  began: CalendarDate,
  last: CalendarDate,
  length: RegExpExecArray,
): Relation | null {
  const said = parseNumeral(length[1] ?? '') ?? 0;
  // 6月1日起到8月31日止,为期三个月 is one span of time, whose length is looked at elsewhere.
  if (!report.prose.slice(began.span.end, last.span.start).includes(',')) return null;
  const days = (between(report, began, last) ?? 0) + 1;
  const months = days / DAYS_OF_MONTH;
  const holds = Math.abs(said - months) < SLACK || (said - months < 1 && said > months && !isWhole(months));
  if (!holds && earlier.length > 1) return null;
  const right = Math.max(1, Math.round(months));
  return told(report, began, last, length, {
    holds,
    formula: `${holds ? said : right}个月${holds ? '=' : '≠'}${said}个月`,
    zh: `是${right}个月`,
    en: `is ${right} months`,
  });
}

interface Outcome {
  readonly holds: boolean;
  readonly formula: string;
  /** How long it is from the one day to the other: 是25天. */
  readonly zh: string;
  readonly en: string;
}

function told(
  report: Report,
  began: CalendarDate,
  last: CalendarDate,
  length: RegExpExecArray,
  { holds, formula, zh, en }: Outcome,
): Relation {
  const end = last.span.end + length.index + length[0].length;
  return judged(report, {
    kind: 'period',
    span: { start: last.span.end + length.index + (/^[,(]/.test(length[0]) ? 1 : 0), end },
    holds,
    // A day more or less would hold as well.
    isBound: true,
    formula,
    note: {
      zh: `${textAt(report, began.span)}到${textAt(report, last.span)}${zh}`,
      en: `from one day to the other it ${en}`,
    },
    operands: [
      { span: began.span, note: { zh: '起', en: 'from' } },
      { span: last.span, note: { zh: '止', en: 'to' } },
    ],
  });
}

const DAYS_OF_MONTH = 30.44;
const SLACK = 0.6;

function isWhole(months: number): boolean {
  return Math.abs(months - Math.round(months)) < 0.1;
}

/** A date without a year of its own has that of the other, 2024年3月11日受理，4月5日办结; where neither has one, that reported on. */
function between(report: Report, a: CalendarDate, b: CalendarDate): number | null {
  const year = a.year ?? b.year ?? reportYear(report);
  return daysBetween({ ...a, year: a.year ?? year }, { ...b, year: b.year ?? year });
}
