/** 5月9日召开区法治建设委员会第六次会议 and elsewhere 第六次会议于5月19日召开: a numbered meeting with two days. */
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { asBefore, judged, textAt } from './judged.ts';

const MEETING = '([一-龥]{2,24})第([一二三四五六七八九十百]{1,5}|\\d{1,3})次(?:全体)?(?:会议|常务会议|例会|全会)';
/** 2025年5月9日，区政府召开区法治建设委员会第六次会议 */
const AFTER = new RegExp(`^,?[^,;。:\\d]{0,14}?(?:召开|举行|主持召开|组织召开)了?${MEETING}`);
/** 区法治建设委员会第六次会议于5月19日 */
const IN_FRONT = new RegExp(`${MEETING}[于在]$`);
const LONGEST = 60;
/** By so many characters of its name, a body is known with or without its place in front. */
const TELLING = 6;

interface Held {
  readonly date: CalendarDate;
  readonly key: string;
}

/** Over the whole report. */
export function* findMeetings(report: Report): Generator<Relation> {
  if (!/第[一二三四五六七八九十百\d]{1,5}次/.test(report.prose)) return;
  const first = new Map<string, Held>();
  for (const date of readCalendar(report).dates) {
    const held = heldOn(report, date);
    if (!held) continue;
    const before = first.get(held.key);
    if (!before) first.set(held.key, held);
    else if (before.date.year === date.year) yield again(report, before.date, date);
  }
}

function heldOn({ prose }: Report, date: CalendarDate): Held | null {
  const { span, month, day, paragraph } = date;
  if (month === null || day === null) return null;
  const match =
    AFTER.exec(prose.slice(span.end, Math.min(paragraph.span.end, span.end + LONGEST))) ??
    IN_FRONT.exec(prose.slice(Math.max(paragraph.span.start, span.start - LONGEST), span.start));
  const [, name = '', number = ''] = match ?? [];
  // 十四届人大常委会第六次会议 are many.
  if (name.length < TELLING || /届/.test(name)) return null;
  return { date, key: `${name.slice(-TELLING)}${parseNumeral(number)}` };
}

function again(report: Report, before: CalendarDate, date: CalendarDate): Relation {
  const holds = before.month === date.month && before.day === date.day;
  const [one, other] = [textAt(report, before.span), textAt(report, date.span)];
  return judged(report, {
    kind: 'repeat',
    span: date.span,
    holds,
    isBound: true,
    certainty: 'likely',
    formula: `${other}${holds ? '=' : '≠'}${one}`,
    ...asBefore(report, before.span),
  });
}
