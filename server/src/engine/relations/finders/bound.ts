/** 合格率103.5%: a share of a whole never passes 100 %. */

import { amountOf, intervalOf } from '../interval.ts';
import { meets } from '../judging/judge.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { type AddedRates, isOfPart, rateOf } from '../reading/rates.ts';
import { isOfPlan } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { describe, operandsOf } from '../writing/describe.ts';
import { countsAround, otherQuotients } from './operands.ts';

export function* findBounds(reading: ParagraphReading, added: AddedRates): Generator<Relation> {
  for (const stated of reading.mentions) {
    const { figure, role } = stated;
    if (figure.kind !== 'percent' || figure.denominator || (role !== 'rate' && role !== 'share')) continue;
    if (/^\d\d?(?:\.|$)/.test(figure.digits) || amountOf(figure).lte(100)) {
      yield describe({
        kind: 'bound',
        verdict: 'exact',
        basis: 'search',
        span: figure.span,
        stated: reading.excerpt.text.slice(figure.span.start, figure.span.end),
        formula: `0≤${figure.digits}≤100`,
      });
      continue;
    }
    if (!mustBeWithin(reading, stated, added) || isOfCountsTold(reading, stated)) continue;
    yield describe({
      kind: 'bound',
      verdict: 'inconsistent',
      span: figure.span,
      stated: reading.excerpt.text.slice(figure.span.start, figure.span.end),
      formula: `${figure.digits}%>100%`,
      operands: operandsOf(reading.excerpt, [figure], '比率', 'rate'),
    });
  }
}

/** 受理4677起，连同存案共执结4743起，执结率101.41%: what the counts give is no slip, whatever the rate is called. */
function isOfCountsTold(reading: ParagraphReading, stated: Mention): boolean {
  for (const { computed } of otherQuotients(reading, stated, countsAround(reading, stated), null, true))
    if (meets(intervalOf(stated.figure), computed)) return true;
  return false;
}

/** Whether the name is that of a closed rate; of 由97%提高到103.5% the name stands in front of the first. */
function mustBeWithin({ moves }: ParagraphReading, stated: Mention, added: AddedRates): boolean {
  if (stated.role === 'share') return !isOfPlan(stated);
  const named = moves.find(({ to }) => to === stated)?.from ?? stated;
  const rate = rateOf(named, added);
  return rate !== null && !rate.open && isOfPart(rate.stem);
}
