/** A growth whose base is named, in any wording: how it is judged, written down and mended. */
import type Fraction from 'fraction.js';
import type { Figure, Report } from '../report/model.ts';
import { type ChangeVerb, oppositeOf } from './changeVerb.ts';
import { changeFigure, changeTo, describe, operandsOf } from './describe.ts';
import type { Pair } from './growthPair.ts';
import { type Reading, readDifference, readIncrease, readQuotient } from './growthReading.ts';
import { decimalsOf, expand, isExact, onlyWhole, roundHalfUp } from './interval.ts';
import { judge } from './judge.ts';
import { type Passage, textOf } from './passage.ts';
import type { Relation, Repair, Verdict } from './relation.ts';

/** `由120件增至150件,增长25%`; 个百分点 is a difference of rates, 倍 a multiple less one, and 30件 a plain difference. */
export function assessPair({ report }: Passage, stated: Figure, verb: ChangeVerb, pair: Pair): Relation | null {
  const ofRates = pair.now.kind === 'percent';
  if (stated.kind === 'point' ? !ofRates : ofRates && stated.kind !== 'percent') return null;
  if (stated.kind === 'point' || stated.kind === 'count') {
    return write(report, stated, verb, readDifference(report, stated, verb, pair));
  }
  const reading = readQuotient(report, stated, verb, pair);
  const relation = reading && write(report, stated, verb, reading);
  if (!ofRates || (relation && holds(relation.verdict))) return relation;
  return writePoints(report, stated, write(report, stated, verb, readDifference(report, stated, verb, pair)));
}

/** `由85%提高到96%,提高11%`: percentage points are meant where the rate itself did not grow by that much. */
function writePoints(report: Report, stated: Figure, relation: Relation): Relation {
  const [from, meant] = [textOf(report, stated.span), relation.computed ?? ''];
  if (!holds(relation.verdict)) return { ...relation, repairs: [changeTo(report, stated, meant)] };
  const points = /[%％]/.test(from) ? from.replace(/[%％]/, '个百分点') : meant;
  return { ...relation, explanation: 'points', note: POINTS, repairs: [changeTo(report, stated, points)] };
}

/** `150件,同比增加30件、增长25%`; `isBase` where the total is the base itself, 比上年的94件增加24件. */
export function assessIncrease(
  { report }: Passage,
  stated: Figure,
  verb: ChangeVerb,
  difference: Figure,
  total: Figure,
  isBase: boolean,
): Relation | null {
  if (!isExact(total) || !isExact(difference)) return null;
  const reading = readIncrease(stated, verb, difference, total, isBase);
  return reading && write(report, stated, verb, reading);
}

function write(report: Report, stated: Figure, verb: ChangeVerb, reading: Reading): Relation {
  const { kind, computed, exact, operands, terms, unit } = reading;
  const verdict = judge(stated, computed);
  const decimals = decimalsOf(stated.digits);
  const rounded = roundHalfUp(exact, decimals);
  return describe({
    kind,
    verdict,
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, operands, '依据', 'operand'),
    formula: `${terms}=${expand(exact, decimals + 2)}${unit}`,
    computed: rounded + unit,
    explanation: verdict === 'truncated' ? 'truncation' : exact.lt(0) ? 'direction' : null,
    repairs: holds(verdict) ? [] : repairsOf(report, stated, verb, reading, rounded),
  });
}

/** Another rate, and another count or base wherever one whole number alone gives what is stated. */
function repairsOf(report: Report, stated: Figure, verb: ChangeVerb, reading: Reading, rounded: string): Repair[] {
  const { computed, exact, mends } = reading;
  if (exact.lt(0)) return turned(report, stated, verb, rounded.replace('-', ''));
  const repairs = exact.equals(0) ? [] : [changeFigure(report, stated, rounded)];
  if (stated.approximator !== null || judge(stated, computed) === 'truncated') return repairs;
  for (const { figure, low, high } of mends) {
    const digits = digitsBetween(figure, low, high);
    if (digits !== null) repairs.push(changeFigure(report, figure, digits));
  }
  return repairs;
}

/** How the only value from `low` to `high` is written in the place of `figure`; null where it is not one alone. */
function digitsBetween(figure: Figure, low: Fraction, high: Fraction): string | null {
  if (low.lte(0)) return null;
  if (isExact(figure)) return onlyWhole(low, high);
  if (figure.approximator !== null || figure.scale > 0 || !low.equals(high)) return null;
  const digits = roundHalfUp(low, decimalsOf(figure.digits));
  return low.equals(digits) ? digits : null;
}

/** A fall that is called 增幅: the verb is turned round, and the figure changed where that is wrong as well. */
function turned(report: Report, stated: Figure, { word, span }: ChangeVerb, digits: string): Repair[] {
  const opposite = oppositeOf(word);
  if (opposite === null) return [];
  const figure = digits === stated.digits ? null : changeFigure(report, stated, digits);
  return [
    {
      title: {
        zh: `把 ${word} 改为 ${opposite}${figure ? `，${figure.title.zh}` : ''}`,
        en: `Change ${word} to ${opposite}${figure ? `; ${figure.title.en}` : ''}`,
      },
      edits: [{ span, newText: opposite }, ...(figure?.edits ?? [])],
    },
  ];
}

function holds(verdict: Verdict): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}

const POINTS = {
  zh: '两个比率之差，应当写“个百分点”',
  en: 'a difference of two rates is in percentage points (个百分点)',
};
