/** 共…其中…, N件(甲a、乙b), 合计N: parts that must add up to their total. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, numberOf, operandsOf, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, intervalOf, isExact } from './interval.ts';
import { labelOf, type Passage, textOf } from './passage.ts';
import type { Relation, Verdict } from './relation.ts';

const OF_WHICH = /^[^,。;:()]{0,12}[,。;:(]? ?其中[:,]?/;
const CLOSING_PART = /其他|其它|其余/;
const OPEN_END = /等/;

interface Split {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Whether the wording says that the parts are all there are: 其他…, brackets, 分别, 合计. */
  readonly closed: boolean;
  readonly open: boolean;
}

/** The sums of a paragraph: a total may be split in the sentences behind it (…1616.85万宗…。其中,…). */
export function* findSums(passages: readonly Passage[]): Generator<Relation> {
  const figures = passages
    .flatMap(passage => passage.figures)
    .filter(({ kind, inRange }) => kind === 'count' && !inRange);
  const [first] = passages;
  if (!first || figures.length < 3) return;
  const used = new Set<Figure>();
  for (const [index, total] of figures.entries()) {
    const split =
      readSplit(first, figures, index) ?? readBrackets(first, figures, index) ?? readTotalBehind(first, figures, index);
    const relation = split ? assess(first, split) : null;
    if (relation) {
      used.add(total);
      yield relation;
    }
  }
  for (const [index, total] of figures.entries()) {
    const parts = used.has(total) ? null : confirmingRun(first, figures, index);
    if (parts) yield { ...write(first, { total, parts, closed: false, open: false }, 'exact'), basis: 'search' };
  }
}

/** `共6800件,其中:不予处罚463件,…`: the parts are the counts of the total's own unit up to the next total. */
function readSplit(passage: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  const next = figures[index + 1];
  if (!total || !next) return null;
  const { prose } = passage.report;
  const gap = prose.slice(total.span.end, next.span.start);
  // Other figures (a growth rate, an amount of money) may stand between a total and its 其中.
  let at = index + 1;
  while (at < figures.length && figures[at]?.unit !== total.unit) at++;
  const first = figures[at];
  if (!first) return null;
  const lead = prose.slice(Math.max(total.span.end, first.span.start - 24), first.span.start);
  if (!/其中[^,。;:]{0,16}$|其中[:,][^,。;:]{0,16}$/.test(lead)) return null;
  if (!OF_WHICH.test(gap) && !/[。;,] ?其中/.test(prose.slice(total.span.end, first.span.start))) return null;
  const parts: Figure[] = [];
  for (const part of figures.slice(at)) {
    if (part.unit !== total.unit) continue;
    const between = prose.slice(parts.at(-1)?.span.end ?? total.span.end, part.span.start);
    if (parts.length > 0 && /其中|共|合计|总计/.test(between)) break;
    if (parts.length > 0 && part.sentence !== total.sentence && part.sentence.paragraph !== total.sentence.paragraph)
      break;
    parts.push(part);
  }
  const end = parts.at(-1)?.span.end ?? total.span.end;
  return {
    total,
    parts,
    closed: parts.some(part => CLOSING_PART.test(labelOf(passage.report, part))),
    open: OPEN_END.test(prose.slice(end, end + 4)),
  };
}

/** `12件(新制定5件、修改4件、废止3件)`. */
function readBrackets({ report: { prose } }: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  if (!total || !/^[^,。;:()\d]{0,8}\(/.test(prose.slice(total.span.end, total.span.end + 10))) return null;
  const open = prose.indexOf('(', total.span.end);
  const close = prose.indexOf(')', open);
  if (close < 0) return null;
  const inside = figures.slice(index + 1).filter(({ span }) => span.end <= close);
  const words = prose.slice(open, close);
  if (inside.length < 2 || inside.some(part => part.unit !== total.unit && part.unit !== '')) return null;
  return { total, parts: inside, closed: !/其中|含|包括|等/.test(words), open: /等/.test(words) };
}

/** `甲3件、乙4件,合计7件`. */
function readTotalBehind({ report: { prose } }: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  if (
    !total ||
    !/(?:合计|共计|总计)[^,。;:\d]{0,4}$/.test(
      prose.slice(Math.max(total.sentence.span.start, total.span.start - 8), total.span.start),
    )
  )
    return null;
  const parts: Figure[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    if (!part || part.sentence !== total.sentence || part.unit !== total.unit) break;
    if (/[;:]/.test(prose.slice(part.span.end, figures[at + 1]?.span.start))) break;
    parts.unshift(part);
  }
  return parts.length >= 2 ? { total, parts, closed: false, open: false } : null;
}

function assess(passage: Passage, split: Split): Relation | null {
  const { total, parts, closed, open } = split;
  if (parts.length < 2) return null;
  const whole = intervalOf(total);
  const added = sum(parts);
  if (!whole.low || !whole.high || !added.low || !added.high)
    return describeUnassessed(passage.report, 'sum', total.span, APPROXIMATE);
  if (added.low.lte(whole.high) && added.high.gte(whole.low))
    return write(passage, split, exactly(split) ? 'exact' : 'rounded');
  const over = added.low.gt(whole.high);
  if (open) return over && parts.every(isExact) ? null : describeUnassessed(passage.report, 'sum', total.span, OPEN);
  if (closed) return write(passage, split, 'inconsistent');
  const miss = amountOf(total)
    .sub(parts.reduce((all, part) => all.add(amountOf(part)), new Fraction(0)))
    .abs();
  const small = miss.mul(20).lte(amountOf(total));
  if (parts.length >= 3 && small)
    return { ...write(passage, split, 'inconsistent'), certainty: 'likely', note: SMALL_MISS };
  return describeUnassessed(passage.report, 'sum', total.span, OPEN);
}

function exactly({ total, parts }: Split): boolean {
  return parts.reduce((all, part) => all.add(amountOf(part)), new Fraction(0)).equals(amountOf(total));
}

/**
 * Search only confirms: the counts right behind a total that happen to add up to it. They must count the same thing
 * (…案卷22卷、…案卷5卷、…卷2卷), or chance would confirm what the text does not say.
 */
function confirmingRun(passage: Passage, figures: readonly Figure[], index: number): readonly Figure[] | null {
  const total = figures[index];
  const first = figures[index + 1];
  if (!total || !first || !isExact(total)) return null;
  const { report } = passage;
  const counted = labelOf(report, first).at(-1);
  let added = new Fraction(0);
  for (let end = index + 1; end < figures.length; end++) {
    const part = figures[end];
    if (!part || part.sentence !== total.sentence || !isExact(part) || part.unit !== first.unit) return null;
    if (labelOf(report, part).at(-1) !== counted || report.prose.slice(total.span.end, part.span.start).includes(';'))
      return null;
    added = added.add(amountOf(part));
    if (end > index + 1 && added.equals(amountOf(total))) return figures.slice(index + 1, end + 1);
    if (added.gt(amountOf(total))) return null;
  }
  return null;
}

function write({ report }: Passage, { total, parts }: Split, verdict: Verdict): Relation {
  const added = parts.reduce((all, part) => all.add(amountOf(part)), new Fraction(0));
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
      if (mended.gte(0)) repairs.push(changeFigure(report, part, mended.toFraction()));
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

const APPROXIMATE = { zh: '总数或分项是约数,无法核对', en: 'total or parts are approximate' };
const OPEN = { zh: '分项没有列全(其中、等),无法核对', en: 'the parts are not all listed' };
const SMALL_MISS = {
  zh: '与总数相差不多,可能漏了一项或有一项写错',
  en: 'the miss is small: a part may be lost or wrong',
};
