/** 同比增长、下降: a growth rate against its base, known or unknown, and the points or multiples of a stated change. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, expression, numberOf, operandsOf } from './describe.ts';
import { type Change, findChanges } from './direction.ts';
import { amountOf, decimalsOf, expand, type Interval, intervalOf, isExact, placeOf, roundHalfUp } from './interval.ts';
import { judge } from './judge.ts';
import { labelBefore, type Passage, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

const GROWTH =
  /(增长|增加|增幅|上升|提高|提升|下降|减少|降低|降幅|压缩|缩短|下滑|回落)(?:了|幅度)?(?:达到?|为|约|近|超过?)?$/;
const FALL = /下降|减少|降低|降幅|压缩|缩短|下滑|回落/;
const YEAR_ON_YEAR = /同比|环比|(?:比|较)(?:上年|去年|上一年|前年|上年同期|去年同期|同期)/;
/** What may stand between a count and its growth without naming another subject. */
const OWN_SUBJECT_NOT = /[,、(]|同比|环比|净|[比较](?:上年|去年|上一年度?|前年)?(?:同期)?|分别|共|率|的|了/g;
/** Growth at constant prices, on a comparable scope or per year is no plain quotient. */
const ADJUSTED = /可比口径|可比价|不变价|扣除|年均|平均每年|同口径|剔除/;
const ACCUSES_FROM_POWER = 0.5;

/** Every growth rate of the sentence with the base that its wording names, and the ones whose base must be a whole number. */
export function* findGrowth(passage: Passage): Generator<Relation> {
  if (!/[增升提降减压缩落滑]/.test(passage.words) || ADJUSTED.test(passage.words)) return;
  const changes = findChanges(passage);
  for (const [index, figure] of passage.figures.entries()) {
    if (figure.inRange || !['percent', 'point', 'multiple'].includes(figure.kind)) continue;
    const verb = GROWTH.exec(labelBefore(passage.report, figure))?.[1];
    if (!verb) continue;
    const relation = assess(passage, figure, index, FALL.test(verb), changes);
    if (relation) yield relation;
  }
}

function assess(
  passage: Passage,
  stated: Figure,
  index: number,
  falls: boolean,
  changes: readonly Change[],
): Relation | null {
  const change = changes.findLast(({ to }) => to.span.end <= stated.span.start && isNear(passage, to, stated));
  if (change) return assessChange(passage, stated, change);
  if (stated.kind !== 'percent') return null;
  const difference = passage.figures[index - 1];
  const total = passage.figures[index - 2];
  if (difference && total && isDifference(passage, difference, total, falls)) {
    return assessDifference(passage, stated, total, difference, falls);
  }
  if (!difference || !isNear(passage, difference, stated)) return null;
  const named = YEAR_ON_YEAR.test(passage.report.prose.slice(difference.span.end, stated.span.start));
  return named ? assessUnknownBase(passage, stated, difference, falls) : null;
}

/** Whether a growth is said of the count in front of it: at most a comma between them and no subject of its own. */
function isNear({ report }: Passage, from: Figure, to: Figure): boolean {
  const gap = report.prose.slice(from.span.end, to.span.start);
  if (gap.length > 24 || /[。;:]/.test(gap)) return false;
  return gap.replace(GROWTH, '').replace(OWN_SUBJECT_NOT, '') === '';
}

/** `由120件增至150件,增长25%`; 个百分点 is a difference of rates, 倍 a multiple less one. */
function assessChange(passage: Passage, stated: Figure, { from, to }: Change): Relation | null {
  const base = intervalOf(from);
  const now = intervalOf(to);
  if (!base.low || !base.high || !now.low || !now.high || base.low.lte(0)) return null;
  if (stated.kind === 'point') {
    if (from.kind !== 'percent') return null;
    const [low, high] = [now.low.sub(base.high), now.high.sub(base.low)];
    const computed = low.lt(0) ? { low: high.neg(), high: low.neg() } : { low, high };
    const exact = amountOf(to).sub(amountOf(from)).abs();
    return finish(passage, 'point', stated, [to, from], computed, exact, '个百分点', '−');
  }
  if (from.kind === 'percent') return null;
  const factor = stated.kind === 'multiple' ? 1 : 100;
  const growth = (a: Fraction, b: Fraction) => a.sub(b).div(b).mul(factor);
  const [low, high] = [growth(now.low, base.high), growth(now.high, base.low)];
  const computed = low.lt(0) ? { low: high.neg(), high: low.neg() } : { low, high };
  const exact = growth(amountOf(to), amountOf(from)).abs();
  const kind = stated.kind === 'multiple' ? 'multiple' : 'growth';
  return finish(passage, kind, stated, [to, from], computed, exact, kind === 'growth' ? '%' : '倍', '→');
}

function isDifference({ report }: Passage, difference: Figure, total: Figure, falls: boolean): boolean {
  if (difference.kind !== 'count' || total.kind !== 'count' || difference.unit !== total.unit) return false;
  const verb = GROWTH.exec(labelBefore(report, difference))?.[1];
  const lead = report.prose.slice(total.span.end, difference.span.start);
  return verb !== undefined && FALL.test(verb) === falls && lead.length <= 12 && !/[。;]/.test(lead);
}

/** `150件,同比增加30件、增长25%`: the base is the total less the increase. */
function assessDifference(
  passage: Passage,
  stated: Figure,
  total: Figure,
  difference: Figure,
  falls: boolean,
): Relation | null {
  if (!isExact(total) || !isExact(difference)) return null;
  const by = amountOf(difference);
  // 比上年的94件增加24件: the count in front is the base itself.
  const isBase = /[比较][^,。;:\d]{0,4}(?:\d{4}年)?[^,。;:\d]{0,4}$/.test(
    passage.words.slice(0, total.span.start - passage.sentence.span.start),
  );
  const base = isBase ? amountOf(total) : falls ? amountOf(total).add(by) : amountOf(total).sub(by);
  if (base.lte(0)) return null;
  const exact = by.mul(100).div(base);
  return finish(
    passage,
    'growth',
    stated,
    [difference, total],
    { low: exact, high: exact },
    exact,
    '%',
    `÷${base.toFraction()}=`,
  );
}

function finish(
  { report }: Passage,
  kind: 'growth' | 'point' | 'multiple',
  stated: Figure,
  operands: readonly Figure[],
  computed: Interval,
  exact: Fraction,
  unit: string,
  sign: string,
): Relation {
  const verdict = judge(stated, computed);
  const decimals = decimalsOf(stated.digits);
  const rounded = roundHalfUp(exact, decimals);
  const [first, second] = operands;
  const terms = first && second ? formulaOf(kind, sign, numberOf(report, first), numberOf(report, second)) : '';
  return describe({
    kind,
    verdict,
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, operands, '依据', 'operand'),
    formula: `${terms}=${expand(exact, decimals + 2)}${unit}`,
    computed: rounded + unit,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    repairs: verdict === 'truncated' || verdict === 'inconsistent' ? [changeFigure(report, stated, rounded)] : [],
  });
}

function formulaOf(kind: string, sign: string, now: string, base: string): string {
  if (kind === 'point') return `${now}−${base}`;
  return sign === '→' ? `(${now}−${base})÷${base}` : `${now}${sign.slice(0, -1)}`;
}

/** `24件,较去年增长243%`: some whole number of cases last year must give the rate. */
function assessUnknownBase(passage: Passage, stated: Figure, now: Figure, falls: boolean): Relation | null {
  const { report } = passage;
  if (now.kind !== 'count' || !isExact(now) || stated.approximator !== null) {
    return describeUnassessed(report, 'growth', stated.span, ROUNDED);
  }
  const rate = amountOf(stated).div(100);
  const half = placeOf(stated).div(200);
  const one = new Fraction(1);
  const at = (growth: Fraction) => {
    const factor = falls ? one.sub(growth) : one.add(growth);
    return factor.gt(0) ? amountOf(now).div(factor) : null;
  };
  const bounds = [at(rate.sub(half)), at(rate.add(half)), at(rate.add(half.mul(2)))];
  const [a, b, c] = bounds;
  if (!a || !b || !c) return describeUnassessed(report, 'growth', stated.span, ROUNDED);
  const fits = wholeWithin(a, b);
  const cutOff = wholeWithin(at(rate) ?? a, c);
  const decimals = decimalsOf(stated.digits);
  const spread = a.sub(b).abs();
  const power = Math.max(0, 1 - Number(spread));
  const base = fits ?? cutOff;
  if (!fits && power < ACCUSES_FROM_POWER) return describeUnassessed(report, 'growth', stated.span, TOO_MANY);
  const share = base?.gt(0) ? amountOf(now).sub(base).abs().mul(100).div(base) : null;
  return describe({
    kind: 'growth',
    verdict: fits ? 'feasible' : 'impossible',
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, [now], '本年', 'this year'),
    formula:
      share && base
        ? `(${expression(report, [now])}−${base.toFraction()})÷${base.toFraction()}=${expand(falls ? share.neg() : share, decimals + 2)}%`
        : `(${expression(report, [now])}−?)÷?≠${stated.digits}%`,
    power,
    note: fits ? FITS : cutOff ? CUT_OFF : NO_WHOLE,
    explanation: !fits && cutOff ? 'truncation' : null,
    repairs: !fits && cutOff && share ? [changeFigure(report, stated, roundHalfUp(share, decimals))] : [],
  });
}

function wholeWithin(a: Fraction, b: Fraction): Fraction | null {
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  const least = low.ceil();
  return least.lte(high) && least.gt(0) ? new Fraction(least) : null;
}

const ROUNDED = { zh: '本年数是约数，无法核对', en: 'this year’s figure is rounded' };
const TOO_MANY = { zh: '数太大，这样核对没有把握', en: 'too large a figure for this test to tell' };
const FITS = { zh: '未写上年数，有整数可以得出', en: 'last year’s figure is not given; a whole number fits' };
const NO_WHOLE = { zh: '上年没有哪个整数得出此增幅', en: 'no whole number last year gives this growth' };
const CUT_OFF = {
  zh: '上年没有哪个整数四舍五入得出此增幅，截尾才得出',
  en: 'no whole number last year rounds to it; one does when cut off',
};
