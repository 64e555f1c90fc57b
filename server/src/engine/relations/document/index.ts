/** What a report tells of one quantity at several places, and of which quantities the figures stand in several paragraphs. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { findElsewhere } from './elsewhere.ts';
import { findFlows } from './flows.ts';
import { findListedParts } from './listedParts.ts';
import { type Place, placesIn } from './places.ts';
import { findReferences, findRepeats, findSlips } from './repeats.ts';

/** What names leave open tells of a figure only where nothing surer does, the first before the later ones. */
const LESS_SURE: readonly ((report: Report, places: readonly Place[]) => Iterable<Relation>)[] = [
  findSlips,
  findReferences,
  findElsewhere,
  findFlows,
];

export function* findInDocument(report: Report): Generator<Relation> {
  yield* findListedParts(report);
  const places = placesIn(report);
  const told = new Set<number>();
  for (const relation of findRepeats(report, places)) {
    if (relation.verdict === 'inconsistent') told.add(relation.span.start);
    yield relation;
  }
  for (const find of LESS_SURE)
    for (const relation of find(report, places)) {
      if (told.has(relation.span.start)) continue;
      told.add(relation.span.start);
      yield relation;
    }
}
