/** Whether one number may be a slip of the pen for another, by its digits alone. */
import { trimEnd } from './trimEnd.ts';

/** Whether one number, as written, may be a slip of the pen for the other: `1800` for `1080`, `94` for `9.4`. */
export function hasSlipOfDigits(written: string, meant: string): boolean {
  const [a, b] = [digitsOf(written), digitsOf(meant)];
  return a === b || (Math.max(a.length, b.length) > 1 && isOneEdit(a, b));
}

/** `9.40` is 94, as is 940. */
export function digitsOf(written: string): string {
  return trimEnd(written.replace('.', '').replace(/^0+/, ''), '0');
}

/** One digit more, less or another, or two beside each other changed; or none. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const at = firstDifference(long, short);
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  return at < 0 || long.slice(at + 1) === short.slice(at + 1) || haveChangedPlaces(a, b);
}

/** Whether two characters beside each other changed places and nothing else. */
export function haveChangedPlaces(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return (
    at >= 0 &&
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** -1 where there is none. */
function firstDifference(a: string, b: string): number {
  return [...a].findIndex((char, index) => char !== b[index]);
}
