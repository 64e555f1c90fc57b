/** 占比与…率: proposes the ratios of a sentence, from the names of its rates. */
import type { Figure } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, expression, operandsOf, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, type Interval, isExact, roundHalfUp } from './interval.ts';
import { judge, judgeFeasible } from './judge.ts';
import { comparable, labelBefore, labelOf, type Passage, textOf } from './passage.ts';
import { findRate, type Rate } from './rates.ts';
import type { Relation, Verdict } from './relation.ts';

const RATE_NAME = /[\u4e00-\u9fff]{1,16}率$/;
const SHARE = /占[\u4e00-\u9fff]{0,14}$/;
const ACCUSES_FROM_POWER = 0.5;

/** Every rate whose operands its own name and the labels of the sentence name, and every rate that lacks them. */
export function* findRatios(passage: Passage): Generator<Relation> {
  const counts: Figure[] = [];
  for (const figure of passage.figures) {
    if (figure.kind === 'count' && !figure.inRange) counts.push(figure);
    if (figure.kind !== 'percent' || figure.inRange || counts.length === 0) continue;
    const label = labelBefore(passage.report, figure);
    const name = RATE_NAME.exec(label)?.[0];
    const relation = name
      ? assessRate(passage, figure, name, [...counts])
      : SHARE.test(label)
        ? assessShare(passage, figure, counts)
        : null;
    if (relation) yield relation;
  }
}

function assessRate(passage: Passage, stated: Figure, name: string, counts: readonly Figure[]): Relation | null {
  const { report } = passage;
  const rate = findRate(name);
  if (!rate) return confirm(passage, stated, counts) ?? unassessed(passage, stated, UNKNOWN);
  if (rate.survey) return unassessed(passage, stated, SURVEY);
  const labelled = (words: RegExp) => counts.filter(count => words.test(labelOf(report, count)));
  const numerators = labelled(rate.numerator);
  const denominators = labelled(rate.denominator).filter(count => !numerators.includes(count));
  if (numerators.length > 0) return assessNamed(passage, stated, rate, numerators, denominators, counts);
  if (denominators.length > 0) return confirm(passage, stated, counts) ?? assessFeasible(passage, stated, denominators);
  return confirm(passage, stated, counts) ?? unassessed(passage, stated, UNNAMED);
}

interface Candidate {
  readonly parts: readonly Figure[];
  readonly whole: readonly Figure[];
  readonly computed: Interval;
  readonly verdict: Verdict;
}

const BEST_FIRST: readonly Verdict[] = ['exact', 'rounded', 'truncated', 'inconsistent'];

/** Numerator and denominator are named. Several may be: whichever pair fits confirms, and only a single pair accuses. */
function assessNamed(
  passage: Passage,
  stated: Figure,
  rate: Rate,
  numerators: readonly Figure[],
  denominators: readonly Figure[],
  counts: readonly Figure[],
): Relation | null {
  const partSets = numerators.length > 1 ? [numerators, ...numerators.map(part => [part])] : [numerators];
  const wholeSets = denominators.map(whole => [whole]);
  if (rate.sumOfParts) {
    const parts = counts.filter(count => rate.sumOfParts?.test(labelOf(passage.report, count)));
    if (parts.length > numerators.length) wholeSets.push(parts);
  }
  const candidates = partSets
    .flatMap(parts => wholeSets.map(whole => candidate(stated, parts, whole)))
    .filter(found => found !== null)
    .sort((a, b) => BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict));
  const [best] = candidates;
  if (!best) return confirm(passage, stated, counts) ?? unassessed(passage, stated, NO_DENOMINATOR);
  if (best.verdict !== 'inconsistent') return report(passage, stated, best);
  return (
    confirm(passage, stated, counts) ??
    (candidates.length > 1 ? unassessed(passage, stated, AMBIGUOUS) : report(passage, stated, best))
  );
}

/** 占…%: the count in front of it, over the whole that 其中 or 共 names. */
function assessShare(passage: Passage, stated: Figure, counts: readonly Figure[]): Relation | null {
  const part = counts.at(-1);
  if (!part) return null;
  const wholes = counts.slice(0, -1).filter(count => comparable(count, part));
  const named = wholes.filter(whole => /其中/.test(passage.report.prose.slice(whole.span.end, part.span.start)));
  const whole = named.at(-1);
  const [found] = whole ? [candidate(stated, [part], [whole])] : [];
  if (found && found.verdict !== 'inconsistent') return report(passage, stated, found);
  const confirmed = confirm(passage, stated, counts);
  if (confirmed) return confirmed;
  // 占 names its own whole (占全市的60%), which need not be the one in the sentence.
  const ownWhole = /占(?:比|了)?$/.test(labelBefore(passage.report, stated));
  if (found && named.length === 1 && ownWhole) return report(passage, stated, found);
  return wholes.length > 0 ? unassessed(passage, stated, AMBIGUOUS) : null;
}

/** Search only confirms: some pair of the sentence's counts gives the rate, and the more counts the less that tells. */
function confirm(passage: Passage, stated: Figure, counts: readonly Figure[]): Relation | null {
  for (const whole of counts) {
    for (const part of counts) {
      if (part === whole || !comparable(part, whole) || amountOf(part).gte(amountOf(whole))) continue;
      const found = candidate(stated, [part], [whole]);
      if (found && (found.verdict === 'exact' || found.verdict === 'rounded')) return report(passage, stated, found);
    }
  }
  return null;
}

function candidate(stated: Figure, parts: readonly Figure[], whole: readonly Figure[]): Candidate | null {
  const top = sum(parts);
  const bottom = sum(whole);
  if (!top.low || !top.high || !bottom.low || !bottom.high || bottom.low.lte(0)) return null;
  if (top.low.gt(bottom.high)) return null;
  const computed = { low: top.low.mul(100).div(bottom.high), high: top.high.mul(100).div(bottom.low) };
  return { parts, whole, computed, verdict: judge(stated, computed) };
}

function report({ report }: Passage, stated: Figure, { parts, whole, computed, verdict }: Candidate): Relation {
  const decimals = decimalsOf(stated.digits);
  const exact = [...parts, ...whole].every(isExact) ? computed.low : null;
  const rounded = exact ? roundHalfUp(exact, decimals) : null;
  const holds = verdict === 'exact' || verdict === 'rounded';
  return describe({
    kind: 'ratio',
    verdict,
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: [...operandsOf(report, parts, '分子', 'numerator'), ...operandsOf(report, whole, '分母', 'denominator')],
    formula: `${expression(report, parts)}÷${expression(report, whole)}${exact ? `=${expand(exact, decimals + 2)}%` : `≈${stated.digits}%`}`,
    computed: rounded === null ? null : `${rounded}%`,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    repairs: rounded === null || holds ? [] : [changeFigure(report, stated, rounded)],
  });
}

/** Only the whole is named: some whole number of cases must give the rate. */
function assessFeasible(passage: Passage, stated: Figure, denominators: readonly Figure[]): Relation {
  const { report } = passage;
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
  if (!best) return unassessed(passage, stated, APPROXIMATE);
  const cases = amountOf(best.whole);
  const decimals = decimalsOf(stated.digits);
  const example = best.example ?? best.truncatedFrom;
  const impossible = best.verdict === 'impossible';
  if (impossible && tests.some(({ power }) => power < ACCUSES_FROM_POWER)) return unassessed(passage, stated, TOO_MANY);
  const share = example?.mul(100).div(cases);
  return describe({
    kind: 'ratio',
    verdict: best.verdict,
    span: stated.span,
    stated: textOf(report, stated.span),
    operands: operandsOf(report, impossible ? wholes : [best.whole], '分母', 'denominator'),
    formula: share
      ? `${example?.toFraction()}÷${cases.toFraction()}=${expand(share, decimals + 2)}%`
      : `?÷${cases.toFraction()}≠${stated.digits}%`,
    power: best.power,
    note: impossible ? (share ? CUT_OFF : NO_WHOLE) : FITS,
    explanation: impossible && share ? 'truncation' : null,
    repairs: impossible && share ? [changeFigure(report, stated, roundHalfUp(share, decimals))] : [],
  });
}

function unassessed({ report }: Passage, stated: Figure, note: Relation['note']): Relation {
  return describeUnassessed(report, 'ratio', stated.span, note);
}

const UNKNOWN = { zh: '不知道这个率的分子、分母', en: 'the operands of this rate are not known' };
const SURVEY = { zh: '调查测评得出的率,不与件数核对', en: 'a survey rate is not tested against counts' };
const UNNAMED = { zh: '分子、分母没有写在同一句里', en: 'the operands are not named in the sentence' };
const NO_DENOMINATOR = { zh: '同一句里没有写明分母', en: 'the denominator is not named in the sentence' };
const AMBIGUOUS = { zh: '可能的分子、分母不止一组,都对不上', en: 'several operands are possible and none fits' };
const APPROXIMATE = { zh: '分母是约数,无法核对', en: 'the denominator is approximate' };
const TOO_MANY = { zh: '件数太多,这样核对没有把握', en: 'too many cases for this test to tell' };
const FITS = { zh: '未写分子,有整数件数可以得出', en: 'the numerator is not given; a whole number fits' };
const NO_WHOLE = { zh: '没有哪个整数件数得出此数', en: 'no whole number of cases gives it' };
const CUT_OFF = {
  zh: '没有哪个整数件数四舍五入得出此数,截尾才得出',
  en: 'no whole number of cases rounds to it; one does when cut off',
};
