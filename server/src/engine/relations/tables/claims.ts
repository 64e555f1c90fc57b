/** What other cells say that a cell should hold: sums, shares, growth, differences, each with its exact interval. */
import Fraction from 'fraction.js';
import type { Localized } from '../../text/localized.ts';
import { expand, type Interval } from '../interval.ts';
import type { Grid, Quantity } from './model.ts';
import { intervalOf } from './quantity.ts';

/** A quantity with the unit that its cell or its headings give it. */
export interface Term {
  readonly quantity: Quantity;
  readonly unit: string;
}

/** That `stated` is what `computed` gives. */
export interface Claim {
  readonly stated: Term;
  readonly computed: Interval;
  /** Exact as far as the cells are: for repairs and the formula. */
  readonly exact: Fraction;
  /** `120+300`, `45÷180`. */
  readonly terms: string;
  readonly operands: readonly { readonly term: Term; readonly note: Localized }[];
  /** Whether `stated` may be the opposite, as 降幅 is without a minus. */
  readonly eitherSign: boolean;
  /** Whether it is a quotient, which may be cut off instead of rounded. */
  readonly quotient: boolean;
}

/** What cells give, whatever states it. */
export type Given = Omit<Claim, 'stated' | 'eitherSign' | 'quotient'>;

export const NOTES = {
  rowPart: { zh: '本列分项', en: 'part of this column' },
  columnPart: { zh: '本行分项', en: 'part of this row' },
  part: { zh: '分子', en: 'numerator' },
  whole: { zh: '分母', en: 'denominator' },
  now: { zh: '本期', en: 'this period' },
  base: { zh: '基数', en: 'base' },
  term: { zh: '依据', en: 'operand' },
  total: { zh: '所属的数', en: 'what it is part of' },
} satisfies Record<string, Localized>;

const MOST_TERMS_SHOWN = 12;
const HUNDRED = new Fraction(100);
const ZERO = new Fraction(0);

/** The first or second number at a place of the grid; null where there is none. */
export function termAt(grid: Grid, row: number, column: number, which: 'quantity' | 'aside' = 'quantity'): Term | null {
  const quantity = grid.at(row, column)?.[which] ?? null;
  if (!quantity) return null;
  const unit = quantity.unit || (which === 'aside' ? '' : grid.rows[row]?.unit || grid.columns[column]?.unit || '');
  return { quantity, unit };
}

export function isPercent({ unit }: Term): boolean {
  return unit === '%' || unit === '百分点';
}

function interval({ quantity, unit }: Term): { readonly low: Fraction; readonly high: Fraction } {
  const { low, high } = intervalOf(quantity, unit);
  return { low: low ?? quantity.value, high: high ?? quantity.value };
}

/** `plus` added up, `minus` taken away: `37+212-204`. */
export function sumOf(stated: Term, plus: readonly Term[], minus: readonly Term[], note: Localized): Claim {
  const { low, high, exact } = added(plus, minus);
  const shown = [
    ...plus.map(({ quantity }, index) => (index > 0 && quantity.value.gte(0) ? '+' : '') + shownOf(quantity)),
    ...minus.map(({ quantity }) => `−${shownOf(quantity)}`),
  ];
  return {
    stated,
    computed: { low, high },
    exact,
    terms: shown.length > MOST_TERMS_SHOWN ? `${shown.length}项之和` : shown.join(''),
    operands: [...plus, ...minus].map(term => ({ term, note })),
    eitherSign: false,
    quotient: false,
  };
}

export function added(plus: readonly Term[], minus: readonly Term[] = []) {
  let [low, high, exact] = [ZERO, ZERO, ZERO];
  for (const term of plus) {
    const each = interval(term);
    [low, high, exact] = [low.add(each.low), high.add(each.high), exact.add(term.quantity.value)];
  }
  for (const term of minus) {
    const each = interval(term);
    [low, high, exact] = [low.sub(each.high), high.sub(each.low), exact.sub(term.quantity.value)];
  }
  return { low, high, exact };
}

/** What `parts` add up to in per cent of what `wholes` do; null where that is nothing. */
export function shareOf(stated: Term, parts: readonly Term[], wholes: readonly Term[]): Claim | null {
  const quotient = quotientOf(parts, wholes);
  return quotient && { stated, ...quotient, eitherSign: false, quotient: true };
}

/** The same of whatever states it. */
export function quotientOf(parts: readonly Term[], wholes: readonly Term[]): Given | null {
  const [top, bottom] = [added(parts), added(wholes)];
  if (bottom.low.lte(0) || top.low.lt(0)) return null;
  return {
    computed: { low: top.low.mul(HUNDRED).div(bottom.high), high: top.high.mul(HUNDRED).div(bottom.low) },
    exact: top.exact.mul(HUNDRED).div(bottom.exact),
    terms: `${addedUp(parts)}÷${addedUp(wholes)}`,
    operands: [
      ...parts.map(term => ({ term, note: NOTES.part })),
      ...wholes.map(term => ({ term, note: NOTES.whole })),
    ],
  };
}

/** `(20+80)`; a single one without brackets. */
function addedUp(terms: readonly Term[]): string {
  const shown = terms.map(({ quantity }) => shownOf(quantity)).join('+');
  return terms.length > 1 ? `(${shown})` : shown;
}

/** `whole` shared out among `number`: 256÷16; null where that is nothing. */
export function averageOf(stated: Term, whole: Term, number: Term): Claim | null {
  const share = shareOf(stated, [whole], [number]);
  return (
    share && {
      ...share,
      computed: { low: share.computed.low?.div(HUNDRED) ?? null, high: share.computed.high?.div(HUNDRED) ?? null },
      exact: share.exact.div(HUNDRED),
      quotient: false,
    }
  );
}

/** Growth from `base` to `now` in per cent; null where the base is nothing. */
export function growthOf(stated: Term, now: Term, base: Term, eitherSign: boolean): Claim | null {
  const rise = riseOf(now, base);
  return rise && { stated, ...rise, eitherSign, quotient: true };
}

/** The same of whatever states it; of what falls, by how much. */
export function riseOf(now: Term, base: Term, falls = false): Given | null {
  const [x, y] = [interval(now), interval(base)];
  if (y.low.lte(0) || x.low.lt(0)) return null;
  const of = (to: Fraction, from: Fraction) =>
    to
      .sub(from)
      .mul(falls ? HUNDRED.neg() : HUNDRED)
      .div(from);
  const [n, b] = [shownOf(now.quantity), shownOf(base.quantity)];
  const ends = [of(x.low, y.high), of(x.high, y.low)] as const;
  const [low, high] = falls ? [ends[1], ends[0]] : ends;
  return {
    computed: { low, high },
    exact: of(now.quantity.value, base.quantity.value),
    terms: falls ? `(${b}−${n})÷${b}` : `(${n}−${b})÷${b}`,
    operands: pairOf(now, base),
  };
}

export function differenceOf(stated: Term, now: Term, base: Term, eitherSign: boolean): Claim {
  return { ...sumOf(stated, [now], [base], NOTES.term), operands: pairOf(now, base), eitherSign };
}

function pairOf(now: Term, base: Term): Claim['operands'] {
  return [
    { term: now, note: NOTES.now },
    { term: base, note: NOTES.base },
  ];
}

/** As written, without unit, with its per cent sign. */
export function shownOf({ value, scale, unit, digits }: Quantity): string {
  if (scale > 0)
    return (value.lt(0) ? '−' : '') + digits + (scale === 8 ? '亿' : scale === 4 ? '万' : '0'.repeat(scale));
  return `${value.lt(0) ? '−' : ''}${digits}${unit === '%' ? '%' : ''}`;
}

/** A value for formulas: with four decimals at most. */
export function plain(value: Fraction): string {
  return expand(value, 4);
}
