/** Parts that must add up to their total: how a split is judged, written down and mended. */
import Fraction from 'fraction.js';
import type { Figure, Report } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, numberOf, operandsOf, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, intervalOf, isExact } from './interval.ts';
import { type Passage, textOf } from './passage.ts';
import type { Relation, Verdict } from './relation.ts';
import { confirmingRun, isOneList, readSplit, type Split, splitReadersFor } from './split.ts';

/** With two parts 其中 may well pick out some; with three that miss by little one is wrong or lost. */
const FEWEST_PARTS = 3;

/** The sums of a paragraph: a total may be split in the sentences behind it (…1616.85万宗…。其中,…). */
export function* findSums(passages: readonly Passage[]): Generator<Relation> {
  const figures: Figure[] = [];
  for (const passage of passages)
    for (const figure of passage.figures) if (figure.kind === 'count' && !figure.inRange) figures.push(figure);
  const [first] = passages;
  if (!first || figures.length < 3) return;
  const used = new Set<Figure>();
  const readers = splitReadersFor(first.report);
  for (const [index, total] of readers.length > 0 ? figures.entries() : []) {
    const split = readSplit(readers, first, figures, index);
    const relation = split ? assess(first, split) : null;
    if (relation) {
      used.add(total);
      yield relation;
    }
  }
  for (const [index, total] of figures.entries()) {
    const parts = used.has(total) ? null : confirmingRun(first, figures, index);
    if (parts) yield { ...write(first, { total, parts, listed: 'some', open: false }, 'exact'), basis: 'search' };
  }
}

const LITTLE = 20n;

function assess(passage: Passage, whole: Split): Relation | null {
  const split = withoutMore(passage, whole);
  const { total, parts, listed, open } = split;
  if (parts.length < 2) return null;
  const all = intervalOf(total);
  const added = sum(parts);
  if (!all.low || !all.high || !added.low || !added.high)
    return describeUnassessed(passage.report, 'sum', total.span, APPROXIMATE);
  const sharp = [total, ...parts].every(({ approximator }) => approximator === null);
  if (added.low.lte(all.high) && added.high.gte(all.low)) {
    const accusable = sharp && (listed !== 'some' || parts.length >= FEWEST_PARTS);
    return { ...write(passage, split, exactly(split) ? 'exact' : 'rounded'), basis: accusable ? 'grammar' : 'search' };
  }
  if (open || !sharp) return describeUnassessed(passage.report, 'sum', total.span, OPEN);
  if (listed === 'closed') return write(passage, split, 'inconsistent');
  return isLikelySlip(passage, split)
    ? { ...write(passage, split, 'inconsistent'), certainty: 'likely', note: SMALL_MISS }
    : describeUnassessed(passage.report, 'sum', total.span, OPEN);
}

/** 137件,其中甲62件,乙75件,今年新制定9件: where the first parts add up exactly, what follows is none. */
function withoutMore({ report }: Passage, split: Split): Split {
  const { total, parts, listed } = split;
  if (listed !== 'some') return split;
  const end = parts.findIndex(
    (_, index) => index > 0 && !isJoined(report, parts, index) && exactly({ total, parts: parts.slice(0, index + 1) }),
  );
  return end < 0 ? split : { ...split, parts: parts.slice(0, end + 1) };
}

/** Whether the list goes on behind `parts[index]` with 、. */
function isJoined({ prose }: Report, parts: readonly Figure[], index: number): boolean {
  const [part, next] = [parts[index], parts[index + 1]];
  return part !== undefined && next !== undefined && prose.slice(part.span.end, next.before.start) === '、';
}

/** Whether parts that nothing closes still miss their total by what a slip would make, and not by what was left out. */
function isLikelySlip(passage: Passage, split: Split): boolean {
  const { total, parts, listed } = split;
  const miss = amountOf(total).sub(addUp(parts));
  const isLittle = miss.abs().mul(LITTLE).lte(amountOf(total));
  const isHalf = miss.abs().mul(2).lte(amountOf(total));
  const isSwapped = isOneList(passage, parts) && isOneSlip(split, miss);
  if (listed === 'complete') return isHalf || isSwapped;
  if (parts.length < FEWEST_PARTS) return isSwapped && (isLittle || miss.lt(0));
  return isLittle || isSwapped || (miss.lt(0) && isHalf && isOneList(passage, parts));
}

/** Whether one figure with two digits swapped or its decimal point shifted accounts for the whole miss. */
function isOneSlip({ total, parts }: Split, miss: Fraction): boolean {
  const whole = amountOf(total);
  if (isSlip(whole, whole.sub(miss))) return true;
  return parts.some(part => isSlip(amountOf(part), amountOf(part).add(miss)));
}

function isSlip(written: Fraction, meant: Fraction): boolean {
  if (meant.lte(0)) return false;
  if (written.equals(meant.mul(10)) || meant.equals(written.mul(10))) return true;
  const [a, b] = [written.toString(), meant.toString()];
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function addUp(parts: readonly Figure[]): Fraction {
  return parts.reduce((all, part) => all.add(amountOf(part)), new Fraction(0));
}

function exactly({ total, parts }: Pick<Split, 'total' | 'parts'>): boolean {
  return addUp(parts).equals(amountOf(total));
}

function write({ report }: Passage, { total, parts }: Split, verdict: Verdict): Relation {
  const added = addUp(parts);
  const shown = amountOf({ ...total, digits: '1' });
  const decimals = Math.max(0, ...[total, ...parts].map(({ digits }) => decimalsOf(digits)));
  const inUnit = expand(added.div(shown), decimals + 4).replace('…', '');
  const suffix = numberOf(report, total).slice(total.digits.length);
  const fails = verdict === 'inconsistent';
  const difference = amountOf(total).sub(added);
  const repairs = fails && !inUnit.includes('…') && parts.every(isExact) ? [changeFigure(report, total, inUnit)] : [];
  if (fails && parts.every(isExact) && isExact(total)) {
    for (const part of parts) {
      const mended = amountOf(part).add(difference);
      if (mended.gt(0)) repairs.push(changeFigure(report, part, mended.toFraction()));
    }
  }
  return describe({
    kind: 'sum',
    verdict,
    span: total.span,
    stated: textOf(report, total.span),
    formula: `${parts.map(part => numberOf(report, part)).join('+')}=${inUnit}${suffix}`,
    computed: inUnit + suffix + total.unit,
    operands: operandsOf(report, parts, '分项', 'part'),
    repairs,
  });
}

const APPROXIMATE = { zh: '总数或分项是约数，无法核对', en: 'total or parts are approximate' };
const OPEN = { zh: '分项没有列全（其中、等），无法核对', en: 'the parts are not all listed' };
const SMALL_MISS = {
  zh: '与总数相差不多，可能漏了一项或有一项写错',
  en: 'the miss is small: a part may be lost or wrong',
};
