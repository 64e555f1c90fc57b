/** 5%—5.5%, 从2020年的…到2025年, 9时至17时: the ends of a range, the smaller or earlier first. */

import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { amountOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { numberOf } from '../writing/describe.ts';
import { judged, replacing, spanOf, textAt } from './judged.ts';

const JOIN = /^(?:[-—–~]{1,2}|至|到)$/;
/** 从5%到4.5% is a course and 下降5%—4% may be one. */
const COURSE = /[从由]$|降|减|收窄|回落|压/;

/** In one paragraph. */
export function* findRanges(excerpt: Excerpt): Generator<Relation> {
  const { figures, prose } = excerpt;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [low, high] = [figures[index], figures[index + 1]];
    if (low?.kind !== 'percent' || high?.kind !== 'percent' || low.denominator || high.denominator) continue;
    if (!JOIN.test(prose.slice(low.span.end, high.span.start))) continue;
    if (COURSE.test(prose.slice(Math.max(0, low.span.start - 6), low.span.start))) continue;
    const span = { start: low.span.start, end: high.span.end };
    const holds = amountOf(low).lt(amountOf(high));
    const sign = textAt(excerpt, { start: low.span.end, end: high.span.start });
    const turned = `${textAt(excerpt, high.span)}${sign}${textAt(excerpt, low.span)}`;
    yield judged(excerpt, {
      kind: 'range',
      span,
      holds,
      isBound: true,
      formula: `${numberOf(excerpt, low)}${holds ? '<' : '≥'}${numberOf(excerpt, high)}`,
      note: { zh: '前一个数应当小于后一个数', en: 'the smaller one stands first' },
      repairs: [replacing(excerpt, span, turned)],
    });
  }
}

const ACROSS = /[从由]((?:19|20)\d\d)年的?[^,。;年]{1,24}(?:到|至|为)((?:19|20)\d\d)年/g;

/** 从2020年的53.2%提升到2025年的57.7%. */
export function* findYearsAcross(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, ACROSS)) {
    const [, first, last] = match;
    // 从2020年到2025年 is a span of time, which rules of dates judge.
    if (/^[从由]\d{4}年的?(?:到|至)\d/.test(match[0])) continue;
    const holds = Number(first) < Number(last);
    const formula = `${first}${holds ? '<' : '≥'}${last}`;
    const note = { zh: '前一个年份应当早于后一个', en: 'the earlier year stands first' };
    yield judged(excerpt, { kind: 'range', span: spanOf(match), holds, isBound: true, formula, note });
  }
}

const HOURS =
  /(?<!\d)(\d{1,2})(?:时(?:(\d{1,2})分)?|:(\d\d))(?:至|到|[-—–~]{1,2})(\d{1,2})(?:时(?:(\d{1,2})分)?|:(\d\d))/g;

/** 14时30分至18时; 22时至6时 runs through the night. */
export function* findHours(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, HOURS)) {
    const [, from, fromMinute, fromMinute2, to, toMinute, toMinute2] = match;
    const first = Number(from) * 60 + Number(fromMinute ?? fromMinute2 ?? 0);
    const last = Number(to) * 60 + Number(toMinute ?? toMinute2 ?? 0);
    if (first > 24 * 60 || last > 24 * 60 || (Number(from) >= 18 && Number(to) <= 9)) continue;
    const holds = first < last;
    const formula = `${Number(from)}${holds ? '<' : '≥'}${Number(to)}`;
    const note = { zh: '起止时间颠倒', en: 'it ends before it begins' };
    yield judged(excerpt, { kind: 'range', span: spanOf(match), holds, isBound: true, formula, note });
  }
}
