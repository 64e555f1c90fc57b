/** What a stated growth says about figures that its wording names, in numbers: 30件 of 150件, 25 % on 120件, 4.2 points. */
import Fraction from 'fraction.js';
import type { Figure, Report } from '../report/model.ts';
import type { ChangeVerb } from './changeVerb.ts';
import { numberOf } from './describe.ts';
import type { Pair } from './growthPair.ts';
import { amountOf, type Interval, intervalOf, placeOf } from './interval.ts';

export interface Reading {
  readonly kind: 'growth' | 'point' | 'multiple';
  /** As the verb says it: a fall is positive of 下降 and negative of 增长. */
  readonly computed: Interval;
  readonly exact: Fraction;
  readonly operands: readonly Figure[];
  /** `(150−120)÷120` */
  readonly terms: string;
  readonly unit: string;
  /** The values of an operand that would give the stated growth. */
  readonly mends: readonly { readonly figure: Figure; readonly low: Fraction; readonly high: Fraction }[];
}

/** `由12.5%下降到8.3%,下降4.2个百分点`, `由120件增至150件,增加30件`. */
export function readDifference(report: Report, stated: Figure, verb: ChangeVerb, pair: Pair): Reading {
  const { now, base } = pair;
  const [more, less] = verb.falls ? [base, now] : [now, base];
  const [high, low] = [intervalOf(more), intervalOf(less)];
  const by = amountOf(stated);
  const isCount = stated.kind === 'count';
  const lowered = amountOf(more).sub(by);
  const raised = amountOf(less).add(by);
  return {
    kind: isCount ? 'growth' : 'point',
    computed: {
      low: high.low && low.high ? high.low.sub(low.high) : null,
      high: high.high && low.low ? high.high.sub(low.low) : null,
    },
    exact: amountOf(more).sub(amountOf(less)),
    operands: [now, base],
    terms: `${numberOf(report, more)}−${numberOf(report, less)}`,
    unit: isCount ? stated.unit : '个百分点',
    mends: [now, base].map(figure => {
      const value = figure === more ? raised : lowered;
      return { figure, low: value, high: value };
    }),
  };
}

/** `由120件增至150件,增长25%`, 增长1.5倍; null where a figure has no bounds or the base is none. */
export function readQuotient(report: Report, stated: Figure, verb: ChangeVerb, pair: Pair): Reading | null {
  const { now, base } = pair;
  const [a, b] = [intervalOf(now), intervalOf(base)];
  if (!a.low || !a.high || !b.low || !b.high || b.low.lte(0)) return null;
  const isMultiple = stated.kind === 'multiple';
  // 办理时限压缩至20天,提高33.3%: of 提高 only the amount counts.
  const falls = verb.falls || (!verb.ofNumber && amountOf(now).lt(amountOf(base)));
  const growth = (x: Fraction, y: Fraction) =>
    x
      .sub(y)
      .div(y)
      .mul(isMultiple ? 1 : falls ? -100 : 100);
  const ends = [growth(a.low, b.high), growth(a.high, b.low)] as const;
  const [low, high] = falls && !isMultiple ? [ends[1], ends[0]] : ends;
  const [more, less] = falls ? [base, now] : [now, base];
  return {
    kind: isMultiple ? 'multiple' : 'growth',
    computed: { low, high },
    exact: growth(amountOf(now), amountOf(base)),
    operands: [now, base],
    terms: `(${numberOf(report, more)}−${numberOf(report, less)})÷${numberOf(report, base)}`,
    unit: isMultiple ? '倍' : '%',
    mends: mendsOf(stated, falls, pair),
  };
}

function mendsOf(stated: Figure, falls: boolean, { now, base }: Pair): Reading['mends'] {
  const [least, most] = printedOf(stated);
  const factors = falls ? [most.neg().add(1), least.neg().add(1)] : [least.add(1), most.add(1)];
  const [low, high] = factors;
  if (!low || !high || low.lte(0)) return [];
  return [
    { figure: now, low: amountOf(base).mul(low), high: amountOf(base).mul(high) },
    { figure: base, low: amountOf(now).div(high), high: amountOf(now).div(low) },
  ];
}

/** `150件,同比增加30件、增长25%`: the base is the total less the increase; 比上年的94件增加24件 names the base itself. */
export function readIncrease(
  stated: Figure,
  verb: ChangeVerb,
  difference: Figure,
  total: Figure,
  isBase: boolean,
): Reading | null {
  const [by, all] = [amountOf(difference), amountOf(total)];
  const base = isBase ? all : verb.falls ? all.add(by) : all.sub(by);
  if (base.lte(0)) return null;
  const exact = by.mul(100).div(base);
  // r = d÷t of a base t, d÷(t−d) of the total after a rise, d÷(t+d) after a fall.
  const shareOf = (rate: Fraction) => (isBase ? rate : rate.div(new Fraction(1).add(verb.falls ? rate.neg() : rate)));
  const [low, high] = printedOf(stated).map(shareOf);
  return {
    kind: 'growth',
    computed: { low: exact, high: exact },
    exact,
    operands: [difference, total],
    terms: `${by.toFraction()}÷${base.toFraction()}`,
    unit: '%',
    mends:
      low?.gt(0) && high?.gt(0)
        ? [
            { figure: difference, low: all.mul(low), high: all.mul(high) },
            { figure: total, low: by.div(high), high: by.div(low) },
          ]
        : [],
  };
}

/** Between what the stated growth was rounded, as a factor: 0.2495 and 0.2505 for 25.0 %. */
function printedOf(stated: Figure): [least: Fraction, most: Fraction] {
  const half = placeOf(stated).div(2);
  const unit = stated.kind === 'multiple' ? 1 : 100;
  return [amountOf(stated).sub(half).div(unit), amountOf(stated).add(half).div(unit)];
}
