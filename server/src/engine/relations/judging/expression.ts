/** What operands give: quotients, sums, differences, growth; each with its exact interval, its wording and its repairs. */
import Fraction from 'fraction.js';
import type { Localized } from '../../text/localized.ts';
import { amountOf, type Interval, intervalOf, isExact, placeOf } from '../interval.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { numberOf } from '../writing/describe.ts';

export interface Term {
  readonly mention: Mention;
  readonly note: Localized;
}

/** A value of an operand, from `low` to `high`, that would make the stated figure right. */
export interface Correction {
  readonly mention: Mention;
  readonly low: Fraction;
  readonly high: Fraction;
}

export interface Expression {
  /** In the terms of the stated figure: percent for rates, times for multiples. */
  readonly computed: Interval;
  /** Null where an operand is rounded or approximate. */
  readonly exact: Fraction | null;
  /** What rounded operands give as they stand, for the eye alone: 1.2万+3.45万=4.65万. */
  readonly asWritten?: Fraction;
  /** `(3+1)÷17` */
  readonly terms: string;
  readonly operands: readonly Term[];
  readonly corrections: readonly Correction[];
}

export const NOTES = {
  part: { zh: '分子', en: 'numerator' },
  whole: { zh: '分母', en: 'denominator' },
  item: { zh: '分项', en: 'part' },
  now: { zh: '本期', en: 'this period' },
  base: { zh: '基数', en: 'base' },
  by: { zh: '增减', en: 'change' },
  count: { zh: '份数', en: 'count' },
  term: { zh: '相关数', en: 'operand' },
} satisfies Record<string, Localized>;

const HUNDRED = new Fraction(100);
const THOUSAND = new Fraction(1000);

/** The sum of `plus` less `minus`; null where one has no bound on either side. */
export function addUp(plus: readonly Mention[], minus: readonly Mention[] = []): Interval | null {
  let low = new Fraction(0);
  let high = low;
  let exact = true;
  for (const mention of plus) {
    const interval = intervalOf(mention.figure);
    if (!interval.low || !interval.high) return null;
    if (interval.low !== interval.high) exact = false;
    low = low.add(interval.low);
    high = exact ? low : high.add(interval.high);
  }
  for (const mention of minus) {
    const interval = intervalOf(mention.figure);
    if (!interval.low || !interval.high) return null;
    if (interval.low !== interval.high) exact = false;
    const next = low.sub(interval.high);
    high = exact ? next : high.sub(interval.low);
    low = next;
  }
  return { low, high: exact ? low : high };
}

export function write(
  reading: ParagraphReading,
  plus: readonly Mention[],
  minus: readonly Mention[] = [],
  bracket = plus.length + minus.length > 1,
): string {
  const words =
    plus.map(({ figure }) => numberOf(reading.excerpt, figure)).join('+') +
    minus.map(({ figure }) => `−${numberOf(reading.excerpt, figure)}`).join('');
  return bracket ? `(${words})` : words;
}

function allExact(...lists: readonly (readonly Mention[])[]): boolean {
  return lists.every(list => list.every(({ figure }) => isExact(figure)));
}

export interface Whole {
  readonly plus: readonly Mention[];
  readonly minus?: readonly Mention[];
}

/** `(3+1)÷17` in per cent, or per `of` (1 for multiples, 1000 for ‰). */
export function quotient(
  reading: ParagraphReading,
  stated: Mention | null,
  parts: Whole,
  whole: Whole,
  of: Fraction = stated?.figure.kind === 'permille' ? THOUSAND : HUNDRED,
): Expression | null {
  const top = addUp(parts.plus, parts.minus);
  const bottom = addUp(whole.plus, whole.minus);
  if (!top?.low || !top.high || !bottom?.low || !bottom.high || bottom.low.lte(0)) return null;
  const low = top.low.mul(of).div(bottom.high);
  const sharp = top.low === top.high && bottom.low === bottom.high;
  const exact = allExact(parts.plus, parts.minus ?? [], whole.plus, whole.minus ?? []);
  const computed = { low, high: sharp ? low : top.high.mul(of).div(bottom.low) };
  return new Quotient(computed, exact ? low : null, { reading, stated, parts, whole, of });
}

interface Quoted {
  readonly reading: ParagraphReading;
  readonly stated: Mention | null;
  readonly parts: Whole;
  readonly whole: Whole;
  readonly of: Fraction;
}

/** Words and repairs are made when they are asked for: of many quotients that a search tries, one is told. */
class Quotient implements Expression {
  readonly computed: Interval;
  readonly exact: Fraction | null;
  readonly #quoted: Quoted;

  constructor(computed: Interval, exact: Fraction | null, quoted: Quoted) {
    this.computed = computed;
    this.exact = exact;
    this.#quoted = quoted;
  }

  get terms(): string {
    const { reading, parts, whole, of } = this.#quoted;
    return `${write(reading, parts.plus, parts.minus)}÷${write(reading, whole.plus, whole.minus)}${of.equals(1000) ? '×1000' : ''}`;
  }

  get operands(): readonly Term[] {
    const { parts, whole } = this.#quoted;
    return [
      ...[...parts.plus, ...(parts.minus ?? [])].map(mention => ({ mention, note: NOTES.part })),
      ...[...whole.plus, ...(whole.minus ?? [])].map(mention => ({ mention, note: NOTES.whole })),
    ];
  }

  get corrections(): readonly Correction[] {
    const { stated, parts, whole, of } = this.#quoted;
    return stated ? quotientCorrections(stated, parts, whole, of) : [];
  }
}

/** The part or the whole that would make the stated rate hold. */
function quotientCorrections(stated: Mention, parts: Whole, whole: Whole, of: Fraction): Correction[] {
  const [part, all] = [parts.plus[0], whole.plus[0]];
  if (!part || !all || parts.plus.length > 1 || whole.plus.length > 1 || parts.minus?.length || whole.minus?.length)
    return [];
  if (stated.figure.approximator !== null || !isExact(part.figure) || !isExact(all.figure)) return [];
  const half = placeOf(stated.figure).div(2);
  const [low, high] = [amountOf(stated.figure).sub(half).div(of), amountOf(stated.figure).add(half).div(of)];
  if (low.lte(0)) return [];
  return [
    { mention: part, low: amountOf(all.figure).mul(low), high: amountOf(all.figure).mul(high) },
    { mention: all, low: amountOf(part.figure).div(high), high: amountOf(part.figure).div(low) },
  ];
}

/** `236+101+12`; a part that would make the total right is a repair. */
export function total(
  reading: ParagraphReading,
  stated: Mention,
  plus: readonly Mention[],
  minus: readonly Mention[] = [],
): Expression | null {
  const computed = addUp(plus, minus);
  if (!computed?.low) return null;
  const exact = allExact(plus, minus) ? computed.low : null;
  const corrections: Correction[] = [];
  if (exact && isExact(stated.figure)) {
    const miss = amountOf(stated.figure).sub(exact);
    for (const mention of plus) {
      const value = amountOf(mention.figure).add(miss);
      if (value.gt(0)) corrections.push({ mention, low: value, high: value });
    }
    for (const mention of minus) {
      const value = amountOf(mention.figure).sub(miss);
      if (value.gt(0)) corrections.push({ mention, low: value, high: value });
    }
  }
  const plain = [...plus, ...minus].every(({ figure }) => figure.approximator === null);
  const add = (sum: Fraction, { figure }: Mention) => sum.add(amountOf(figure));
  const sub = (sum: Fraction, { figure }: Mention) => sum.sub(amountOf(figure));
  return {
    computed,
    exact,
    ...(plain && !exact && { asWritten: minus.reduce(sub, plus.reduce(add, new Fraction(0))) }),
    terms: write(reading, plus, minus, false),
    operands: [...plus, ...minus].map(mention => ({ mention, note: NOTES.item })),
    corrections,
  };
}
