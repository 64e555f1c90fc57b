/** Reads what a cell says as numbers. */
import Fraction from 'fraction.js';
import type { Cell, Report } from '../../report/model.ts';
import { BLANK } from '../../text/fold.ts';
import type { Interval } from '../interval.ts';
import { decimalsOf } from '../interval.ts';
import type { Quantity, Value } from './model.ts';

const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Falls are written with a minus, an arrow or in words. */
const FALLS = /^(?:[-−–↓▼]|下降|减少|降低|下滑)/;
const NUMBER =
  /^((?:[-−–+↑↓▲▼]|增长|上升|提高|增加|下降|减少|降低|下滑)? ?)(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?([百千万亿]?)(%|个百分点|[\u4e00-\u9fff]{0,3})/;
const YEAR = /^(?:19|20)\d\d$/;
/** 3月, 5号, 12345热线: names. */
const NAMES = /^(?:月份?|[日号]|年度|季度|热线|大队|支队|中队)/;
/** 120余, 98分以上: no number to calculate with. */
const VAGUE = /[余多约]|左右|以[上下内]/;
/** What Markdown and HTML put around the words of a cell, and blanks of every kind. */
const WRAPPING = new RegExp(`[\\s*_\\\\${BLANK}]|&(?:nbsp|ensp|emsp|#160);`, 'g');
const LEADS = new RegExp(`^(?:[\\s*_\\\\${BLANK}]|&(?:nbsp|ensp|emsp|#160);)*`);

function wordsOf({ prose }: Report, { span }: Cell): string {
  return prose.slice(span.start, span.end).replace(WRAPPING, '');
}

/** The numbers of a cell. A cell that says anything besides, `约120`, `见附件`, holds none. */
export function readValue(report: Report, cell: Cell): Value {
  const words = wordsOf(report, cell);
  const nothing: Value = { cell, words, quantity: null, aside: null };
  const raw = report.prose.slice(cell.span.start, cell.span.end);
  const lead = LEADS.exec(raw)?.[0].length ?? 0;
  const first = readNumber(report, raw, cell.span.start, lead);
  if (!first) return nothing;
  const rest = raw.slice(first.end);
  const opening = /^ ?([(/,;:]) ?/.exec(rest);
  const second = opening ? readNumber(report, raw, cell.span.start, first.end + opening[0].length) : null;
  const tail = (second ? raw.slice(second.end) : rest).replace(WRAPPING, '');
  if (second ? !(tail === '' || tail === ')') : tail !== '') return nothing;
  // 7/8 is a pair of its own kind, 79/63% is not.
  if (second && !opening?.[0].includes('(') && second.quantity.unit !== '%') return nothing;
  return { cell, words, quantity: first.quantity, aside: second?.quantity ?? null };
}

function readNumber(report: Report, raw: string, start: number, from: number) {
  const match = NUMBER.exec(raw.slice(from));
  if (!match) return null;
  const [whole, sign = '', written = '', scaled = '', unit = ''] = match;
  if (VAGUE.test(unit) || NAMES.test(unit) || (unit.startsWith('年') && YEAR.test(written))) return null;
  const digits = written.replace(/[, ]/g, '');
  const scale = SCALES[scaled] ?? 0;
  const magnitude = new Fraction(BigInt(digits.replace('.', ''))).mul(
    new Fraction(10).pow(scale - decimalsOf(digits)) ?? 1,
  );
  const at = start + from;
  const signed = sign.length === 1 || sign === '' ? 0 : sign.length;
  const quantity: Quantity = {
    span: { start: at, end: at + whole.length },
    text: report.text.slice(at, at + whole.length),
    value: FALLS.test(sign) ? magnitude.neg() : magnitude,
    digits,
    scale,
    unit: unit === '个百分点' ? '百分点' : unit,
    number: { start: at + signed, end: at + sign.length + written.length },
  };
  return { quantity, end: from + whole.length };
}

/** The values that a quantity may stand for; sums of money in 万元 and decimals are rounded, counts are exact. */
export function intervalOf(quantity: Quantity, unit: string): Interval {
  if (!isRounded(quantity, unit)) return { low: quantity.value, high: quantity.value };
  const half = placeOf(quantity).div(2);
  return { low: quantity.value.sub(half), high: quantity.value.add(half) };
}

function isRounded({ digits, scale, unit }: Quantity, headUnit: string): boolean {
  return digits.includes('.') || scale > 0 || unit === '%' || /^[千万亿%百]/.test(unit || headUnit);
}

/** What one unit of the last written place is worth. */
function placeOf({ digits, scale }: Quantity): Fraction {
  return new Fraction(10).pow(scale - decimalsOf(digits)) ?? new Fraction(1);
}
