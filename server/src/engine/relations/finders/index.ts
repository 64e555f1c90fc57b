/** Every finder that works on the reading of one paragraph. */

import type { Excerpt } from '../../report/model.ts';
import type { ParagraphReading } from '../reading/model.ts';
import type { AddedRates } from '../reading/rates.ts';
import { readParagraph } from '../reading/read.ts';
import type { Relation } from '../relation.ts';
import { findAllDone } from './allDone.ts';
import { findAnaphora } from './anaphora.ts';
import { findAverages } from './average.ts';
import { findAveragesOfRows } from './averageOfRow.ts';
import { findBalances } from './balance.ts';
import { findBounds } from './bound.ts';
import { findChangeTotals } from './changeTotal.ts';
import { findDirections } from './direction.ts';
import { findFeasible } from './feasible.ts';
import { findGrowth } from './growth.ts';
import { findOwnFormulas } from './ownFormula.ts';
import { findParts } from './part.ts';
import { findPlanShares } from './planShare.ts';
import { findProducts } from './product.ts';
import { findProportions } from './proportion.ts';
import { findRates } from './rate.ts';
import { findRestated } from './restated.ts';
import { findSatisfied } from './satisfied.ts';
import { findSegmentTotals } from './segmentTotals.ts';
import { findShares } from './share.ts';
import { findShareRows } from './shareRow.ts';
import { findShareTotals } from './shareTotal.ts';
import { findSums } from './sum.ts';
import { findToldFirst } from './toldFirst.ts';

/** What a reading may hold; `shares` are figures in % or ‰, `several` more than one figure of any kind. */
type Holding = 'shares' | 'several' | 'splits' | 'rows' | 'changes' | 'moves' | 'doublings' | 'proportions';

interface Finder {
  /** It finds nothing in a reading that holds none of these, and most readings hold few. */
  readonly needs: readonly Holding[];
  find(reading: ParagraphReading, rates: AddedRates): Iterable<Relation>;
}

const FINDERS: readonly Finder[] = [
  { needs: ['shares'], find: findAllDone },
  { needs: ['shares'], find: findRates },
  { needs: ['shares'], find: findOwnFormulas },
  { needs: ['shares'], find: findToldFirst },
  { needs: ['shares'], find: findShares },
  { needs: ['shares'], find: findPlanShares },
  { needs: ['rows'], find: findShareRows },
  { needs: ['splits'], find: findSums },
  { needs: ['shares'], find: findSatisfied },
  { needs: ['several'], find: findSegmentTotals },
  { needs: ['several'], find: findParts },
  { needs: ['changes'], find: findGrowth },
  { needs: ['changes'], find: findChangeTotals },
  { needs: ['shares', 'changes'], find: findFeasible },
  { needs: ['several', 'moves', 'doublings'], find: findDirections },
  { needs: ['shares'], find: findBounds },
  { needs: ['shares'], find: findShareTotals },
  { needs: ['several'], find: findAverages },
  { needs: ['several'], find: findAveragesOfRows },
  { needs: ['several'], find: findBalances },
  { needs: ['several'], find: findProducts },
  { needs: ['several'], find: findAnaphora },
  { needs: ['several'], find: findRestated },
  { needs: ['proportions'], find: findProportions },
];

export function* findInParagraph(excerpt: Excerpt, rates: AddedRates): Generator<Relation> {
  for (const reading of readParagraph(excerpt)) yield* findIn(reading, rates);
}

/**
 * What is said of a reading; where several finders tell of the same figures that they do not agree, the surest of them. Figures
 * of an equation that holds are not said to miss an equation of some of them.
 */
function findIn(reading: ParagraphReading, rates: AddedRates): readonly Relation[] {
  const all = findEach(reading, rates);
  const equations = all.filter(isEquation).filter(({ verdict }) => verdict === 'exact');
  const found =
    equations.length < 1
      ? all
      : all.filter(relation => !(isEquation(relation) && isMiss(relation) && equations.some(holdsAll(relation))));
  const surest = new Map<string, Relation>();
  for (const relation of found) {
    if (!isMiss(relation)) continue;
    const key = figuresOf(relation);
    const other = surest.get(key);
    if (!other || CERTAINTIES.indexOf(relation.certainty) < CERTAINTIES.indexOf(other.certainty))
      surest.set(key, relation);
  }
  return surest.size < 1
    ? found
    : found.filter(relation => !isMiss(relation) || surest.get(figuresOf(relation)) === relation);
}

function isEquation({ kind }: Relation): boolean {
  return kind === 'sum' || kind === 'balance';
}

function isMiss({ verdict }: Relation): boolean {
  return verdict === 'inconsistent';
}

/** 年初418人，新接收362人，解除341人，终止2人，年末437人 holds, so that 362人 is no sum of what follows it. */
function holdsAll(miss: Relation): (equation: Relation) => boolean {
  const figures = startsOf(miss);
  return equation => {
    const held = startsOf(equation);
    return held.length > figures.length && figures.every(start => held.includes(start));
  };
}

const CERTAINTIES: readonly Relation['certainty'][] = ['proven', 'likely', 'asks', 'doubtful'];

function figuresOf(relation: Relation): string {
  return startsOf(relation)
    .sort((a, b) => a - b)
    .join();
}

function startsOf({ span, operands }: Relation): number[] {
  return [span.start, ...operands.map(operand => operand.span.start)];
}

function findEach(reading: ParagraphReading, rates: AddedRates): readonly Relation[] {
  const held = holdingsOf(reading);
  const found: Relation[] = [];
  for (const { needs, find } of FINDERS) {
    if (!needs.some(need => held.has(need))) continue;
    for (const relation of find(reading, rates)) found.push(relation);
  }
  return found;
}

const LISTS = ['splits', 'rows', 'changes', 'moves', 'doublings', 'proportions'] as const;

function holdingsOf(reading: ParagraphReading): ReadonlySet<Holding> {
  const { mentions } = reading;
  const held = new Set<Holding>(LISTS.filter(list => reading[list].length > 0));
  if (mentions.length > 1) held.add('several');
  if (mentions.some(({ figure: { kind } }) => kind === 'percent' || kind === 'permille')) held.add('shares');
  return held;
}
