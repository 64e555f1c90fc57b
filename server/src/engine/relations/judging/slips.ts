/** Whether one slip of the pen explains a miss: two digits swapped, one digit wrong, a decimal point shifted. */
import Fraction from 'fraction.js';
import type { Figure } from '../../report/model.ts';
import { digitsOf, hasSlipOfDigits, haveChangedPlaces, isOneEdit } from '../../text/digitSlips.ts';
import { amountOf, decimalsOf, placeOf, roundHalfUp } from '../interval.ts';
import type { Mention } from '../reading/model.ts';

/**
 * Whether one digit wrong, or two that changed places, in one of the figures accounts for the miss.
 * @param miss the total (the first mention) less its parts
 */
export function isOneSlip([total, ...parts]: readonly Mention[], miss: Fraction): boolean {
  if (!total) return false;
  const whole = amountOf(total.figure);
  if (isSlip(whole, whole.sub(miss)) || isSlip(whole, asWritten(total, whole.sub(miss)))) return true;
  return parts.some(part => isSlip(amountOf(part.figure), asWritten(part, amountOf(part.figure).add(miss))));
}

/** Whether 万 written for 亿, or 亿 for 万, in one of the figures accounts for the miss. */
export function isSlipOfScale([total, ...parts]: readonly Mention[], miss: Fraction): boolean {
  if (!total) return false;
  const isScaled = (written: Fraction, meant: Fraction) =>
    meant.gt(0) && (written.mul(10_000).equals(meant) || meant.mul(10_000).equals(written));
  const whole = amountOf(total.figure);
  if (isScaled(whole, asWritten(total, whole.sub(miss)))) return true;
  return parts.some(part => {
    const written = amountOf(part.figure);
    const place = placeOf(part.figure).mul(10_000);
    return isScaled(written, written.add(miss).div(place).round().mul(place));
  });
}

/** `value` to the place to which the figure is written: 1616.6538万 beside 1616.85万 is 1616.65万. */
function asWritten({ figure }: Mention, value: Fraction): Fraction {
  const place = placeOf(figure);
  return value.div(place).round().mul(place);
}

/** Whether two digits swapped in one of the figures account for the miss. */
export function isSwap([total, ...parts]: readonly Mention[], miss: Fraction): boolean {
  if (!total) return false;
  const whole = amountOf(total.figure);
  if (isSwapOf(whole, whole.sub(miss))) return true;
  return parts.some(({ figure }) => isSwapOf(amountOf(figure), amountOf(figure).add(miss)));
}

function isSwapOf(written: Fraction, meant: Fraction): boolean {
  return meant.gt(0) && haveChangedPlaces(written.toString(), meant.toString());
}

/** Whether `written` may stand for `meant`: 6080 for 6800, 118 for 18, 512 for 502. */
function isSlip(written: Fraction, meant: Fraction): boolean {
  if (meant.lte(0)) return false;
  if (written.equals(meant.mul(10)) || meant.equals(written.mul(10))) return true;
  const [a, b] = [written.toString(), meant.toString()];
  return a.length === b.length && isOneEdit(a, b);
}

/** 25.53% for 23.53%: whether the figure may be a slip of what others give, rounded to its decimals. */
export function isDigitSlip({ digits }: Figure, given: Fraction): boolean {
  return hasSlipOfDigits(digits, roundHalfUp(given.abs(), decimalsOf(digits)));
}

/** 98.3% for 89.3%: two digits beside each other that changed places say of which figures it is, whatever the wording leaves open. */
export function hasSwappedDigits({ digits, kind, scale }: Figure, given: Fraction): boolean {
  const written = digits.replace('.', '');
  if (kind !== 'percent' || scale !== 0 || written.length < FEWEST_DIGITS) return false;
  return haveChangedPlaces(written, roundHalfUp(given, decimalsOf(digits)).replace('.', ''));
}

/** 94.9% for 92.9%: one of the first two digits is another; in the others rates of other figures nearby may well differ. */
export function hasWrongDigit({ digits, kind, scale }: Figure, given: Fraction): boolean {
  const [written, meant] = [digits, roundHalfUp(given, decimalsOf(digits))].map(each => each.replace('.', ''));
  if (kind !== 'percent' || scale !== 0 || !written || !meant || written.length !== meant.length) return false;
  const wrong = [...written].flatMap((digit, at) => (digit === meant[at] ? [] : at));
  return written.length >= FEWEST_DIGITS && wrong.length === 1 && (wrong[0] ?? 0) < 2;
}

const FEWEST_DIGITS = 3;

/** A figure that misses by less than this part of the larger one may be an old value left standing. */
const NEAR = new Fraction(1, 4);
/** 三成 for 20 %: one digit says no more. */
const NEAR_ROUND = new Fraction(1, 2);

/**
 * Whether the figure may be a slip of what others give: near it, or written with one digit more, less or another, or with two
 * changed. 35% is none of 92.3%; who reads that out of the text has likely read the wrong figures.
 * @param given in the terms of the figure, as its operands give it
 */
export function looksLikeSlip(figure: Figure, given: Fraction): boolean {
  const [value, meant] = [amountOf(figure), given.abs()];
  const near = digitsOf(figure.digits).length > 1 ? NEAR : NEAR_ROUND;
  const larger = value.gt(meant) ? value : meant;
  if (value.sub(meant).abs().lte(larger.mul(near))) return true;
  const scaled = figure.denominator ? meant : meant.div(10n ** BigInt(figure.scale));
  const decimals = decimalsOf(figure.digits);
  // Some round, some cut off.
  return [
    scaled,
    scaled.sub(
      placeOf(figure)
        .div(10n ** BigInt(figure.scale))
        .div(2),
    ),
  ].some(value => value.gt(0) && hasSlipOfDigits(figure.digits, roundHalfUp(value, decimals)));
}
