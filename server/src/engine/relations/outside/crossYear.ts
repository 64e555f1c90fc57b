/** Last year's report against this one: bases named here, the bases of changes, 上年结转 = 结转下年度. */
import Fraction from 'fraction.js';
import type { Excerpt, Figure, Passage, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { amountOf, decimalsOf, expand, type Interval, intervalOf, roundHalfUp } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { difference, growth } from '../judging/growth.ts';
import { judge, meets } from '../judging/judge.ts';
import type { Change, Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { moveRelation, type Relation } from '../relation.ts';
import { changeFigure, describe, numberOf } from '../writing/describe.ts';
import { findCarriedOver } from './carriedOver.ts';
import { isPlan, namedBy, type Quantity, quantitiesIn, quotedFrom } from './quantities.ts';
import { findTableChanges } from './tableChanges.ts';

/** What last year's report gives once, or always alike. */
type Known = ReadonlyMap<string, Quantity>;

/** 是上年的1.5倍, unlike 增长1.5倍. */
const TIMES_OF = /(?:是|为|相当于|达到?)[^,]{0,12}的?$/;
const PRIOR = /同比|上年|去年|上一年/;
const OTHER_BASE = /环比|上月|上季|年初|上半年|前年|年来|以来|累计/;

/** Only reports of two years that follow each other are compared. */
export function* findCrossYear(report: Report, previous: Report): Generator<Relation> {
  const [year, before] = [reportYear(report), reportYear(previous)];
  if (year === null || before !== year - 1) return;
  const known = knownOf(previous, before);
  yield* bases(report, previous, known, before);
  for (const [index, excerpt] of report.excerpts.entries()) {
    const start = report.paragraphs[index]?.span.start ?? 0;
    if (isPlan(report, start)) continue;
    for (const relation of changesIn(excerpt, previous, known, before)) yield moveRelation(relation, start);
  }
  yield* findTableChanges(report, known);
  yield* findCarriedOver(report, previous);
}

/** The changes that one paragraph states and of which last year's report gives the base. */
export function findChangesOnLastYear(excerpt: Excerpt, report: Report, previous: Report): readonly Relation[] {
  const [year, before] = [reportYear(report), reportYear(previous)];
  return year === null || before !== year - 1
    ? []
    : [...changesIn(excerpt, previous, knownOf(previous, before), before)];
}

function knownOf(previous: Report, year: number): Known {
  const known = new Map<string, Quantity>();
  const differing = new Set<string>();
  for (const quantity of quantitiesIn(previous)) {
    if (quantity.key === null || quantity.year !== year) continue;
    const other = known.get(quantity.key);
    if (other && !meets(intervalOf(other.figure), intervalOf(quantity.figure))) differing.add(quantity.key);
    // The more exact one of two that agree: 1.3万 and 12987.
    if (!other || quantity.figure.digits.length > other.figure.digits.length) known.set(quantity.key, quantity);
  }
  for (const key of differing) known.delete(key);
  return known;
}

/** Figures that are said of last year: 2021年受理94件, 上年同期受理94件, a column 2021年. */
function* bases(report: Report, previous: Report, known: Known, before: number): Generator<Relation> {
  for (const { key, year, figure } of quantitiesIn(report)) {
    const then = year === before && key !== null ? known.get(key) : undefined;
    if (then) yield compare(report, figure, previous, then);
  }
}

function compare(passage: Passage, now: Figure, previous: Report, then: Quantity): Relation {
  const same = amountOf(now).equals(amountOf(then.figure));
  const agrees = same || meets(intervalOf(now), intervalOf(then.figure));
  const here = passage.text.slice(now.span.start, now.span.end);
  const there = previous.text.slice(then.figure.span.start, then.figure.span.end);
  return describe({
    kind: 'cross-year',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: now.span,
    stated: here,
    formula: `${here}${same ? '=' : agrees ? '≈' : '≠'}${there}`,
    computed: there,
    elsewhere: quotedFrom(then),
    repairs: agrees ? [] : [changeFigure(passage, now, then.figure.digits)],
  });
}

/** Stated changes on last year, and the bases that they name, in the offsets of the paragraph. */
function* changesIn(excerpt: Excerpt, previous: Report, known: Known, before: number): Generator<Relation> {
  for (const change of readParagraph(excerpt).flatMap(({ changes }) => changes)) {
    const { now, base } = change;
    if (!now || change.apart || !isOnLastYear(change, before)) continue;
    const { key } = namedBy(excerpt, now, now.label.words, now.label.noun);
    const then = key === null ? undefined : known.get(key);
    if (!then || isOfAnotherYear(now, before)) continue;
    // A base that has a name of its own was compared by it.
    if (base) {
      const own = namedBy(excerpt, base, base.label.words, base.label.noun).key;
      if (own === null || !known.has(own)) yield compare(excerpt, base.figure, previous, then);
      continue;
    }
    const relation = changeOn(excerpt, change, now, previous, then);
    if (relation) yield relation;
  }
}

function isOnLastYear({ stated, base }: Change, before: number): boolean {
  const words = stated.clauseWords + (base?.clauseWords ?? '');
  const years: readonly string[] = words.match(/(?:19|20)\d\d(?=年)/g) ?? [];
  if (OTHER_BASE.test(words) || years.some(year => Number(year) !== before && Number(year) !== before + 1))
    return false;
  return PRIOR.test(words) || years.includes(String(before)) || years.length === 0;
}

function isOfAnotherYear({ frame: { period } }: Mention, before: number): boolean {
  return period !== '' && period !== 'current' && period !== String(before + 1);
}

/** 24件，较去年增长243%; 增加69件; 提高1.2个百分点: last year's report gives the base. */
function changeOn(excerpt: Excerpt, change: Change, now: Mention, previous: Report, then: Quantity): Relation | null {
  const { stated, verb } = change;
  const isTimes = stated.figure.kind === 'multiple' && TIMES_OF.test(stated.lead);
  // 办理时限缩短，效率提高20%: 提高 is said of the number only in points.
  if (!isTimes && (verb.word === '' || (!verb.ofNumber && stated.figure.kind !== 'point'))) return null;
  const base: Mention = { ...now, figure: then.figure };
  const [reading] = readParagraph(excerpt);
  if (!reading) return null;
  const isDifference = stated.figure.kind === 'count' || stated.figure.kind === 'point';
  const found = isTimes
    ? quotient(reading, null, { plus: [now] }, { plus: [base] }, new Fraction(1))
    : isDifference
      ? difference(reading, stated, verb, now, base)
      : growth(reading, stated, verb, now, base, stated.figure.kind === 'multiple');
  if (!found) return null;
  const verdict = judge(stated.figure, found.computed);
  const [own, other] = [numberOf(excerpt, now.figure), numberOf(previous, then.figure)];
  const decimals = decimalsOf(stated.figure.digits);
  const value = middleOf(found.computed, found.exact);
  const unit =
    stated.figure.kind === 'percent' ? '%' : stated.figure.kind === 'point' ? '个百分点' : stated.figure.unit;
  const terms = verb.falls ? `${other}−${own}` : `${own}−${other}`;
  const right = value ? roundHalfUp(value, decimals) : null;
  const holds = verdict === 'exact' || verdict === 'rounded';
  return describe({
    kind: 'cross-year',
    verdict,
    span: stated.figure.span,
    stated: excerpt.text.slice(stated.figure.span.start, stated.figure.span.end),
    formula: `${isTimes ? `${own}÷${other}` : isDifference ? terms : `(${terms})÷${other}`}=${value ? expand(value, decimals + 2) : '?'}${unit}`,
    computed: right === null ? null : `${right}${unit}`,
    elsewhere: quotedFrom(then),
    explanation: verdict === 'truncated' ? 'truncation' : null,
    operands: [{ span: now.figure.span, note: { zh: '本年数', en: 'this year' } }],
    repairs:
      holds || !right || !value || value.lt(0) || stated.figure.scale > 0
        ? []
        : [changeFigure(excerpt, stated.figure, right)],
  });
}

function middleOf({ low, high }: Interval, exact: Interval['low']): Interval['low'] {
  return exact ?? (low && high ? low.add(high).div(2) : null);
}
