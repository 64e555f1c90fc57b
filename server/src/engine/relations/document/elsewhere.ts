/** Rates and changes whose operands stand in another paragraph: 调解成功率96.8% in the preamble, 调解3250件，成功3016件 below. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Excerpt, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { reportYear } from '../../report/reportYear.ts';
import { growthExpressions } from '../finders/growth.ts';
import { amountOf, decimalsOf, roundHalfUp } from '../interval.ts';
import type { Expression } from '../judging/expression.ts';
import { judge } from '../judging/judge.ts';
import { resemblance } from '../judging/resemblance.ts';
import type { Change, Mention, ParagraphReading } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { agrees, type Relation } from '../relation.ts';
import { changeFigure, describe } from '../writing/describe.ts';
import { areAlike, likeNames } from './likeness.ts';
import { figureIn, type Place } from './places.ts';
import { type Answer, countsFor, countsOf, isOfOneScope, REACH } from './ratesElsewhere.ts';

/**
 * Claims that no figure of their own paragraph answers, against the figures of other paragraphs. Accused is only what looks
 * like a slip of what the figures give, while no other paragraph gives the claim.
 */
export function* findElsewhere(report: Report, places: readonly Place[]): Generator<Relation> {
  const counts = countsOf(places);
  const pairs = pairsOf(report, places);
  const nearPairs = around(pairs, ({ place }) => place.paragraph);
  for (const claim of places) {
    const answers =
      claim.told.kind === 'rate'
        ? [...countsFor(report, claim, counts)]
        : claim.told.kind === 'change'
          ? [...pairsFor(report, claim, nearPairs(claim.paragraph))]
          : [];
    const relation = answers.length > 0 ? settle(report, claim, answers) : null;
    if (relation) yield relation;
  }
}

/** Those of `all` around a paragraph, which must be asked for in the order of the text. */
function around<Each>(
  all: readonly Each[],
  paragraphOf: (each: Each) => number,
): (paragraph: number) => readonly Each[] {
  if (all.length <= REACH) return () => all;
  const ordered = all.toSorted((a, b) => paragraphOf(a) - paragraphOf(b));
  let at = 0;
  return paragraph => {
    for (let next = ordered[at]; next !== undefined && paragraphOf(next) < paragraph; next = ordered[++at]);
    return ordered.slice(Math.max(0, at - REACH), at + REACH);
  };
}

function settle(report: Report, claim: Place, answers: readonly Answer[]): Relation | null {
  const { figure } = claim;
  const agreeing = answers.find(({ expression }) => agrees(judge(figure, expression.computed)));
  if (agreeing) return write(report, claim, agreeing, true);
  const [first] = answers;
  if (!first?.expression.exact || answers.some(({ expression }) => !isSame(expression, first.expression))) return null;
  const given = roundHalfUp(first.expression.exact, decimalsOf(figure.digits));
  if (figure.approximator !== null || judge(figure, first.expression.computed) === 'truncated') return null;
  return first.certain || resemblance(figure, { ...figure, digits: given }) > 0
    ? write(report, claim, first, false)
    : null;
}

function isSame(a: Expression, b: Expression): boolean {
  return a.exact !== null && b.exact !== null && a.exact.equals(b.exact);
}

function write(report: Report, claim: Place, { paragraph, expression }: Answer, holds: boolean): Relation {
  const { kind } = claim.told;
  const figure = figureIn(report, claim);
  const given = expression.exact && roundHalfUp(expression.exact, decimalsOf(figure.digits));
  const by = report.paragraphs[paragraph]?.span.start ?? 0;
  const unit = figure.kind === 'point' ? '个百分点' : '%';
  const exact = expression.exact?.equals(amountOf(figure)) ?? false;
  return describe({
    kind: kind === 'rate' ? 'ratio' : figure.kind === 'point' ? 'point' : 'growth',
    verdict: holds ? (exact ? 'exact' : 'rounded') : 'inconsistent',
    basis: holds ? 'search' : 'grammar',
    certainty: 'likely',
    span: figure.span,
    stated: report.text.slice(figure.span.start, figure.span.end),
    formula: `${expression.terms}${given === null ? '≈' : exact || !holds ? '=' : '≈'}${given ?? figure.digits}${unit}`,
    computed: given === null ? null : given + unit,
    operands: expression.operands.map(({ mention, note }) => ({
      span: moveFigure(mention.figure, mention.figure.sentence, by).span,
      note,
    })),
    repairs: holds || given === null ? [] : [changeFigure(report, figure, given)],
  });
}

function readingOf(report: Report, { paragraph, told }: Place): ParagraphReading | undefined {
  const excerpt = report.excerpts[paragraph];
  return excerpt && readParagraph(excerpt).find(({ mentions }) => mentions.includes(told.mention));
}

/** A quantity of the year reported on beside that of the year before. */
interface Pair {
  readonly place: Place;
  readonly reading: ParagraphReading;
  readonly now: Mention;
  readonly base: Mention;
}

/** How many figures apart two years of one quantity stand. */
const NEAR = 3;

function pairsOf(report: Report, places: readonly Place[]): readonly Pair[] {
  const last = String((reportYear(report) ?? 0) - 1);
  const pairs: Pair[] = [];
  for (const [at, base] of places.entries()) {
    const { told } = base;
    if (told.period !== last || (told.kind !== 'count' && told.kind !== 'rate')) continue;
    for (const place of places.slice(Math.max(0, at - NEAR), at + NEAR + 1)) {
      const reading = isOfNextYear(place, base) ? readingOf(report, place) : undefined;
      if (reading) pairs.push({ place, reading, now: place.told.mention, base: told.mention });
    }
  }
  for (const place of places) {
    const excerpt = report.excerpts[place.paragraph];
    const now = place.told.mention;
    const found = excerpt && place.told.kind === 'count' ? namedBases(excerpt).get(now) : undefined;
    if (found) pairs.push({ place, now, ...found });
  }
  return pairs;
}

const NO_BASES: ReadonlyMap<Mention, Pick<Pair, 'reading' | 'base'>> = new Map();

/** What counts of a paragraph changed from, where its wording names that: 376件 of 413件，比上年的376件增加37件. */
const namedBases = once((excerpt: Excerpt): ReadonlyMap<Mention, Pick<Pair, 'reading' | 'base'>> => {
  const bases = new Map<Mention, Pick<Pair, 'reading' | 'base'>>();
  for (const reading of readParagraph(excerpt))
    for (const { now, base, apart } of reading.changes)
      if (now && base && !apart && base.frame.period === 'prior') bases.set(now, { reading, base });
  return bases.size > 0 ? bases : NO_BASES;
});

function isOfNextYear({ told, paragraph }: Place, base: Place): boolean {
  return (
    paragraph === base.paragraph &&
    told.period === '' &&
    told.kind === base.told.kind &&
    told.step === base.told.step &&
    told.area === base.told.area &&
    told.counted === base.told.counted &&
    likeNames(told, base.told) === 2
  );
}

/** What the two years of a quantity give for a change told in another paragraph. */
function* pairsFor(report: Report, claim: Place, pairs: readonly Pair[]): Generator<Answer> {
  const { told } = claim;
  const stated = told.mention;
  const own = readingOf(report, claim)?.changes.find(change => change.stated === stated);
  if (!own || own.base || own.by || stated.figure.kind === 'multiple') return;
  for (const { place, reading, now, base } of pairs) {
    if (place.paragraph === claim.paragraph || !isOfOneScope(claim, place)) continue;
    if ((stated.figure.kind === 'point') !== (place.told.kind === 'rate')) continue;
    if (!isNamedAlike(told.name, place)) continue;
    const change: Change = { ...own, now, base };
    const [expression] = growthExpressions(reading, change);
    const sameNow = own.now !== null && amountOf(own.now.figure).equals(amountOf(now.figure));
    if (expression?.computed.low?.gt(0)) yield { paragraph: place.paragraph, expression, certain: sameNow };
  }
}

/** 败诉率下降3.1个百分点 is of 一审行政诉讼案件败诉率; 受理案件数增长28.6% of 受理行政复议案件. */
function isNamedAlike(name: string, { told }: Place): boolean {
  if (told.kind === 'rate') return told.name.endsWith(name) || areAlike(name, told.name);
  return areAlike(name, told.mention.label.words) || areAlike(name, told.name);
}
