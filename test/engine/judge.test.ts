/** Verdicts on stated figures, in exact intervals: honest rounding is never accused, wrong figures are. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { type Figure, parse } from '../../server/src/engine/index.ts';
import { expand, intervalOf, roundHalfUp } from '../../server/src/engine/relations/interval.ts';
import { judge, judgeFeasible } from '../../server/src/engine/relations/judging/judge.ts';

/** A percentage as the parser gives it, without parsing a text for each of thousands. */
const TEMPLATE: Figure = figure('1%');

function percentage(digits: string): Figure {
  return { ...TEMPLATE, digits };
}

/** The figure that `words` is, as the parser reads it. */
function figure(words: string): Figure {
  const [found] = parse(`一、情况\n\n总数${words}。`).figures;
  if (!found) throw new Error(`no figure in ${words}`);
  return found;
}

const exactly = (value: Fraction) => ({ low: value, high: value });

describe('intervalOf', () => {
  test.for<readonly [words: string, low: number | null, high: number | null]>([
    ['17件', 17, 17],
    ['1.3万件', 12_500, 13_500],
    ['194.98亿元', 19_497_500_000, 19_498_500_000],
    ['23.52%', 23.515, 23.525],
    ['12.0%', 11.95, 12.05],
    ['1000余次', 1000, 2000],
    ['320多次', 320, 330],
    ['10余万份', 100_000, 200_000],
    ['近10万份', 0, 100_000],
    ['约300人', 200, 400],
    ['超过500件', 500, 1500],
    ['80件以上', 80, null],
    ['三分之二以上', 200 / 3, null],
    ['过半', 50, 100],
    ['90件以下', null, 90],
  ])('%s', ([words, low, high]) => {
    const interval = intervalOf(figure(words));
    expect([interval.low?.valueOf() ?? null, interval.high?.valueOf() ?? null]).toEqual([low, high]);
  });
});

describe('judge', () => {
  test.for<readonly [stated: string, part: number, whole: number, verdict: string]>([
    ['25%', 1, 4, 'exact'],
    ['25.00%', 1, 4, 'exact'],
    ['23.53%', 4, 17, 'rounded'],
    ['23.52%', 4, 17, 'truncated'],
    ['23.51%', 4, 17, 'inconsistent'],
    ['23.54%', 4, 17, 'inconsistent'],
    ['99%', 3685, 3719, 'rounded'],
    ['100%', 3718, 3719, 'rounded'],
    ['12.5%', 1, 8, 'exact'],
    ['13%', 1, 8, 'rounded'],
    ['12%', 1, 8, 'rounded'],
    ['三分之二', 20, 30, 'exact'],
    ['三分之二', 19, 30, 'rounded'],
    ['三分之二', 13, 30, 'inconsistent'],
    ['三分之二', 29, 30, 'inconsistent'],
    ['过半', 16, 30, 'rounded'],
    ['过半', 14, 30, 'inconsistent'],
    ['0%', 0, 17, 'exact'],
  ])('%s for %i of %i is %s', ([stated, part, whole, verdict]) => {
    expect(judge(figure(stated), exactly(new Fraction(part).mul(100).div(whole)))).toBe(verdict);
  });

  const counts = fc.integer({ min: 1, max: 5000 }).chain(whole =>
    fc.record({
      whole: fc.constant(whole),
      part: fc.integer({ min: 0, max: whole }),
      decimals: fc.integer({ min: 0, max: 3 }),
    }),
  );

  test('a rate printed by any honest way of rounding is never inconsistent', () => {
    fc.assert(
      fc.property(counts, ({ part, whole, decimals }) => {
        const exact = new Fraction(part).mul(100).div(whole);
        const scaled = exact.mul(10 ** decimals);
        const halfUp = roundHalfUp(exact, decimals);
        const down = scaled.floor().div(10 ** decimals);
        for (const printed of [halfUp, halfEven(scaled, decimals)]) {
          expect(['exact', 'rounded']).toContain(judge(percentage(printed), exactly(exact)));
        }
        const cut = print(down, decimals);
        expect(['exact', 'rounded', 'truncated']).toContain(judge(percentage(cut), exactly(exact)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a rate off by two of its last places is never let through', () => {
    fc.assert(
      fc.property(counts, ({ part, whole, decimals }) => {
        const exact = new Fraction(part).mul(100).div(whole);
        const wrong = new Fraction(roundHalfUp(exact, decimals)).add(new Fraction(2, 10 ** decimals));
        expect(judge(percentage(print(wrong, decimals)), exactly(exact))).toBe('inconsistent');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('judgeFeasible', () => {
  test.for<readonly [stated: string, whole: number, verdict: string, truncatedFrom: number | null]>([
    ['80.5%', 283, 'impossible', 228],
    ['96.9%', 3604, 'feasible', null],
    ['85.5%', 30, 'impossible', null],
    ['50%', 2, 'feasible', 1],
    ['100%', 7, 'feasible', 7],
    ['0%', 7, 'feasible', 0],
  ])('%s of %i', ([stated, whole, verdict, truncatedFrom]) => {
    const result = judgeFeasible(figure(stated), new Fraction(whole));
    expect(result.verdict).toBe(verdict);
    if (truncatedFrom !== null) expect(result.truncatedFrom?.valueOf()).toBe(truncatedFrom);
  });

  test('whatever some count gives is feasible', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 2 }),
        (whole, seed, decimals) => {
          const part = seed % (whole + 1);
          const printed = roundHalfUp(new Fraction(part).mul(100).div(whole), decimals);
          expect(judgeFeasible(percentage(printed), new Fraction(whole)).verdict).toBe('feasible');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('writing values', () => {
  test.for<readonly [value: Fraction, decimals: number, rounded: string, expanded: string]>([
    [new Fraction(400, 17), 2, '23.53', '23.52…'],
    [new Fraction(25, 2), 0, '13', '12…'],
    [new Fraction(25, 2), 1, '12.5', '12.5'],
    [new Fraction(1, 200), 2, '0.01', '0.00…'],
    [new Fraction(100), 2, '100.00', '100'],
    [new Fraction(0), 1, '0.0', '0'],
  ])('%s', ([value, decimals, rounded, expanded]) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
    expect(expand(value, decimals)).toBe(expanded);
  });
});

function print(value: Fraction, decimals: number): string {
  return roundHalfUp(value, decimals);
}

function halfEven(scaled: Fraction, decimals: number): string {
  const floor = scaled.floor();
  const rest = scaled.sub(floor);
  const half = new Fraction(1, 2);
  const up = rest.gt(half) || (rest.equals(half) && floor.mod(2).equals(1));
  return print((up ? floor.add(1) : floor).div(10 ** decimals), decimals);
}
