/** What the writers of right paragraphs noted as their arithmetic, with one digit of each result changed: what is not found then is not known. */
import Fraction from 'fraction.js';
import type { Case } from './figureCases.ts';

/** A paragraph with the arithmetic that its writer noted: `25/64*100=39.1`. */
export interface Noted extends Case {
  readonly formula?: string;
}

const NUMBER = /\d+(?:\.\d+)?/g;
const GROUPED = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const FULL = '０１２３４５６７８９．％＋－×÷（）＝，；';
const HALF = '0123456789.%+-*/()=,;';

/** Each relation of each right paragraph, with the last digit but one of its result changed up or down, so that it is wrong for certain. */
export function corrupted(rows: readonly Noted[]): readonly Case[] {
  return rows.flatMap(row => (row.want === 'ok' && !row.alone ? corruptedOf(row) : []));
}

function corruptedOf(row: Noted): readonly Case[] {
  const found: Case[] = [];
  const told = Array.from(row.text.matchAll(GROUPED), ({ index, 0: digits }) => ({
    index,
    digits,
    plain: digits.replaceAll(',', ''),
  }));
  const seen = new Set<string>();
  for (const { terms, result } of equationsIn(row.formula ?? '')) {
    const [place, ...again] = told.filter(({ plain }) => plain === result);
    const isTold = (terms.match(NUMBER) ?? []).every(
      operand => CONSTANTS.has(operand) || told.some(({ plain }) => plain === operand),
    );
    if (!place || again.length > 0 || !isTold || seen.has(result)) continue;
    seen.add(result);
    for (const by of [3, -3]) {
      const digits = changed(place.digits, by);
      // Of a list that 其中 opens a larger total may be right.
      if (digits === null || (by > 0 && /^[\d.+ ()]+$/.test(terms) && /其中|包括|含/.test(row.text))) continue;
      const { index } = place;
      const text = row.text.slice(0, index) + digits + row.text.slice(index + place.digits.length);
      found.push({ ...row, id: `${row.id} ${result}→${digits}`, want: 'bad', text });
    }
  }
  return found;
}

const CONSTANTS = new Set(['100', '1', '2', '3', '4', '5', '12', '10000']);

/** With the last digit but one changed `by` so much; null where that leaves the digits or the number too short. */
function changed(digits: string, by: number): string | null {
  const at = [...digits.matchAll(/\d/g)].at(-2)?.index;
  if (at === undefined) return null;
  const next = Number(digits[at]) + by;
  return next < 0 || next > 9 || (at === 0 && next === 0) ? null : digits.slice(0, at) + next + digits.slice(at + 1);
}

interface Noting {
  readonly terms: string;
  readonly result: string;
}

function* equationsIn(formula: string): Generator<Noting> {
  const plain = [...formula]
    .map(char => HALF[FULL.indexOf(char)] ?? char)
    .join('')
    .replaceAll('==', '=')
    .replace(/[≈~]/g, '=')
    .replace(/D\('([\d.]+)'\)/g, '$1')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  for (const part of plain.split(/[;,、\n]/)) {
    const sides = part.split('=');
    for (const [at, side] of sides.entries()) {
      const terms = side.replace(/[^\d.+\-*/() ]/g, '').trim();
      const result = /^\D*?(\d+(?:\.\d+)?)\s*%?[^\d+\-*/]*$/.exec(sides[at + 1]?.trim() ?? '')?.[1];
      if (result === undefined || /[A-Za-z]/.test(side) || !/\d\s*\)*\s*[+\-*/]/.test(terms)) continue;
      const value = arithmeticOf(terms);
      if (value !== null && rounds(value, result)) yield { terms, result };
    }
  }
}

/** Whether the value is the result as written, also in per cent. */
function rounds(value: Fraction, result: string): boolean {
  const half = new Fraction(1).div(2n * 10n ** BigInt(result.split('.')[1]?.length ?? 0));
  return [1, 100].some(times => value.mul(times).sub(result).abs().lte(half));
}

/** The exact value of `(3+1)/17*100`; null where it is no arithmetic. */
function arithmeticOf(terms: string): Fraction | null {
  const tokens = terms.match(/\d+(?:\.\d+)?|[+\-*/()]/g) ?? [];
  let at = 0;
  const factor = (): Fraction | null => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && /^\d/.test(token) ? new Fraction(token) : null;
    const inner = sum();
    return tokens[at++] === ')' ? inner : null;
  };
  const binary = (next: () => Fraction | null, operators: string): Fraction | null => {
    let value = next();
    while (value && operators.includes(tokens[at] ?? ' ')) {
      const operator = tokens[at++];
      const other = next();
      if (!other || (operator === '/' && other.equals(0))) return null;
      if (operator === '+') value = value.add(other);
      else if (operator === '-') value = value.sub(other);
      else value = operator === '*' ? value.mul(other) : value.div(other);
    }
    return value;
  };
  const product = () => binary(factor, '*/');
  const sum = (): Fraction | null => binary(product, '+-');
  const value = sum();
  return at === tokens.length ? value : null;
}
