/** Every finder that works on the reading of one paragraph. */

import type { Excerpt } from '../../report/model.ts';
import type { ParagraphReading } from '../reading/model.ts';
import type { AddedRates } from '../reading/rates.ts';
import { readParagraph } from '../reading/read.ts';
import type { Relation } from '../relation.ts';
import { findAnaphora } from './anaphora.ts';
import { findAverages } from './average.ts';
import { findBalances } from './balance.ts';
import { findBounds } from './bound.ts';
import { findDirections } from './direction.ts';
import { findFeasible } from './feasible.ts';
import { findGrowth } from './growth.ts';
import { findParts } from './part.ts';
import { findRates } from './rate.ts';
import { findShares } from './share.ts';
import { findShareRows } from './shareRow.ts';
import { findShareTotals } from './shareTotal.ts';
import { findSums } from './sum.ts';

export function* findInParagraph(excerpt: Excerpt, rates: AddedRates): Generator<Relation> {
  for (const reading of readParagraph(excerpt)) yield* findIn(reading, rates);
}

/** What is said of a reading; where several finders tell of the same figures that they do not agree, the surest of them. */
function findIn(reading: ParagraphReading, rates: AddedRates): readonly Relation[] {
  const found = [...findEach(reading, rates)];
  const surest = new Map<string, Relation>();
  for (const relation of found) {
    if (relation.verdict !== 'inconsistent') continue;
    const key = figuresOf(relation);
    const other = surest.get(key);
    if (!other || CERTAINTIES.indexOf(relation.certainty) < CERTAINTIES.indexOf(other.certainty))
      surest.set(key, relation);
  }
  return surest.size < 1
    ? found
    : found.filter(relation => relation.verdict !== 'inconsistent' || surest.get(figuresOf(relation)) === relation);
}

const CERTAINTIES: readonly Relation['certainty'][] = ['proven', 'likely', 'asks', 'doubtful'];

function figuresOf({ span, operands }: Relation): string {
  return [span, ...operands.map(operand => operand.span)]
    .map(({ start }) => start)
    .sort((a, b) => a - b)
    .join();
}

function* findEach(reading: ParagraphReading, rates: AddedRates): Generator<Relation> {
  yield* findRates(reading, rates);
  yield* findShares(reading);
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
}
