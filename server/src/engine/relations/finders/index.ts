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

function* findIn(reading: ParagraphReading, rates: AddedRates): Generator<Relation> {
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
