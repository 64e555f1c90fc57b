/** …率: proposes the ratios of a sentence, from the names of its rates. */
import type { Figure, Report } from '../report/model.ts';
import { changeFigure, describe, numberOf, operandsOf } from './describe.ts';
import { amountOf, decimalsOf, expand, isExact, roundHalfUp } from './interval.ts';
import { judgeFeasible } from './judge.ts';
import { labelAfter, labelBefore, labelOf, type Passage, textOf } from './passage.ts';
import { AMBIGUOUS, type Candidate, candidate, confirm, unassessedRatio, writeRatio } from './quotient.ts';
import { findRate, type Rate } from './rates.ts';
import type { Relation, Verdict } from './relation.ts';

const RATE_NAME = /([\u4e00-\u9fff]{1,16}率)(?:均|都)?$/;
const ACCUSES_FROM_POWER = 0.5;

/** Every rate whose operands its own name and the labels of the sentence name, and every rate that lacks them. */
export function* findRatios(passage: Passage): Generator<Relation> {
  const counts: Figure[] = [];
  for (const figure of passage.figures) {
    if (figure.kind === 'count' && !figure.inRange) counts.push(figure);
    if (figure.kind !== 'percent' || figure.inRange || counts.length === 0) continue;
    const label = labelBefore(passage.report, figure);
    const name = RATE_NAME.exec(label)?.[1];
    const relation = name ? assessRate(passage, figure, name, counts) : null;
    if (relation) yield relation;
  }
}

function assessRate(passage: Passage, stated: Figure, name: string, counts: readonly Figure[]): Relation | null {
  const { report } = passage;
  const rate = findRate(name, passage.rates);
  if (!rate) return confirm(passage, stated, counts) ?? unassessedRatio(passage, stated, UNKNOWN);
  if (rate.survey) return unassessedRatio(passage, stated, SURVEY);
  const labelled = (words: RegExp) => counts.filter(count => words.test(namesOf(report, count)));
  const numerators = labelled(rate.numerator);
  const denominators = labelled(rate.denominator).filter(count => !numerators.includes(count));
  if (numerators.length > 0) return assessNamed(passage, stated, rate, numerators, denominators, counts);
  if (denominators.length > 0) return confirm(passage, stated, counts) ?? assessFeasible(passage, stated, denominators);
  return confirm(passage, stated, counts) ?? unassessedRatio(passage, stated, UNNAMED);
}

/** 组织126名干部参加考试: where a bare verb stands in front, what is counted stands behind. */
function namesOf(report: Report, count: Figure): string {
  const label = labelOf(report, count);
  return label.length <= BARE_VERB ? label + labelAfter(report, count) : label;
}

const BARE_VERB = 2;
const BEST_FIRST: readonly Verdict[] = ['exact', 'rounded', 'truncated', 'inconsistent'];

/**
 * Numerator and denominator are named. Several may be (一审 and 二审败诉, 受理 and 审结): whichever reading fits confirms.
 * When none does, the likeliest is accused: all numerators over the nearest whole.
 */
function assessNamed(
  passage: Passage,
  stated: Figure,
  rate: Rate,
  numerators: readonly Figure[],
  denominators: readonly Figure[],
  counts: readonly Figure[],
): Relation | null {
  const partSets = numerators.length > 1 ? [numerators, ...numerators.map(part => [part])] : [numerators];
  // The nearest whole first: it is the likeliest.
  const wholeSets = denominators.map(whole => [whole]).reverse();
  if (rate.sumOfParts && wholeSets.length === 0) {
    const parts = counts.filter(count => rate.sumOfParts?.test(labelOf(passage.report, count)));
    if (parts.length > numerators.length) wholeSets.push(parts);
  }
  const readings = wholeSets
    .flatMap(whole => partSets.map(parts => candidate(stated, parts, whole)))
    .filter(found => found !== null);
  const [likeliest] = readings;
  if (!likeliest) return confirm(passage, stated, counts) ?? unassessedRatio(passage, stated, NO_DENOMINATOR);
  const rank = ({ verdict }: Candidate) => BEST_FIRST.indexOf(verdict);
  const best = readings.reduce((first, next) => (rank(next) < rank(first) ? next : first));
  if (best.verdict !== 'inconsistent') {
    const relation = writeRatio(passage, stated, best);
    return best === likeliest && readings.length <= MOST_READINGS ? relation : { ...relation, basis: 'search' };
  }
  // 败诉率 is no share of the cases that were won.
  const wholes = counts.filter(count => !OUTCOME.test(labelOf(passage.report, count)) || denominators.includes(count));
  const confirmed = confirm(passage, stated, counts, wholes);
  if (confirmed) return confirmed;
  if (readings.length > MOST_READINGS) return unassessedRatio(passage, stated, AMBIGUOUS);
  const accused = writeRatio(passage, stated, likeliest);
  return readings.length > 1 ? { ...accused, certainty: 'likely' } : accused;
}

const OUTCOME = /胜诉|败诉|维持|撤销|驳回|撤回|终止/;
const MOST_READINGS = 12;

/** Only the whole is named: some whole number of cases must give the rate. */
function assessFeasible(passage: Passage, stated: Figure, denominators: readonly Figure[]): Relation {
  const { report } = passage;
  // 95%以上 and 过半 are true of many a number of cases.
  if (stated.approximator !== null || stated.denominator) return unassessedRatio(passage, stated, ABOUT);
  // The nearest whole first: it is the likeliest.
  const wholes = denominators
    .filter(isExact)
    .filter(whole => amountOf(whole).gt(0))
    .reverse();
  const tests = wholes.map(whole => ({ whole, ...judgeFeasible(stated, amountOf(whole)) }));
  const best =
    tests.find(({ verdict }) => verdict === 'feasible') ??
    tests.find(({ truncatedFrom }) => truncatedFrom !== null) ??
    tests[0];
  if (!best) return unassessedRatio(passage, stated, APPROXIMATE);
  const cases = amountOf(best.whole);
  const decimals = decimalsOf(stated.digits);
  const example = best.example ?? best.truncatedFrom;
  const impossible = best.verdict === 'impossible';
  if (impossible && tests.some(({ power }) => power < ACCUSES_FROM_POWER))
    return unassessedRatio(passage, stated, TOO_MANY);
  const share = example?.mul(100).div(cases);
  return describe({
    kind: 'ratio',
    verdict: best.verdict,
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, impossible ? wholes : [best.whole], '分母', 'denominator'),
    formula: share
      ? `${example?.toFraction()}÷${cases.toFraction()}=${expand(share, decimals + 2)}%`
      : `${cases.toFraction()}×${numberOf(report, stated)}=${expand(cases.mul(amountOf(stated)).div(100), 2)}`,
    power: best.power,
    note: impossible ? (share ? CUT_OFF : NO_WHOLE) : FITS,
    explanation: impossible && share ? 'truncation' : null,
    repairs: impossible && share ? [changeFigure(report, stated, roundHalfUp(share, decimals))] : [],
  });
}

const UNKNOWN = { zh: '不知道这个率的分子、分母', en: 'the operands of this rate are not known' };
const SURVEY = { zh: '调查测评得出的率，不与件数核对', en: 'a survey rate is not tested against counts' };
const UNNAMED = { zh: '分子、分母没有写在同一句里', en: 'the operands are not named in the sentence' };
const NO_DENOMINATOR = { zh: '同一句里没有写明分母', en: 'the denominator is not named in the sentence' };
const ABOUT = { zh: '比率是约数，又没有写分子，无法核对', en: 'the rate is approximate and its numerator not given' };
const APPROXIMATE = { zh: '分母是约数，无法核对', en: 'the denominator is approximate' };
const TOO_MANY = { zh: '件数太多，这样核对没有把握', en: 'too many cases for this test to tell' };
const FITS = { zh: '未写分子，有整数件数可以得出', en: 'the numerator is not given; a whole number fits' };
const NO_WHOLE = { zh: '没有哪个整数件数得出此数', en: 'no whole number of cases gives it' };
const CUT_OFF = {
  zh: '没有哪个整数件数四舍五入得出此数，截尾才得出',
  en: 'no whole number of cases rounds to it; one does when cut off',
};
