/** 占比与…率: proposes the ratios of a sentence, from the names of its rates. */
import type { Figure, Report } from '../report/model.ts';
import { amountOf, decimalsOf, expand, type Interval, intervalOf, isExact, roundHalfUp } from './interval.ts';
import { judge, judgeFeasible } from './judge.ts';
import { findRate, type Rate } from './rates.ts';
import type { Operand, Relation, Verdict } from './relation.ts';

const RATE_NAME = /[\u4e00-\u9fff]{1,16}率$/;
const ACCUSES_FROM_POWER = 0.5;

/** Every rate whose operands its own name and the labels of the sentence name, and every rate that lacks them. */
export function* findRatios(report: Report): Generator<Relation> {
  let counts: Figure[] = [];
  let sentence = report.figures[0]?.sentence;
  for (const figure of report.figures) {
    if (figure.sentence !== sentence) counts = [];
    sentence = figure.sentence;
    if (figure.kind === 'count') counts.push(figure);
    else if (figure.kind === 'percent') {
      const relation = assess(report, figure, counts);
      if (relation) yield relation;
    }
  }
}

function assess(report: Report, stated: Figure, counts: readonly Figure[]): Relation | null {
  const name = RATE_NAME.exec(report.prose.slice(stated.before.start, stated.before.end))?.[0];
  if (name === undefined || counts.length === 0) return null;
  const rate = findRate(name);
  if (!rate)
    return notAssessed(report, stated, {
      zh: '不知道这个率的分子、分母',
      en: 'the operands of this rate are not known',
    });
  if (rate.survey)
    return notAssessed(report, stated, {
      zh: '调查测评得出的率,不与件数核对',
      en: 'a survey rate is not tested against counts',
    });
  const labelled = (words: RegExp) => counts.filter(count => words.test(labelOf(report, count)));
  const numerators = labelled(rate.numerator);
  const denominators = labelled(rate.denominator).filter(count => !numerators.includes(count));
  if (numerators.length > 0) return assessNamed(report, stated, rate, numerators, denominators, counts);
  if (denominators.length > 0) return assessFeasible(report, stated, denominators);
  return notAssessed(report, stated, {
    zh: '分子、分母没有写在同一句里',
    en: 'the operands are not named in the sentence',
  });
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
  report: Report,
  stated: Figure,
  rate: Rate,
  numerators: readonly Figure[],
  denominators: readonly Figure[],
  counts: readonly Figure[],
): Relation {
  const partSets = numerators.length > 1 ? [numerators, ...numerators.map(part => [part])] : [numerators];
  const wholeSets = denominators.map(whole => [whole]);
  if (rate.sumOfParts) {
    const parts = counts.filter(count => rate.sumOfParts?.test(labelOf(report, count)));
    if (parts.length > numerators.length) wholeSets.push(parts);
  }
  const candidates = partSets
    .flatMap(parts => wholeSets.map(whole => candidate(stated, parts, whole)))
    .filter(found => found !== null)
    .sort((a, b) => BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict));
  const [best] = candidates;
  if (!best)
    return notAssessed(report, stated, {
      zh: '同一句里没有写明分母',
      en: 'the denominator is not named in the sentence',
    });
  if (best.verdict === 'inconsistent' && candidates.length > 1) {
    return notAssessed(report, stated, {
      zh: '可能的分子、分母不止一组,都对不上',
      en: 'several operands are possible and none fits',
    });
  }
  return describe(report, stated, best);
}

function candidate(stated: Figure, parts: readonly Figure[], whole: readonly Figure[]): Candidate | null {
  const top = sum(parts);
  const bottom = sum(whole);
  if (!top.low || !top.high || !bottom.low || !bottom.high || bottom.low.lte(0)) return null;
  if (top.low.gt(bottom.high)) return null;
  const computed = { low: top.low.mul(100).div(bottom.high), high: top.high.mul(100).div(bottom.low) };
  return { parts, whole, computed, verdict: judge(stated, computed) };
}

function sum(figures: readonly Figure[]): Interval {
  return figures.map(intervalOf).reduce((total, next) => ({
    low: total.low && next.low ? total.low.add(next.low) : null,
    high: total.high && next.high ? total.high.add(next.high) : null,
  }));
}

function describe(report: Report, stated: Figure, { parts, whole, computed, verdict }: Candidate): Relation {
  const decimals = decimalsOf(stated.digits);
  const exact = [...parts, ...whole].every(isExact) ? computed.low : null;
  const rounded = exact ? `${roundHalfUp(exact, decimals)}%` : null;
  const result = exact ? `=${expand(exact, decimals + 2)}%` : `≈${stated.digits}%`;
  return {
    kind: 'ratio',
    verdict,
    span: stated.span,
    operands: [...operandsOf(report, parts, '分子', 'numerator'), ...operandsOf(report, whole, '分母', 'denominator')],
    formula: `${expression(parts)}÷${expression(whole)}${result}`,
    stated: textOf(report, stated),
    computed: rounded,
    power: null,
    note: NOTES[verdict],
    explanation: verdict === 'truncated' ? 'truncation' : null,
    repairs: rounded && (verdict === 'truncated' || verdict === 'inconsistent') ? [changeRate(stated, rounded)] : [],
  };
}

/** Only the whole is named: some whole number of cases must give the rate. */
function assessFeasible(report: Report, stated: Figure, denominators: readonly Figure[]): Relation | null {
  // The nearest whole first: it is the likeliest.
  const wholes = denominators.filter(isExact).reverse();
  const tests = wholes.map(whole => ({ whole, ...judgeFeasible(stated, amountOf(whole)) }));
  const best =
    tests.find(({ verdict }) => verdict === 'feasible') ??
    tests.find(({ truncatedFrom }) => truncatedFrom !== null) ??
    tests.at(-1);
  if (!best) return notAssessed(report, stated, { zh: '分母是约数,无法核对', en: 'the denominator is approximate' });
  if (best.verdict === 'impossible' && tests.some(({ power }) => power < ACCUSES_FROM_POWER)) {
    return notAssessed(report, stated, { zh: '件数太多,这样核对没有把握', en: 'too many cases for this test to tell' });
  }
  const cases = amountOf(best.whole);
  const example = best.example ?? best.truncatedFrom;
  const decimals = decimalsOf(stated.digits);
  const share = example ? `${expand(example.mul(100).div(cases), decimals + 2)}%` : '';
  return {
    kind: 'ratio',
    verdict: best.verdict,
    span: stated.span,
    operands: operandsOf(report, best.verdict === 'feasible' ? [best.whole] : wholes, '分母', 'denominator'),
    formula: example
      ? `${example.toFraction()}÷${cases.toFraction()}=${share}`
      : `?÷${cases.toFraction()}≠${stated.digits}%`,
    stated: textOf(report, stated),
    computed: null,
    power: best.power,
    note: best.verdict === 'feasible' ? NOTES.feasible : best.truncatedFrom ? CUT_OFF : NOTES.impossible,
    explanation: best.verdict === 'impossible' && best.truncatedFrom ? 'truncation' : null,
    repairs:
      best.verdict === 'impossible' && best.truncatedFrom
        ? [changeRate(stated, `${roundHalfUp(best.truncatedFrom.mul(100).div(cases), decimals)}%`)]
        : [],
  };
}

const CUT_OFF = {
  zh: '没有哪个整数件数四舍五入得出此数,截尾才得出',
  en: 'no whole number of cases rounds to it; one does when cut off',
};

const NOTES: Readonly<Record<Verdict, Relation['note']>> = {
  exact: { zh: '相符', en: 'agrees' },
  rounded: { zh: '四舍五入后相符', en: 'agrees when rounded' },
  truncated: { zh: '由截尾得出,四舍五入应进一', en: 'cut off instead of rounded' },
  inconsistent: { zh: '对不上', en: 'does not agree' },
  impossible: { zh: '没有哪个整数件数得出此数', en: 'no whole number of cases gives it' },
  feasible: { zh: '未写分子,有整数件数可以得出', en: 'the numerator is not given; a whole number fits' },
  notAssessed: { zh: '未核对', en: 'not assessed' },
};

function notAssessed(report: Report, stated: Figure, note: Relation['note']): Relation {
  return {
    kind: 'ratio',
    verdict: 'notAssessed',
    span: stated.span,
    operands: [],
    formula: '',
    stated: textOf(report, stated),
    computed: null,
    power: null,
    note,
    explanation: null,
    repairs: [],
  };
}

function changeRate(stated: Figure, rounded: string): Relation['repairs'][number] {
  return {
    title: { zh: `把 ${stated.digits}% 改为 ${rounded}`, en: `Change ${stated.digits}% to ${rounded}` },
    edits: [
      {
        span: { start: stated.span.start, end: stated.span.start + stated.digits.length },
        newText: rounded.slice(0, -1),
      },
    ],
  };
}

function operandsOf(report: Report, figures: readonly Figure[], zh: string, en: string): Operand[] {
  return figures.map(figure => {
    const label = labelOf(report, figure);
    return { span: figure.span, note: { zh: `${zh}:${label}`, en: `${en}: ${label}` } };
  });
}

/** What a figure counts: the words in front of it, or behind it where a clause opens with the number. */
function labelOf({ prose }: Report, { before, after }: Figure): string {
  return prose.slice(before.start, before.end).trim() || prose.slice(after.start, after.end).trim();
}

function textOf({ text }: Report, { span }: Figure): string {
  return text.slice(span.start, span.end);
}

function expression(figures: readonly Figure[]): string {
  const terms = figures.map(figure => amountOf(figure).toString()).join('+');
  return figures.length > 1 ? `(${terms})` : terms;
}
