/** Writes relations down: operands, formulas and the standard notes of the verdicts. */
import type Fraction from 'fraction.js';
import { approximationOf } from '../../report/figures.ts';
import type { Figure, Passage } from '../../report/model.ts';
import { formatHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { amountOf, type Interval, intervalOf } from '../interval.ts';
import { labelOf } from '../passage.ts';
import type { Operand, Relation, RelationKind, Repair, Verdict } from '../relation.ts';

type Essentials = Pick<Relation, 'kind' | 'verdict' | 'span' | 'stated'>;

const NONE: readonly never[] = [];

/** A relation with the usual values for whatever is not given. */
export function describe(given: Essentials & Partial<Relation>): Relation {
  // Written out, since spreading gives every kind of relation a shape of its own, which slows all who read them.
  return {
    kind: given.kind,
    verdict: given.verdict,
    span: given.span,
    // An array of its own, by which the findings on this relation are known.
    operands: given.operands ?? [],
    formula: given.formula ?? '',
    stated: given.stated,
    computed: given.computed ?? null,
    power: given.power ?? null,
    note: given.note ?? NOTES[given.verdict],
    basis: given.basis ?? 'grammar',
    certainty: given.certainty ?? 'proven',
    explanation: given.explanation ?? null,
    elsewhere: given.elsewhere ?? null,
    repairs: given.repairs ?? NONE,
  };
}

/** What a total is, and what figures of other paragraphs give for it. */
interface Calculated {
  readonly kind: RelationKind;
  readonly figure: Figure;
  /** `18+205−210` */
  readonly terms: string;
  readonly given: Fraction;
  readonly operands: readonly Operand[];
}

/** A total against what figures of other paragraphs give for it: nothing but their places says that they are of it. */
export function describeCalculated(passage: Passage, { kind, figure, terms, given, operands }: Calculated): Relation {
  const holds = given.equals(amountOf(figure));
  const computed = given.toFraction();
  return describe({
    kind,
    verdict: holds ? 'exact' : 'inconsistent',
    basis: holds ? 'search' : 'grammar',
    certainty: 'likely',
    span: figure.span,
    stated: passage.text.slice(figure.span.start, figure.span.end),
    formula: `${terms}=${computed}${figure.unit}`,
    computed: `${computed}${figure.unit}`,
    operands,
    repairs: holds ? [] : [changeFigure(passage, figure, computed)],
  });
}

export function describeUnassessed(passage: Passage, kind: RelationKind, stated: Span, note: Localized): Relation {
  return describe({
    kind,
    verdict: 'notAssessed',
    span: stated,
    stated: passage.text.slice(stated.start, stated.end),
    note,
  });
}

const NOTES: Readonly<Record<Verdict, Localized>> = {
  exact: { zh: '相符', en: 'agrees' },
  rounded: { zh: '四舍五入后相符', en: 'agrees when rounded' },
  truncated: { zh: '由截尾得出，四舍五入应进一', en: 'cut off instead of rounded' },
  inconsistent: { zh: '不相符', en: 'does not agree' },
  impossible: { zh: '没有哪个整数得出此数', en: 'no whole number gives it' },
  feasible: { zh: '有一个数没有写，这个数可能对', en: 'one figure is not given, so this one may be right' },
  notAssessed: { zh: '需人工核对', en: 'to check by hand' },
};

/** What a verdict on `figures` says: with `不足4人` nothing is rounded, 3.41 keeps to its bound. */
export function noteOf(verdict: Verdict, { prose }: Passage, ...figures: readonly Figure[]): Localized {
  const bound = figures.find(({ approximator }) => approximator !== null);
  const word = verdict === 'rounded' && bound ? approximationOf(prose, bound) : '';
  return word === '' ? NOTES[verdict] : { zh: `符合「${word}」`, en: `keeps to “${word}”` };
}

/** Each figure as an operand whose note says its part and what it counts: `分母：一审审结`. */
export function operandsOf(passage: Passage, figures: readonly Figure[], zh: string, en: string): Operand[] {
  return figures.map(figure => {
    const label = labelOf(passage, figure);
    return { span: figure.span, note: { zh: label ? `${zh}：${label}` : zh, en: label ? `${en}: ${label}` : en } };
  });
}

/** `3` or `(3+1)`, with scaled figures as written: `1.3万`. */
export function expression(passage: Passage, figures: readonly Figure[]): string {
  const terms = figures.map(figure => numberOf(passage, figure)).join('+');
  return figures.length > 1 ? `(${terms})` : terms;
}

/** The number of a figure as written, with 万/亿 and %, without unit and approximator. */
export function numberOf(passage: Passage, figure: Figure): string {
  const suffix = figure.kind === 'percent' ? '%' : '';
  if (figure.denominator) return passage.prose.slice(figure.span.start, figure.span.end);
  if (figure.scale === 0) return figure.digits + suffix;
  const written = passage.prose.slice(figure.span.start, figure.span.end);
  if (figure.kind === 'percent') return written; // 九成
  return (
    figure.digits +
    (/[十百千万亿]+(?:[多余]亿)?/.exec(written.slice(hanNumeralOf(written, figure).length))?.[0] ?? '') +
    suffix
  );
}

export function sum(figures: readonly Figure[]): Interval {
  return figures.map(intervalOf).reduce((total, next) => {
    const low = total.low && next.low ? total.low.add(next.low) : null;
    if (total.low === total.high && next.low === next.high) return { low, high: low };
    return { low, high: total.high && next.high ? total.high.add(next.high) : null };
  });
}

/** Replaces the number of a figure in its own script, 33处 and 三十三处; offered only when the new value can be written in its scale. */
export function changeFigure(passage: Passage, figure: Figure, digits: string): Repair {
  const from = passage.text.slice(figure.span.start, figure.span.end);
  const prose = passage.prose.slice(figure.span.start, figure.span.end);
  const han = hanNumeralOf(prose, figure);
  const written = han || /^[\d.,]+/.exec(prose)?.[0];
  // 九成 has no number to change and is rewritten.
  if (written === undefined)
    return changeTo(passage, figure, `${digits}${figure.kind === 'percent' ? '%' : figure.unit}`);
  const start = figure.span.start + prose.indexOf(written);
  const newText = han ? inHan(digits, figure) : digits;
  const to = from.slice(0, prose.indexOf(written)) + newText + from.slice(prose.indexOf(written) + written.length);
  return {
    title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` },
    edits: [{ span: { start, end: start + written.length }, newText }],
  };
}

const HAN_NUMERAL =
  /^[〇零一二两三四五六七八九十百千]+(?:万[〇零一二两三四五六七八九十百千]+)?(?:点[〇零一二三四五六七八九]+)?/;
const HAN_PERCENT = /(?<=^百分之)[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?/;

/** The numeral of a figure in words, 三十二 of 三十二万人 and 六十六 of 百分之六十六; '' for one in digits and for 九成, 三分之二. */
function hanNumeralOf(written: string, { kind, scale, denominator }: Figure): string {
  if (denominator !== null || (kind === 'percent' && scale > 0)) return '';
  return (kind === 'percent' ? HAN_PERCENT : HAN_NUMERAL).exec(written)?.[0] ?? '';
}

/** 33 is 三十三, of two things 两件. */
function inHan(digits: string, { kind, scale }: Figure): string {
  if (digits === '2' && kind === 'count' && scale === 0) return '两';
  const [integer = '', decimals] = digits.split('.');
  const whole = Number(integer) === 0 ? '零' : formatHan(Number(integer));
  return decimals === undefined
    ? whole
    : `${whole}点${[...decimals].map(digit => '零一二三四五六七八九'.charAt(Number(digit))).join('')}`;
}

/** Rewrites the whole figure, unit included. */
export function changeTo(passage: Passage, { span }: Figure, to: string): Repair {
  const from = passage.text.slice(span.start, span.end);
  return { title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` }, edits: [{ span, newText: to }] };
}
