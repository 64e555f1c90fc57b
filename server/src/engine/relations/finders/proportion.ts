/** 专职176人、兼职880人，专职与兼职之比为1∶5: a proportion of two counts, to the place to which it is written. */
import Fraction from 'fraction.js';
import { decimalsOf, intervalOf, roundHalfUp } from '../interval.ts';
import type { ParagraphReading, Proportion } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { describe, numberOf, operandsOf } from '../writing/describe.ts';

export function* findProportions(reading: ParagraphReading): Generator<Relation> {
  for (const proportion of reading.proportions) {
    const relation = assess(reading, proportion);
    if (relation) yield relation;
  }
}

function assess({ excerpt }: ParagraphReading, { span, left, right, now, base }: Proportion): Relation | null {
  const [a, b] = [intervalOf(now.figure), intervalOf(base.figure)];
  if (!a.low || !a.high || !b.low || !b.high || a.low.lte(0) || b.low.lte(0)) return null;
  // 1∶5 is five times, 2.3∶1 too is said of one.
  const isPerOne = left === '1';
  const [over, under, times, one] = isPerOne ? [b, a, right, left] : [a, b, left, right];
  const [low, high] = [over.low?.div(under.high ?? 1), over.high?.div(under.low ?? 1)];
  if (!low || !high) return null;
  const [least, most] = [ends(times)[0].div(ends(one)[1]), ends(times)[1].div(ends(one)[0])];
  const holds = low.lt(most) && high.gte(least);
  const shown = one === '1' ? roundHalfUp(low, decimalsOf(times)) : null;
  const computed = shown === null ? null : isPerOne ? `1∶${shown}` : `${shown}∶1`;
  const stated = excerpt.text.slice(span.start, span.end);
  return describe({
    kind: 'ratio',
    verdict: holds ? 'rounded' : 'inconsistent',
    span,
    stated,
    formula: `${numberOf(excerpt, now.figure)}∶${numberOf(excerpt, base.figure)}${holds ? '≈' : '≠'}${stated}`,
    computed,
    operands: operandsOf(excerpt, [now.figure, base.figure], '前后项', 'term'),
    repairs:
      holds || computed === null
        ? []
        : [
            {
              title: { zh: `把 ${stated} 改为 ${computed}`, en: `Change ${stated} to ${computed}` },
              edits: [{ span, newText: computed }],
            },
          ],
  });
}

/** From half a place below, since some round, to a whole one above, since some cut off; one is exact. */
function ends(written: string): readonly [low: Fraction, high: Fraction] {
  const value = new Fraction(written);
  if (written === '1') return [value, value];
  const place = new Fraction(1).div(10n ** BigInt(decimalsOf(written)));
  return [value.sub(place.div(2)), value.add(place)];
}
