/** A growth whose base is not given, `24件,较去年增长243%`: some whole number of cases last year must give it. */
import Fraction from 'fraction.js';
import type { Figure, Report } from '../report/model.ts';
import type { ChangeVerb } from './changeVerb.ts';
import { changeFigure, describe, describeUnassessed, numberOf, operandsOf } from './describe.ts';
import { amountOf, decimalsOf, expand, intervalOf, isExact, placeOf, roundHalfUp } from './interval.ts';
import { labelBefore, textOf } from './passage.ts';
import { isClosedRate } from './rates.ts';
import type { Relation } from './relation.ts';

const ACCUSES_FROM_POWER = 0.5;
const ONE = new Fraction(1);

export function assessUnknownBase(report: Report, stated: Figure, now: Figure, { falls }: ChangeVerb): Relation {
  const unassessed = (note: Relation['note']) => describeUnassessed(report, 'growth', stated.span, note);
  if (stated.approximator !== null) return unassessed(ABOUT);
  if (now.kind !== 'count' || !isExact(now)) return unassessed(ROUNDED);
  const rate = amountOf(stated).div(100);
  const half = placeOf(stated).div(200);
  const baseAt = (growth: Fraction) => {
    const factor = falls ? ONE.sub(growth) : ONE.add(growth);
    return factor.gt(0) ? amountOf(now).div(factor) : null;
  };
  const [low, exact, high, cut] = [rate.sub(half), rate, rate.add(half), rate.add(half.mul(2))].map(baseAt);
  if (!low || !exact || !high || !cut) return unassessed(ROUNDED);
  const fits = wholeWithin(low, high);
  const cutOff = wholeWithin(exact, cut);
  const power = Math.max(0, 1 - Number(low.sub(high).abs()));
  if (!fits && power < ACCUSES_FROM_POWER) return unassessed(TOO_MANY);
  const decimals = decimalsOf(stated.digits);
  const base = fits ?? cutOff;
  const growth = base && amountOf(now).sub(base).abs().mul(100).div(base);
  return describe({
    kind: 'growth',
    verdict: fits ? 'feasible' : 'impossible',
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, [now], '本年', 'this year'),
    formula: growth
      ? `${difference(numberOf(report, now), base.toFraction(), falls)}÷${base.toFraction()}=${expand(growth, decimals + 2)}%`
      : `${numberOf(report, now)}÷(1${falls ? '−' : '+'}${stated.digits}%)=${expand(exact, 2)}`,
    power,
    note: fits ? FITS : cutOff ? CUT_OFF : NO_WHOLE,
    explanation: !fits && cutOff ? 'truncation' : null,
    repairs: !fits && growth ? [changeFigure(report, stated, roundHalfUp(growth, decimals))] : [],
  });
}

/** `出庭率98%,比上年提高3个百分点`: last year's rate must have been one, from 0 to 100 % where it is the rate of a part. */
export function assessUnknownRate(report: Report, stated: Figure, now: Figure, { falls }: ChangeVerb): Relation {
  const { low, high } = intervalOf(now);
  if (stated.approximator !== null || !low || !high) return describeUnassessed(report, 'point', stated.span, NO_BASE);
  const by = amountOf(stated);
  const base = falls ? amountOf(now).add(by) : amountOf(now).sub(by);
  const slack = placeOf(stated).add(placeOf(now));
  const isBelow = base.add(slack).lt(0);
  if (!isBelow && !(base.sub(slack).gt(100) && isClosedRate(labelBefore(report, now))))
    return describeUnassessed(report, 'point', stated.span, NO_BASE);
  return describe({
    kind: 'point',
    verdict: 'impossible',
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, [now], '本年', 'this year'),
    formula: `${numberOf(report, now)}${falls ? '+' : '−'}${stated.digits}%=${expand(base, 4)}%`,
    note: NO_RATE,
  });
}

function difference(now: string, base: string, falls: boolean): string {
  return falls ? `(${base}−${now})` : `(${now}−${base})`;
}

function wholeWithin(a: Fraction, b: Fraction): Fraction | null {
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  const least = low.ceil();
  return least.lte(high) && least.gt(0) ? new Fraction(least) : null;
}

const ABOUT = { zh: '增幅是约数，无法核对', en: 'the growth is approximate' };
const ROUNDED = { zh: '本年数是约数，无法核对', en: 'this year’s figure is rounded' };
const TOO_MANY = { zh: '数太大，这样核对没有把握', en: 'too large a figure for this test to tell' };
const NO_BASE = { zh: '未写上年的比率，无法核对', en: 'last year’s rate is not given' };
const NO_RATE = { zh: '上年的比率不可能是这个数', en: 'last year’s rate cannot have been that' };
const FITS = { zh: '未写上年数，有整数可以得出', en: 'last year’s figure is not given; a whole number fits' };
const NO_WHOLE = { zh: '上年没有哪个整数得出此增幅', en: 'no whole number last year gives this growth' };
const CUT_OFF = {
  zh: '上年没有哪个整数四舍五入得出此增幅，截尾才得出',
  en: 'no whole number last year rounds to it; one does when cut off',
};
