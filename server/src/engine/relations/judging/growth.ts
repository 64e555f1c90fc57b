/** What a stated change amounts to: growth on a base, differences, multiples. */
import Fraction from 'fraction.js';
import { amountOf, intervalOf, isExact, placeOf } from '../interval.ts';
import type { ChangeVerb, Mention, ParagraphReading } from '../reading/model.ts';
import { addUp, type Correction, type Expression, NOTES, write } from './expression.ts';

/** 由120件增至150件，增长25%; a fall is positive of 下降. */
export function growth(
  reading: ParagraphReading,
  stated: Mention,
  verb: ChangeVerb,
  now: Mention,
  base: Mention,
  times = false,
): Expression | null {
  const [a, b] = [intervalOf(now.figure), intervalOf(base.figure)];
  if (!a.low || !a.high || !b.low || !b.high || b.low.lte(0)) return null;
  // 办理时限压缩至20天，提高33.3%: of 提高 only the amount counts.
  const falls = verb.falls || (!verb.ofNumber && amountOf(now.figure).lt(amountOf(base.figure)));
  const factor = new Fraction(times ? 1 : 100).mul(falls ? -1 : 1);
  const of = (x: Fraction, y: Fraction) => x.sub(y).div(y).mul(factor);
  const ends = [of(a.low, b.high), of(a.high, b.low)] as const;
  const [low, high] = falls ? [ends[1], ends[0]] : ends;
  const exact = isExact(now.figure) && isExact(base.figure);
  const [more, less] = falls ? [base, now] : [now, base];
  return {
    computed: { low, high: exact ? low : high },
    exact: exact ? low : null,
    terms: `${write(reading, [more], [less])}÷${write(reading, [base])}`,
    operands: [
      { mention: now, note: NOTES.now },
      { mention: base, note: NOTES.base },
    ],
    corrections: growthCorrections(stated, falls, now, base, times),
  };
}

function growthCorrections(stated: Mention, falls: boolean, now: Mention, base: Mention, times: boolean): Correction[] {
  if (stated.figure.approximator !== null || !isExact(now.figure) || !isExact(base.figure)) return [];
  const half = placeOf(stated.figure).div(2);
  const unit = times ? 1 : 100;
  const [least, most] = [amountOf(stated.figure).sub(half).div(unit), amountOf(stated.figure).add(half).div(unit)];
  const [low, high] = falls ? [most.neg().add(1), least.neg().add(1)] : [least.add(1), most.add(1)];
  if (low.lte(0)) return [];
  return [
    { mention: now, low: amountOf(base.figure).mul(low), high: amountOf(base.figure).mul(high) },
    { mention: base, low: amountOf(now.figure).div(high), high: amountOf(now.figure).div(low) },
  ];
}

/** 150件，同比增加30件、增长25%: the base is what is left without the increase; `isBase` where `total` is the base itself. */
export function increase(
  reading: ParagraphReading,
  stated: Mention,
  verb: ChangeVerb,
  by: Mention,
  total: Mention,
  isBase: boolean,
  times = false,
): Expression | null {
  const base = isBase ? addUp([total]) : verb.falls ? addUp([total, by]) : addUp([total], [by]);
  const delta = addUp([by]);
  if (!base?.low || !base.high || !delta?.low || !delta.high || base.low.lte(0)) return null;
  const of = new Fraction(times ? 1 : 100);
  const low = delta.low.mul(of).div(base.high);
  const exact = isExact(by.figure) && isExact(total.figure);
  return {
    computed: { low, high: exact ? low : delta.high.mul(of).div(base.low) },
    exact: exact ? low : null,
    terms: `${write(reading, [by])}÷${isBase ? write(reading, [total]) : verb.falls ? write(reading, [total, by]) : write(reading, [total], [by])}`,
    operands: [
      { mention: by, note: NOTES.by },
      { mention: total, note: isBase ? NOTES.base : NOTES.now },
    ],
    corrections: increaseCorrections(stated, verb, by, total, isBase, times),
  };
}

/** r = d÷t of a base t, d÷(t−d) of the total after a rise, d÷(t+d) after a fall. */
function increaseCorrections(
  stated: Mention,
  verb: ChangeVerb,
  by: Mention,
  total: Mention,
  isBase: boolean,
  times: boolean,
): Correction[] {
  if (stated.figure.approximator !== null || !isExact(by.figure) || !isExact(total.figure)) return [];
  const half = placeOf(stated.figure).div(2);
  const shareOf = (value: Fraction) => {
    const rate = value.div(times ? 1 : 100);
    return isBase ? rate : rate.div(new Fraction(1).add(verb.falls ? rate.neg() : rate));
  };
  const value = amountOf(stated.figure);
  if (value.sub(half).lte(0) || (value.add(half).gte(times ? 1000 : 100) && verb.falls)) return [];
  const [low, high] = [shareOf(value.sub(half)), shareOf(value.add(half))];
  if (low.lte(0)) return [];
  const [all, delta] = [amountOf(total.figure), amountOf(by.figure)];
  return [
    { mention: by, low: all.mul(low), high: all.mul(high) },
    { mention: total, low: delta.div(high), high: delta.div(low) },
  ];
}

/** 由12.5%下降到8.3%，下降4.2个百分点; 比上年的94件增加24件. */
export function difference(
  reading: ParagraphReading,
  stated: Mention,
  verb: ChangeVerb,
  now: Mention,
  base: Mention,
): Expression | null {
  // 提速 and 压缩 are said of what the number measures; only the amount counts.
  const falls = verb.falls || (!verb.ofNumber && amountOf(now.figure).lt(amountOf(base.figure)));
  const [more, less] = falls ? [base, now] : [now, base];
  const computed = addUp([more], [less]);
  if (!computed?.low) return null;
  const exact = [now, base].every(({ figure }) => isExact(figure) || figure.kind === 'percent')
    ? amountOf(more.figure).sub(amountOf(less.figure))
    : null;
  const by = amountOf(stated.figure);
  return {
    // A difference of rates is calculated from the rates as printed, or from the exact ones.
    computed,
    exact,
    terms: write(reading, [more], [less], false),
    operands: [
      { mention: now, note: NOTES.now },
      { mention: base, note: NOTES.base },
    ],
    corrections: exact
      ? [
          { mention: more, low: amountOf(less.figure).add(by), high: amountOf(less.figure).add(by) },
          { mention: less, low: amountOf(more.figure).sub(by), high: amountOf(more.figure).sub(by) },
        ].sort((a, b) => Number(a.mention === base) - Number(b.mention === base))
      : [],
  };
}
