/** 共…其中…, N件(甲a、乙b), 合计N: parts that must add up to their total. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { changeFigure, describe, describeUnassessed, numberOf, operandsOf, sum } from './describe.ts';
import { amountOf, decimalsOf, expand, intervalOf, isExact } from './interval.ts';
import { labelOf, type Passage, textOf } from './passage.ts';
import type { Relation, Verdict } from './relation.ts';

const OF_WHICH = /^[^,。;:()]{0,12}[,。;:(]? ?其中[:,]?/;
const BRACKET = /\([^()]*\)/g;
const CLOSING_PART = /其他|其它|其余|继续有效/;
const OPEN_END = /等/;
/** With two parts 其中 may well pick out some; with three that miss by little one is wrong or lost. */
const FEWEST_PARTS = 3;

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
  // …1616.85万宗。其中,…: parts that begin a sentence of their own may go on in the next.
  const spread = prose.slice(total.span.end, first.span.start).includes('。');
  const parts: Figure[] = [];
  for (const part of figures.slice(at)) {
    if (part.unit !== total.unit) continue;
    const between = prose.slice(parts.at(-1)?.span.end ?? total.span.end, part.span.start).replace(BRACKET, '');
    // 处罚40件(其中简易程序15件)、许可60件: a part of a part.
    if (parts.length > 0 && between.includes('(')) continue;
    if (parts.length > 0 && /其中|共|合计|总计/.test(between)) break;
    if (parts.length > 0 && !spread && between.includes('。')) break;
    // A bracket that closes ends the list inside it: 12件(其中转送10件),受理91件.
    if (parts.length > 0 && between.includes(')')) break;
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

const LITTLE = 20n;

function assess(passage: Passage, split: Split): Relation | null {
  const { total, parts, closed, open } = split;
  if (parts.length < 2) return null;
  const whole = intervalOf(total);
  const added = sum(parts);
  if (!whole.low || !whole.high || !added.low || !added.high)
    return describeUnassessed(passage.report, 'sum', total.span, APPROXIMATE);
  const sharp = [total, ...parts].every(({ approximator }) => approximator === null);
  if (added.low.lte(whole.high) && added.high.gte(whole.low)) {
    const accusable = sharp && (closed || parts.length >= FEWEST_PARTS);
    return { ...write(passage, split, exactly(split) ? 'exact' : 'rounded'), basis: accusable ? 'grammar' : 'search' };
  }
  if (open || !sharp) return describeUnassessed(passage.report, 'sum', total.span, OPEN);
  if (closed) return write(passage, split, 'inconsistent');
  const miss = amountOf(total).sub(addUp(parts));
  const likely =
    parts.length >= FEWEST_PARTS &&
    (miss.abs().mul(LITTLE).lte(amountOf(total)) ||
      (isOneList(passage, split) && (miss.lt(0) || isOneSlip(split, miss))));
  return likely
    ? { ...write(passage, split, 'inconsistent'), certainty: 'likely', note: SMALL_MISS }
    : describeUnassessed(passage.report, 'sum', total.span, OPEN);
}

const NEW_SUBJECT = /新增|新建|完成|建成|开展|办理|制发|组织|实施|召开|举办|投入|发放|查处|整改/;

/** Whether the parts stand in one list, without a semicolon or a verb that may start something else. */
function isOneList({ report }: Passage, { parts }: Split): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    const between = before ? report.prose.slice(before.span.end, part.span.start) : '';
    return /^[^;。]{0,16}$/.test(between) && !NEW_SUBJECT.test(between);
  });
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

function exactly({ total, parts }: Split): boolean {
  return addUp(parts).equals(amountOf(total));
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
  const whole = BigInt(total.digits);
  let added = 0n;
  for (let end = index + 1; end < figures.length; end++) {
    const part = figures[end];
    if (!part || part.sentence !== total.sentence || !isExact(part) || part.unit !== first.unit) return null;
    if (labelOf(report, part).at(-1) !== counted || report.prose.slice(total.span.end, part.span.start).includes(';'))
      return null;
    added += BigInt(part.digits);
    if (end > index + 1 && added === whole) return figures.slice(index + 1, end + 1);
    if (added > whole) return null;
  }
  return null;
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
