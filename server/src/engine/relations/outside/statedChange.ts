/** A stated change on last year whose base last year's report gives, written down. */
import Fraction from 'fraction.js';
import type { Excerpt, Figure, Passage, Report } from '../../report/model.ts';
import { decimalsOf, expand, type Interval, roundHalfUp } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { difference, growth } from '../judging/growth.ts';
import { judge } from '../judging/judge.ts';
import type { Change, Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { agrees, type Relation } from '../relation.ts';
import { changeFigure, describe, noteOf, numberOf } from '../writing/describe.ts';
import { type Quantity, quotedFrom } from './quantities.ts';

/** 是上年的1.5倍, unlike 增长1.5倍. */
const TIMES_OF = /(?:是|为|相当于|达到?)[^,]{0,12}的?$/;

/** The stated figure and this year's in the text that the relation is written for. */
interface Shown {
  readonly passage: Passage;
  readonly stated: Figure;
  readonly now: Figure;
}

/** 24件，较去年增长243%; 增加69件; 提高1.2个百分点: last year's report gives the base. `shown` where that is not the excerpt. */
export function changeOn(
  excerpt: Excerpt,
  { stated, verb }: Change,
  now: Mention,
  previous: Report,
  then: Quantity,
  shown: Shown = { passage: excerpt, stated: stated.figure, now: now.figure },
): Relation | null {
  const isTimes = stated.figure.kind === 'multiple' && TIMES_OF.test(stated.lead);
  // 办理时限缩短，效率提高20%: 提高 is said of the number only in points.
  if (!isTimes && (verb.word === '' || (!verb.ofNumber && stated.figure.kind !== 'point'))) return null;
  const base: Mention = { ...now, figure: then.figure };
  const [reading] = readParagraph(excerpt);
  if (!reading) return null;
  const isDifference = stated.figure.kind === 'count' || stated.figure.kind === 'point';
  const found = isTimes
    ? quotient(reading, null, { plus: [now] }, { plus: [base] }, new Fraction(1))
    : isDifference
      ? difference(reading, stated, verb, now, base)
      : growth(reading, stated, verb, now, base, stated.figure.kind === 'multiple');
  if (!found) return null;
  const verdict = judge(stated.figure, found.computed);
  const { passage } = shown;
  const [own, other] = [numberOf(passage, shown.now), numberOf(previous, then.figure)];
  const decimals = decimalsOf(stated.figure.digits);
  const value = middleOf(found.computed, found.exact);
  const unit =
    stated.figure.kind === 'percent' ? '%' : stated.figure.kind === 'point' ? '个百分点' : stated.figure.unit;
  const terms = verb.falls ? `${other}−${own}` : `${own}−${other}`;
  const right = value ? roundHalfUp(value, decimals) : null;
  const holds = agrees(verdict);
  return describe({
    kind: 'cross-year',
    verdict,
    note: noteOf(verdict, passage, shown.stated),
    span: shown.stated.span,
    stated: passage.text.slice(shown.stated.span.start, shown.stated.span.end),
    formula: `${isTimes ? `${own}÷${other}` : isDifference ? terms : `(${terms})÷${other}`}=${value ? expand(value, decimals + 2) : '?'}${unit}`,
    computed: right === null ? null : `${right}${unit}`,
    elsewhere: quotedFrom(then),
    explanation: verdict === 'truncated' ? 'truncation' : null,
    operands: [{ span: shown.now.span, note: { zh: '本年数', en: 'this year' } }],
    repairs:
      holds || !right || !value || value.lt(0) || stated.figure.scale > 0
        ? []
        : [changeFigure(passage, shown.stated, right)],
  });
}

function middleOf({ low, high }: Interval, exact: Interval['low']): Interval['low'] {
  return exact ?? (low && high ? low.add(high).div(2) : null);
}
