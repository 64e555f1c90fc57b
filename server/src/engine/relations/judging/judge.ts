/** Compares what a figure states with what its operands give, in exact intervals, and gives the verdict. */
import Fraction from 'fraction.js';
import type { Figure } from '../../report/model.ts';
import { amountOf, decimalsOf, type Interval, intervalOf, placeOf } from '../interval.ts';
import type { Verdict } from '../relation.ts';

/** 三分之一 is said of what comes within an eighth of a third of it. */
const FRACTION = 8;

/** Whether `stated` agrees with the interval its operands give: 23.52 against 23.529… is truncated, 23.53 rounded. */
export function judge(stated: Figure, computed: Interval): Verdict {
  const { low, high } = computed;
  const value = amountOf(stated);
  if (stated.approximator !== null) return meets(intervalOf(stated), computed) ? 'rounded' : 'inconsistent';
  if (low && high && low.equals(value) && high.equals(value)) return 'exact';
  const place = placeOf(stated);
  const half = place.div(stated.denominator ? FRACTION : 2);
  if (meets({ low: value.sub(half), high: value.add(half) }, computed)) return 'rounded';
  // Nobody cuts off to 三分之二.
  if (stated.denominator) return 'inconsistent';
  // Of what is itself rounded the middle tells whether it was cut off.
  const middle = low && high ? low.add(high).div(2) : (low ?? high);
  return middle?.gte(value) && middle.lt(value.add(place)) ? 'truncated' : 'inconsistent';
}

type Agreement = 'exact' | 'rounded' | 'inconsistent';

/** How two places that tell one quantity agree: 1.2万件 and 11983件 do so as rounded. */
export function agreementOf(a: Figure, b: Figure): Agreement {
  if (amountOf(a).equals(amountOf(b))) return 'exact';
  return meets(intervalOf(a), intervalOf(b)) ? 'rounded' : 'inconsistent';
}

/** What stands between the two in a formula: `1.2万件≈11983件`. */
export const SIGN: Readonly<Record<Agreement, string>> = { exact: '=', rounded: '≈', inconsistent: '≠' };

interface Feasibility {
  readonly verdict: 'feasible' | 'impossible';
  /** A whole number of cases that gives the rate when it is cut off instead of rounded, or null. */
  readonly truncatedFrom: Fraction | null;
  /** A whole number of cases that gives the rate as rounded, or null. */
  readonly example: Fraction | null;
  /** Share of wrong rates that this test would catch, 0 to 1. */
  readonly power: number;
}

/** Whether some whole number of `whole` cases gives the percentage `stated`: none of k/283 rounds to 80.5 %. */
export function judgeFeasible(stated: Figure, whole: Fraction): Feasibility {
  const value = amountOf(stated);
  const place = placeOf(stated);
  const half = place.div(2);
  const example = wholeBetween(value.sub(half), value.add(half), whole, true);
  return {
    verdict: example ? 'feasible' : 'impossible',
    example,
    truncatedFrom: wholeBetween(value, value.add(place), whole, false),
    power: Math.max(0, 1 - Number(whole) / (stated.denominator ?? 10 ** (decimalsOf(stated.digits) + 2))),
  };
}

/** The least whole number from 0 to `whole` that makes between `low` and `high` per cent of it, or null. */
function wholeBetween(low: Fraction, high: Fraction, whole: Fraction, closed: boolean): Fraction | null {
  const first = low.mul(whole).div(100).ceil();
  const least = first.lt(0) ? new Fraction(0) : first;
  const most = high.mul(whole).div(100);
  const fits = closed ? least.lte(most) : least.lt(most);
  return fits && least.lte(whole) ? least : null;
}

/** Whether two intervals have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  // Where both are rounded, that each was rounded as far as can be is no agreement.
  const bothWide = a.low !== a.high && b.low !== b.high;
  const reaches = (low: Fraction, high: Fraction) => (bothWide ? low.lt(high) : low.lte(high));
  const starts = a.low === null || b.high === null || reaches(a.low, b.high);
  return starts && (b.low === null || a.high === null || reaches(b.low, a.high));
}
