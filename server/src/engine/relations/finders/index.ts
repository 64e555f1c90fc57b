/** Every finder that works on the reading of one paragraph. */

import type { Excerpt } from '../../report/model.ts';
import type { ParagraphReading } from '../reading/model.ts';
import type { AddedRates } from '../reading/rates.ts';
import { readParagraph } from '../reading/read.ts';
import type { Relation } from '../relation.ts';
import { findAllDone } from './allDone.ts';
import { findAnaphora } from './anaphora.ts';
import { findAverages } from './average.ts';
import { findBalances } from './balance.ts';
import { findBounds } from './bound.ts';
import { findDirections } from './direction.ts';
import { findFeasible } from './feasible.ts';
import { findGrowth } from './growth.ts';
import { findParts } from './part.ts';
import { findPlanShares } from './planShare.ts';
import { findProportions } from './proportion.ts';
import { findRates } from './rate.ts';
import { findShares } from './share.ts';
import { findShareRows } from './shareRow.ts';
import { findShareTotals } from './shareTotal.ts';
import { findSums } from './sum.ts';
import { findToldFirst } from './toldFirst.ts';

export function* findInParagraph(excerpt: Excerpt, rates: AddedRates): Generator<Relation> {
  for (const reading of readParagraph(excerpt)) yield* findIn(reading, rates);
}

/**
 * What is said of a reading; where several finders tell of the same figures that they do not agree, the surest of them. Figures
 * of an equation that holds are not said to miss an equation of some of them.
 */
function findIn(reading: ParagraphReading, rates: AddedRates): readonly Relation[] {
  const all = [...findEach(reading, rates)];
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

function* findEach(reading: ParagraphReading, rates: AddedRates): Generator<Relation> {
  yield* findAllDone(reading, rates);
  yield* findRates(reading, rates);
  yield* findToldFirst(reading, rates);
  yield* findShares(reading);
  yield* findPlanShares(reading);
  yield* findShareRows(reading);
  yield* findSums(reading);
  yield* findParts(reading);
  yield* findGrowth(reading);
  yield* findFeasible(reading, rates);
  yield* findDirections(reading);
  yield* findBounds(reading, rates);
  yield* findShareTotals(reading);
  yield* findAverages(reading);
  yield* findBalances(reading);
  yield* findAnaphora(reading);
  yield* findProportions(reading);
}
