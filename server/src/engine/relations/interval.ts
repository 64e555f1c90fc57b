/** Exact values and intervals of figures; no floating-point number ever takes part in a verdict. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { trimEnd } from '../text/trimEnd.ts';

/** Closed at both ends, since either way of rounding a half is accepted; null stands for no bound. */
export interface Interval {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

const TEN = new Fraction(10);

interface Amount extends Written {
  readonly amount: Fraction;
}

type Written = Pick<Figure, 'digits' | 'scale' | 'denominator'>;

/** A power of two. */
const KEPT = 1024;
/** Longer numbers are rare, and cut out of a text they would keep it in memory. */
const LONGEST_KEPT = 12;

/** Making a fraction from text is expensive, and every finder asks for the same figures; as many are kept as there is room for. */
const amounts: (Amount | undefined)[] = new Array<Amount | undefined>(KEPT).fill(undefined);

/** The value as written, scale included: `1.3万` is 13000, `23.52%` is 23.52, `三分之二` is 66⅔. */
export function amountOf({ digits, scale, denominator }: Written): Fraction {
  let place = scale;
  for (let at = 0; at < digits.length; at++) place = (place * 31 + digits.charCodeAt(at)) & (KEPT - 1);
  const known = amounts[place];
  if (known?.digits === digits && known.scale === scale && known.denominator === denominator) return known.amount;
  const whole = new Fraction(BigInt(digits.replace('.', '')));
  const amount = denominator ? whole.mul(100).div(denominator) : shift(whole, scale - decimalsOf(digits));
  if (digits.length <= LONGEST_KEPT) amounts[place] = { digits, scale, denominator, amount };
  return amount;
}

function shift(value: Fraction, places: number): Fraction {
  if (places === 0) return value;
  return places > 0 ? value.mul(10n ** BigInt(places)) : value.div(10n ** BigInt(-places));
}

/** What one unit of the last written place is worth: 0.01 for `23.52%`, 1000 for `1.3万`, 1 for `17`, 33⅓ for `三分之二`. */
export function placeOf({ digits, scale, denominator }: Figure): Fraction {
  if (denominator) return new Fraction(100, denominator);
  return TEN.pow(scale - decimalsOf(digits)) ?? new Fraction(1);
}

export function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** The values a figure may stand for: a plain count is exact, `1.3万` is ±500, 余, 约, 近, 超 widen it. */
export function intervalOf(figure: Figure): Interval {
  const value = amountOf(figure);
  if (isExact(figure)) return { low: value, high: value };
  const unit = significantPlaceOf(figure);
  switch (figure.approximator) {
    case 'more':
      return { low: value, high: value.add(unit) };
    case 'almost':
      return { low: value.sub(unit), high: value };
    case 'about':
      return { low: value.sub(unit), high: value.add(unit) };
    case 'over':
      return { low: value, high: value.add(figure.denominator ? unit : unit.mul(10)) };
    case 'atLeast':
      return { low: value, high: null };
    case 'atMost':
      return { low: null, high: value };
    case null: {
      const half = placeOf(figure).div(figure.denominator ? 8 : 2);
      return { low: value.sub(half), high: value.add(half) };
    }
  }
}

/** Whether the figure is a plain whole count, which stands for itself alone. */
export function isExact({ digits, scale, kind, approximator }: Figure): boolean {
  return kind === 'count' && scale === 0 && approximator === null && !digits.includes('.');
}

/** The place of the last digit that is not 0: 100 for `400多件`, 10 for `320多次`. */
function significantPlaceOf(figure: Figure): Fraction {
  if (figure.digits.includes('.')) return placeOf(figure);
  const zeros = figure.digits.length - trimEnd(figure.digits, '0').length;
  return placeOf(figure).mul(TEN.pow(Math.min(zeros, figure.digits.length - 1)) ?? 1);
}

/** Writes `value` with `decimals` decimals, half up: 23.529… with two is `23.53`. */
export function roundHalfUp(value: Fraction, decimals: number): string {
  return fixed(
    value
      .mul(TEN.pow(decimals) ?? 1)
      .add(new Fraction(1, 2))
      .floor(),
    decimals,
  );
}

/** The only whole number from `low` to `high`, as digits; null where there is none or more than one. */
export function onlyWhole(low: Fraction, high: Fraction): string | null {
  const least = low.ceil();
  return least.equals(high.floor()) ? least.toFraction() : null;
}

/** Writes `value` with some decimals more than needed and an ellipsis, or exactly when it ends: `23.529…`, `12.5`. */
export function expand(value: Fraction, decimals: number): string {
  const scaled = value.mul(TEN.pow(decimals) ?? 1).floor();
  const text = fixed(scaled, decimals);
  return scaled.div(TEN.pow(decimals) ?? 1).equals(value) ? trimZeros(text) : `${text}…`;
}

function fixed(whole: Fraction, decimals: number): string {
  // fraction.js keeps the sign in `s` alone.
  const digits = whole.n.toString().padStart(decimals + 1, '0');
  const sign = whole.s < 0n && whole.n !== 0n ? '-' : '';
  const point = digits.length - decimals;
  return sign + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

function trimZeros(text: string): string {
  return text.includes('.') ? trimEnd(trimEnd(text, '0'), '.') : text;
}
