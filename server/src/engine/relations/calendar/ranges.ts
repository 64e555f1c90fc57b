/** 5%—5.5%: the ends of a range of percentages, the smaller first. */
import type { Excerpt } from '../../report/model.ts';
import { numberOf } from '../describe.ts';
import { amountOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { agrees, contradicts, replacing, textAt } from './judged.ts';

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
    const formula = `${numberOf(excerpt, low)}${holds ? '<' : '≥'}${numberOf(excerpt, high)}`;
    if (holds) yield agrees(excerpt, { kind: 'range', span, formula });
    else {
      const sign = textAt(excerpt, { start: low.span.end, end: high.span.start });
      const turned = `${textAt(excerpt, high.span)}${sign}${textAt(excerpt, low.span)}`;
      const note = { zh: '前一个数应当小于后一个数', en: 'the smaller one stands first' };
      yield contradicts(excerpt, { kind: 'range', span, formula, note, repairs: [replacing(excerpt, span, turned)] });
    }
  }
}
