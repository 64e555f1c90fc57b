/** The percentage that a sentence is about to state: 受理159件，办结151件，办结率 → 95.0%. For whoever is still writing it. */
import type { Figure, Report } from '../report/model.ts';
import { expression, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, isExact, roundHalfUp } from './interval.ts';
import { comparable, labelOf } from './passage.ts';
import { findRate } from './rates.ts';

export interface SuggestedFigure {
  /** As it is to be written: `95.0%`. */
  readonly text: string;
  /** `151÷159=94.968…%` */
  readonly formula: string;
}

const OPENS = /([\u4e00-\u9fff]{0,15}(?:率|占比|占))(?:已?[达为是到]{0,2})$/;
const CHANGES = /(增长|增加|上升|提高|下降|减少|降低)(?:了)?$/;
const BEFORE = /上年|去年|上一年|同期|\d{4}年/;
const MOST = 3;

/**
 * What the counts in front of `offset` in its sentence give for the rate, share or change named there, the likeliest
 * first. Empty where nothing is named or nothing can be computed.
 */
export function suggestFigures(report: Report, offset: number): SuggestedFigure[] {
  const sentence = report.sentences.find(({ span }) => span.start < offset && offset <= span.end);
  if (!sentence) return [];
  const words = report.prose.slice(sentence.span.start, offset);
  const counts = report.figures.filter(
    figure => figure.sentence === sentence && figure.span.end <= offset && isExact(figure) && !figure.inRange,
  );
  const decimals = usualDecimals(report);
  const name = OPENS.exec(words)?.[1];
  if (name !== undefined) return ratios(report, name, counts, decimals);
  const change = CHANGES.exec(words)?.[1];
  return change === undefined ? [] : changes(report, change, counts, decimals);
}

function ratios(report: Report, name: string, counts: readonly Figure[], decimals: number): SuggestedFigure[] {
  const rate = findRate(name);
  if (rate?.survey) return [];
  const labelled = (pattern: RegExp) => counts.filter(count => pattern.test(labelOf(report, count)));
  const parts = rate ? labelled(rate.numerator) : [];
  const wholes = rate ? labelled(rate.denominator).filter(count => !parts.includes(count)) : [];
  // The nearest whole is the likeliest, and of several parts all of them.
  const partSets = parts.length > 1 ? [parts, ...parts.map(part => [part])] : parts.map(part => [part]);
  const named = wholes.toReversed().flatMap(whole => partSets.map(part => ({ part, whole })));
  const any = counts.flatMap(whole => counts.map(part => ({ part: [part], whole })));
  return distinct(
    (named.length > 0 ? named : any).flatMap(({ part, whole }) => {
      const top = sum(part).low;
      const bottom = amountOf(whole);
      const fits = part.every(each => each !== whole && comparable(each, whole));
      if (!fits || !top || bottom.lte(0) || top.gt(bottom) || (named.length === 0 && top.equals(bottom))) return [];
      const value = top.mul(100).div(bottom);
      const formula = `${expression(report, part)}÷${whole.digits}=${expand(value, decimals + 2)}%`;
      return [{ text: `${roundHalfUp(value, decimals)}%`, formula }];
    }),
  );
}

/** 同比增长: a count against the one of the year before, which its label or place names. */
function changes(report: Report, change: string, counts: readonly Figure[], decimals: number): SuggestedFigure[] {
  const rises = /增|升|提/.test(change);
  const earlier = counts.filter(count => BEFORE.test(labelOf(report, count)));
  const bases = earlier.length > 0 ? earlier : counts.length === 2 ? counts : [];
  return distinct(
    bases.flatMap(base => {
      return counts.flatMap(now => {
        const [old, recent] = [amountOf(base), amountOf(now)];
        if (now === base || !comparable(now, base) || old.lte(0) || recent.equals(old) || recent.gt(old) !== rises)
          return [];
        const value = recent.sub(old).abs().mul(100).div(old);
        const [high, low] = rises ? [now, base] : [base, now];
        const formula = `(${high.digits}-${low.digits})÷${base.digits}=${expand(value, decimals + 2)}%`;
        return [{ text: `${roundHalfUp(value, decimals)}%`, formula }];
      });
    }),
  );
}

/** The number of decimals that most percentages of the report have, 1 where it has none with any. */
function usualDecimals({ figures }: Report): number {
  const counts = new Map<number, number>();
  for (const { kind, digits } of figures) {
    const decimals = decimalsOf(digits);
    if (kind === 'percent' && decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 1;
}

function distinct(found: readonly SuggestedFigure[]): SuggestedFigure[] {
  return [...new Map(found.map(each => [each.text, each])).values()].slice(0, MOST);
}
