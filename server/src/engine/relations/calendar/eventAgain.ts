/** 4月15日揭牌启用…。4月25日揭牌当天…: an event that is taken up again with another day. */
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { asBefore, judged, textAt } from './judged.ts';

/** What happens once to one thing. */
const EVENT = '审议通过|表决通过|讨论通过|揭牌|挂牌|启用|成立|开馆|开工|竣工|上线|开通|投用|公布|施行|首发|开播';
/** 揭牌当天, 审议通过之日起, 上线后: the day is known to the reader. */
const AGAIN = new RegExp(
  `^[^,;。、《》\\d]{0,6}?(${EVENT})(?:启用|运行)?(?:的)?(?:当天|当日|之日|那天|次日|第二天|以来|之后|后)`,
);
const FIRST = new RegExp(`^[^,;。、]{0,24}?(?:${EVENT})`);
/** Of several things each has its own day. */
const SEVERAL =
  /分别|先后|陆续|两[个起件部场次]|第[二三四五六七八九十2-9][个起批期场次]|又|再次|另|试运行|正式|升级|改版|[二三]期/;

/** In one paragraph, of which the days and the event are told once in front. */
export function* findEventsAgain(report: Report): Generator<Relation> {
  const { dates } = readCalendar(report);
  for (const [index, date] of dates.entries()) {
    const again = date.day === null ? null : AGAIN.exec(report.prose.slice(date.span.end, date.span.end + 24));
    const event = again?.[1];
    if (event === undefined) continue;
    const before = dates.slice(0, index).filter(each => each.paragraph === date.paragraph && each.day !== null);
    const same = before.filter(each => tells(report, each, event));
    const [first, ...others] = same;
    if (!first || others.length > 0 || !isOneThing(report, first, date)) continue;
    // Two slips of the pen at once are another day on purpose.
    const isAlike = first.month === date.month || first.day === date.day;
    const holds = first.month === date.month && first.day === date.day;
    if (!isAlike || (first.year !== null && date.year !== null && first.year !== date.year)) continue;
    const [one, other] = [textAt(report, first.span), textAt(report, date.span)];
    yield judged(report, {
      kind: 'repeat',
      span: date.span,
      holds,
      certainty: 'likely',
      formula: `${other}${event}${holds ? '=' : '≠'}${one}${event}`,
      ...asBefore(report, first.span),
    });
  }
}

/** Whether the clause of a date tells the event. */
function tells({ prose }: Report, { span }: CalendarDate, event: string): boolean {
  return FIRST.exec(prose.slice(span.end, span.end + 40))?.[0].endsWith(event) ?? false;
}

/** Whether nothing between the two names another thing that it may happen to. */
function isOneThing({ prose }: Report, first: CalendarDate, again: CalendarDate): boolean {
  const { paragraph } = again;
  const between = prose.slice(first.span.end, again.span.start);
  const words = prose.slice(paragraph.span.start, again.span.end);
  // 《甲》3月6日审议通过，《乙》6月16日审议通过后: the clause opens with its date or with what only points back.
  const opens = /(?:^|[,;。])(?:其中|该[^,;。]{1,8}|自|从|在|于)?$/.test(between);
  return opens && between.includes('。') && !between.includes('《') && !SEVERAL.test(words);
}
