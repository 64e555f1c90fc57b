/** 283件，按时办结率80.5%; 24件，较去年增长243%: where one operand is not given, some whole number must make the figure. */
import Fraction from 'fraction.js';
import { amountOf, decimalsOf, expand, isExact, placeOf, roundHalfUp } from '../interval.ts';
import { judgeFeasible } from '../judging/judge.ts';
import { subjectOf } from '../reading/changeSubject.ts';
import { isCount } from '../reading/mentions.ts';
import type { Change, Mention, ParagraphReading } from '../reading/model.ts';
import { type AddedRates, fitOf, isOfPart, type Rate, rateOf, says } from '../reading/rates.ts';
import { samePeriod } from '../reading/roles.ts';
import { placeInRow } from '../reading/rows.ts';
import { namesOther } from '../reading/stocks.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, numberOf, operandsOf } from '../writing/describe.ts';
import { isOfOtherRate } from './operands.ts';

const ACCUSES_FROM_POWER = 0.5;
const MOST_CASES = 100;
const ONE = new Fraction(1);

export function* findFeasible(reading: ParagraphReading, added: AddedRates): Generator<Relation> {
  for (const stated of reading.mentions) {
    if (
      stated.figure.kind !== 'percent' ||
      stated.figure.inRange ||
      stated.figure.approximator !== null ||
      stated.figure.denominator
    )
      continue;
    const rate = stated.role === 'rate' ? rateOf(stated, added) : null;
    const whole = rate && wholeAlone(reading, stated, rate);
    const relation = rate && whole ? assessRate(reading, stated, whole, rate) : null;
    if (relation) yield relation;
  }
  for (const change of reading.changes) {
    const relation = assessGrowth(reading, change) ?? assessPoints(reading, change);
    if (relation) yield relation;
  }
}

/** The whole of a rate whose numerator nobody wrote: the one count of its sentence, which its name calls its whole. */
function wholeAlone(reading: ParagraphReading, stated: Mention, rate: Rate): Mention | null {
  if (rate.survey || rate.open || !rate.denominator) return null;
  const counts = reading.mentions.filter(
    count =>
      isCount(count) &&
      count.sentence === stated.sentence &&
      count.index < stated.index &&
      !isOfOtherRate(count, stated) &&
      // 审结行政复议案件228件，行政诉讼败诉率
      !namesOther(stated, count) &&
      samePeriod(count.frame, stated.frame),
  );
  // 败诉率8.2%（审结73件，败诉6件) says itself of what it is.
  if (reading.mentions.some(count => count.owner === stated && isCount(count))) return null;
  if (counts.some(({ label, rest }) => fitOf(rate, label, rest) > 0)) return null;
  const named = counts.filter(({ label }) => rate.denominator?.some(word => says(label.words + label.noun, word)));
  const last = named.at(-1);
  return last && named.length < 3 && named.every(({ figure }) => isExact(figure) && amountOf(figure).gt(0))
    ? last
    : null;
}

/** Of what was received some cases wait, others were carried over: a rate of closing may be asked about, others are of what was closed. */
const ENDS_CASES = /[办审]结|结案/;

function assessRate({ excerpt }: ParagraphReading, { figure }: Mention, whole: Mention, rate: Rate): Relation | null {
  // 办理应诉案件375件: what waits for its judgment is among them.
  const { stage, words } = whole.label;
  const isReceived = stage === 'received' || stage === 'handled' || (stage === null && words.includes('应诉'));
  const cases = amountOf(whole.figure);
  const { verdict, example, truncatedFrom, power } = judgeFeasible(figure, cases);
  if (
    verdict === 'impossible' &&
    (power < ACCUSES_FROM_POWER || (isReceived && !ENDS_CASES.test(rate.stem) && truncatedFrom === null))
  )
    return null;
  const decimals = decimalsOf(figure.digits);
  const found = example ?? truncatedFrom;
  const share = found?.mul(100).div(cases);
  const impossible = verdict === 'impossible';
  return describe({
    kind: 'ratio',
    verdict,
    span: figure.span,
    stated: excerpt.text.slice(figure.span.start, figure.span.end),
    operands: operandsOf(excerpt, [whole.figure], '分母', 'denominator'),
    formula: share
      ? `${found?.toFraction()}÷${cases.toFraction()}=${expand(share, decimals + 2)}%`
      : `${cases.toFraction()}×${numberOf(excerpt, figure)}=${expand(cases.mul(amountOf(figure)).div(100), 2)}`,
    power,
    certainty: impossible && isReceived ? 'asks' : 'proven',
    note: impossible ? (share ? CUT_OFF : NO_WHOLE) : FITS,
    explanation: impossible && share ? 'truncation' : null,
    repairs: impossible && share ? [changeFigure(excerpt, figure, roundHalfUp(share, decimals))] : [],
  });
}

function assessGrowth({ excerpt, rows, mentions }: ParagraphReading, change: Change): Relation | null {
  const { stated, now, base, by, verb, apart } = change;
  if (placeInRow(rows, stated)) return null;
  const { figure } = stated;
  if (
    !now ||
    base ||
    by ||
    apart ||
    stated.depth > 0 ||
    stated.index !== now.index + 1 ||
    subjectOf(change.stated) !== '' ||
    figure.kind !== 'percent' ||
    figure.inRange ||
    figure.approximator !== null
  )
    return null;
  if (now.figure.kind !== 'count' || !isExact(now.figure) || now.sentence !== stated.sentence || !isOfCases(now))
    return null;
  const rate = amountOf(figure).div(100);
  const half = placeOf(figure).div(200);
  const baseAt = (growth: Fraction) => {
    const factor = verb.falls ? ONE.sub(growth) : ONE.add(growth);
    return factor.gt(0) ? amountOf(now.figure).div(factor) : null;
  };
  const [low, exact, high, cut] = [rate.sub(half), rate, rate.add(half), rate.add(half.mul(2))].map(baseAt);
  if (!low || !exact || !high || !cut) return null;
  const fits = wholeWithin(low, high);
  const cutOff = wholeWithin(exact, cut);
  const power = Math.max(0, 1 - Number(low.sub(high).abs()));
  // Of larger figures the base is often told on another scope.
  if (!fits && (power < ACCUSES_FROM_POWER || amountOf(now.figure).gt(MOST_CASES))) return null;
  if (!fits && mayBeOfAnother(mentions, now)) return null;
  const decimals = decimalsOf(figure.digits);
  const whole = fits ?? cutOff;
  const growth = whole && amountOf(now.figure).sub(whole).abs().mul(100).div(whole);
  const written = numberOf(excerpt, now.figure);
  return describe({
    kind: 'growth',
    verdict: fits ? 'feasible' : 'impossible',
    span: figure.span,
    stated: excerpt.text.slice(figure.span.start, figure.span.end),
    operands: operandsOf(excerpt, [now.figure], '本年', 'this year'),
    // A base that merely fits stands nowhere in the text and is not shown.
    formula:
      growth && !fits
        ? `${verb.falls ? `(${whole.toFraction()}−${written})` : `(${written}−${whole.toFraction()})`}÷${whole.toFraction()}=${expand(growth, decimals + 2)}%`
        : `${written}÷(1${verb.falls ? '−' : '+'}${figure.digits}%)=${expand(exact, 2)}`,
    power,
    note: fits ? FITS : cutOff ? CUT_OFF : NO_BASE,
    explanation: !fits && cutOff ? 'truncation' : null,
    repairs: !fits && growth ? [changeFigure(excerpt, figure, roundHalfUp(growth, decimals))] : [],
  });
}

/** 发病116482例，死亡8人，较上年上升16.74%: of which of the two nobody says. */
function mayBeOfAnother(mentions: readonly Mention[], now: Mention): boolean {
  const before = mentions[now.index - 1];
  return before !== undefined && before.sentence === now.sentence && now.gap === 2 && isCount(before);
}

/** 出庭率98%，比上年提高3个百分点: last year's rate must have been one, from 0 to 100 % where it is the rate of a part. */
function assessPoints({ excerpt }: ParagraphReading, { stated, now, base, verb, apart }: Change): Relation | null {
  const { figure } = stated;
  if (figure.kind !== 'point' || base || apart || !now || now.figure.kind !== 'percent' || figure.approximator !== null)
    return null;
  const before = verb.falls ? amountOf(now.figure).add(amountOf(figure)) : amountOf(now.figure).sub(amountOf(figure));
  const slack = placeOf(figure).add(placeOf(now.figure));
  const stem = now.label.words.replace(/率$/, '');
  if (!before.add(slack).lt(0) && !(before.sub(slack).gt(100) && isOfPart(stem))) return null;
  return describe({
    kind: 'point',
    verdict: 'impossible',
    span: figure.span,
    stated: excerpt.text.slice(figure.span.start, figure.span.end),
    operands: operandsOf(excerpt, [now.figure], '本年', 'this year'),
    formula: `${numberOf(excerpt, now.figure)}${verb.falls ? '+' : '−'}${figure.digits}%=${expand(before, 4)}%`,
    note: NO_RATE,
  });
}

/** Money and measures are seldom whole. */
function isOfCases({ figure }: Mention): boolean {
  return figure.unit !== '' && !/元|米|克|年|岁|公里|亩|吨|升|时|天|公顷/.test(figure.unit);
}

function wholeWithin(a: Fraction, b: Fraction): Fraction | null {
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  const least = low.ceil();
  return least.lte(high) && least.gt(0) ? new Fraction(least) : null;
}

const FITS = { zh: '有一个数没有写，这个数可能对', en: 'one figure is not given, so this one may be right' };
const NO_WHOLE = { zh: '没有哪个整数件数得出此数', en: 'no whole number of cases gives it' };
const NO_BASE = { zh: '上年没有哪个整数得出此增幅', en: 'no whole number last year gives this growth' };
const NO_RATE = { zh: '上年的比率不可能是这个数', en: 'last year’s rate cannot have been that' };
const CUT_OFF = {
  zh: '没有哪个整数四舍五入得出此数，截尾才得出',
  en: 'no whole number rounds to it; one does when cut off',
};
