/** Whether two figures of one quantity say the same, and by how much they differ. */
import type Fraction from 'fraction.js';
import { expand, intervalOf, placeOf, roundHalfUp } from '../relations/interval.ts';
import { meets } from '../relations/judging/judge.ts';
import type { Figure } from '../report/model.ts';
import type { Change } from './model.ts';
import type { ToldFigure } from './statement.ts';

/** Equal, or one as a rounded or approximate writing of the other: 1.3万 and 12987, 95% and 95.0%. */
export function agree(a: ToldFigure, b: ToldFigure): boolean {
  if (isOpen(a) || isOpen(b)) return a.value.equals(b.value) && a.figure.approximator === b.figure.approximator;
  if (a.value.equals(b.value)) return true;
  if (a.value.lt(0) || b.value.lt(0) || isWrittenAlike(a.figure, b.figure)) return false;
  return meets(intervalOf(a.figure), intervalOf(b.figure));
}

/** Of two figures with the same last place none is the other one rounded: 95.1% and 95.2%. */
function isWrittenAlike(a: Figure, b: Figure): boolean {
  return a.approximator === b.approximator && placeOf(a).equals(placeOf(b));
}

/** 1000万人以上, 超过1000万人: nearly any number would agree with it. */
function isOpen({ figure: { approximator } }: ToldFigure): boolean {
  return approximator === 'atLeast' || approximator === 'atMost' || approximator === 'over';
}

export function changeBetween(before: ToldFigure, after: ToldFigure): Change {
  if (isOpen(before) || isOpen(after)) return { amount: null, percent: null };
  const { kind, unit } = after.figure;
  const sign = [before, after].some(({ figure }) => figure.approximator !== null) ? '≈' : '';
  const difference = after.value.sub(before.value);
  const { scale, word } = scaleOf(before.figure, after.figure);
  const amount = `${sign}${signed(difference, value => expand(value.div(10n ** BigInt(scale)), 4))}`;
  return {
    amount: `${amount}${word}${kind === 'count' ? unit : UNITS[kind]}`,
    percent:
      kind !== 'count' || before.value.equals(0)
        ? null
        : `${sign}${signed(difference.div(before.value.abs()).mul(100), percentOf)}`,
  };
}

const UNITS: Readonly<Record<Exclude<Figure['kind'], 'count'>, string>> = {
  percent: '个百分点',
  permille: '个千分点',
  point: '个百分点',
  multiple: '倍',
  tenths: '成',
};

/** The largest of 亿 and 万 in which both are written: 9500亿元 and 1.55万亿元 differ by 6000亿元. */
function scaleOf(before: Figure, after: Figure): { readonly scale: number; readonly word: string } {
  const scale = Math.min(before.scale, after.scale);
  return SCALES.find(each => each.scale <= scale) ?? NO_SCALE;
}

const NO_SCALE = { scale: 0, word: '' };
const SCALES = [
  { scale: 8, word: '亿' },
  { scale: 4, word: '万' },
];

function signed(value: Fraction, write: (amount: Fraction) => string): string {
  return `${value.lt(0) ? '−' : '+'}${write(value.abs())}`;
}

function percentOf(value: Fraction): string {
  const rounded = roundHalfUp(value, 1);
  return rounded === '0.0' ? '<0.1%' : `${rounded}%`;
}
