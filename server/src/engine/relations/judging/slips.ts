/** Whether one slip of the pen explains a miss: two digits swapped, one digit wrong, a decimal point shifted. */
import type Fraction from 'fraction.js';
import { amountOf, placeOf } from '../interval.ts';
import type { Mention } from '../reading/model.ts';

/** `miss` is the total (the first mention) less its parts. */
export function isOneSlip([total, ...parts]: readonly Mention[], miss: Fraction): boolean {
  if (!total) return false;
  const whole = amountOf(total.figure);
  if (isSlip(whole, asWritten(total, whole.sub(miss)))) return true;
  return parts.some(part => isSlip(amountOf(part.figure), asWritten(part, amountOf(part.figure).add(miss))));
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
  if (meant.lte(0)) return false;
  const [a, b] = [written.toString(), meant.toString()];
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return (
    at >= 0 &&
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Whether `written` may stand for `meant`: 6080 for 6800, 118 for 18, 512 for 502. */
function isSlip(written: Fraction, meant: Fraction): boolean {
  if (meant.lte(0)) return false;
  if (written.equals(meant.mul(10)) || meant.equals(written.mul(10))) return true;
  const [a, b] = [written.toString(), meant.toString()];
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return at < 0 || a.slice(at + 1) === b.slice(at + 1) || isSwapOf(written, meant);
}
