/** Last year's report against this one: bases named here, the bases of changes, 上年结转 = 结转下年度. */
import type { Excerpt, Figure, Passage, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { intervalOf } from '../interval.ts';
import { agreementOf, meets, SIGN } from '../judging/judge.ts';
import type { Change, Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { moveRelation, type Relation } from '../relation.ts';
import { changeFigure, describe, noteOf } from '../writing/describe.ts';
import { findCarriedOver } from './carriedOver.ts';
import { findNamedChanges } from './namedChanges.ts';
import { openBases } from './openBases.ts';
import { isPlan, type Known, namedBy, type Quantity, quantitiesIn, quotedFrom } from './quantities.ts';
import { changeOn } from './statedChange.ts';
import { findTableChanges } from './tableChanges.ts';

const PRIOR = /同比|上年|去年|上一年/;
const OTHER_BASE = /环比|上月|上季|年初|上半年|前年|年来|以来|累计/;

/** Only reports of two years that follow each other are compared. */
export function* findCrossYear(report: Report, previous: Report): Generator<Relation> {
  const [year, before] = [reportYear(report), reportYear(previous)];
  if (year === null || before !== year - 1) return;
  const known = knownOf(previous, before);
  yield* bases(report, previous, known, before);
  for (const { figure, then } of openBases(report, previous, known))
    yield { ...compare(report, figure, previous, then), certainty: 'likely' };
  const isChange = (change: Change) => isOnLastYear(change, before);
  yield* findNamedChanges(report, previous, isChange, { now: knownOf(report, year), last: known });
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
  const verdict = agreementOf(now, then.figure);
  const here = passage.text.slice(now.span.start, now.span.end);
  const there = previous.text.slice(then.figure.span.start, then.figure.span.end);
  return describe({
    kind: 'cross-year',
    verdict,
    note: noteOf(verdict, passage, now),
    span: now.span,
    stated: here,
    formula: `${here}${SIGN[verdict]}${there}`,
    computed: there,
    elsewhere: quotedFrom(then),
    repairs: verdict !== 'inconsistent' ? [] : [changeFigure(passage, now, then.figure.digits)],
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
