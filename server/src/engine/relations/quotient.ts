/** A percentage against part and whole: candidates, what confirms by search, and how a ratio is written down. */
import type { Figure, Report } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, expression, numberOf, operandsOf, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, type Interval, isExact, onlyWhole, placeOf, roundHalfUp } from './interval.ts';
import { judge } from './judge.ts';
import { comparable, type Passage, textOf } from './passage.ts';
import type { Relation, Repair, Verdict } from './relation.ts';

export interface Candidate {
  readonly parts: readonly Figure[];
  readonly whole: readonly Figure[];
  readonly computed: Interval;
  readonly verdict: Verdict;
}

/** Judges `stated` against parts over whole; null when they make none (a whole of 0, no bound). */
export function candidate(stated: Figure, parts: readonly Figure[], whole: readonly Figure[]): Candidate | null {
  const top = sum(parts);
  const bottom = sum(whole);
  if (!top.low || !top.high || !bottom.low || !bottom.high || bottom.low.lte(0)) return null;
  const low = top.low.mul(100).div(bottom.high);
  const isExactly = top.low === top.high && bottom.low === bottom.high;
  const computed = { low, high: isExactly ? low : top.high.mul(100).div(bottom.low) };
  return { parts, whole, computed, verdict: judge(stated, computed) };
}

/** Search only confirms: some pair of the sentence's counts gives the rate, and the more counts the less that tells. */
export function confirm(
  passage: Passage,
  stated: Figure,
  counts: readonly Figure[],
  wholes: readonly Figure[] = counts,
): Relation | null {
  // A figure that is only about right agrees with too much to confirm anything.
  const isSharp = ({ approximator }: Figure) => approximator === null;
  const parts = counts.filter(isSharp);
  for (const whole of wholes.filter(isSharp)) {
    for (const part of parts) {
      if (part === whole || !comparable(part, whole) || amountOf(part).gte(amountOf(whole))) continue;
      const found = candidate(stated, [part], [whole]);
      if (found && (found.verdict === 'exact' || found.verdict === 'rounded')) {
        return { ...writeRatio(passage, stated, found), basis: 'search' };
      }
    }
  }
  return null;
}

export function writeRatio({ report }: Passage, stated: Figure, found: Candidate): Relation {
  const { parts, whole, computed, verdict } = found;
  const decimals = decimalsOf(stated.digits);
  const exact = [...parts, ...whole].every(isExact) ? computed.low : null;
  const rounded = exact ? roundHalfUp(exact, decimals) : null;
  const holds = verdict === 'exact' || verdict === 'rounded';
  const shown = exact ? `=${expand(exact, decimals + 2)}%` : `${holds ? '≈' : '≠'}${numberOf(report, stated)}`;
  const repairs = rounded === null || holds ? [] : [changeFigure(report, stated, rounded)];
  return describe({
    kind: 'ratio',
    verdict,
    basis: [...parts, ...whole, stated].every(({ approximator }) => approximator === null) ? 'grammar' : 'search',
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: [...operandsOf(report, parts, '分子', 'numerator'), ...operandsOf(report, whole, '分母', 'denominator')],
    formula: `${expression(report, parts)}÷${expression(report, whole)}${shown}`,
    computed: rounded === null ? null : `${rounded}%`,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    repairs: verdict === 'inconsistent' ? [...repairs, ...changeCounts(report, stated, found)] : repairs,
  });
}

/** The part or the whole that would make the stated rate hold, where one whole number alone does. */
function changeCounts(report: Report, stated: Figure, { parts, whole }: Candidate): Repair[] {
  const [part, all] = [parts[0], whole[0]];
  if (!part || !all || parts.length > 1 || whole.length > 1 || !isExact(part) || !isExact(all)) return [];
  const half = placeOf(stated).div(2);
  const [low, high] = [amountOf(stated).sub(half).div(100), amountOf(stated).add(half).div(100)];
  if (stated.approximator !== null || low.lte(0)) return [];
  const mended = [
    { figure: part, digits: onlyWhole(amountOf(all).mul(low), amountOf(all).mul(high)) },
    { figure: all, digits: onlyWhole(amountOf(part).div(high), amountOf(part).div(low)) },
  ];
  return mended.flatMap(({ figure, digits }) => (digits === null ? [] : [changeFigure(report, figure, digits)]));
}

export function unassessedRatio({ report }: Passage, stated: Figure, note: Relation['note']): Relation {
  return describeUnassessed(report, 'ratio', stated.span, note);
}

export const AMBIGUOUS = {
  zh: '可能的分子、分母不止一组，都对不上',
  en: 'several operands are possible and none fits',
};
