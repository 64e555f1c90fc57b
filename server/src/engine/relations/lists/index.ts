/** One reader for every stated number of things and the list that it counts. */
import type { Excerpt, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { bySpan } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { findAfter } from './after.ts';
import { findByKind } from './byKind.ts';
import { findInClauseBefore } from './clauseBefore.ts';
import { readCounts, type StatedCount } from './count.ts';
import { findGrown } from './grown.ts';
import { findInFront } from './inFront.ts';
import { type Label, readLabels } from './label.ts';
import { findLabels as findOddLabels } from './labels.ts';
import { findOrdinalRuns } from './ordinalRun.ts';
import { judgeProposal, type Proposal } from './proposal.ts';
import { findRepeatedNoun } from './repeatedNoun.ts';
import { findRespectively, joinsRespectively } from './respectively.ts';
import { readStretches, type Stretch } from './stretch.ts';
import { findTakenUp } from './takenUp.ts';

/** The stated numbers of one paragraph held against the lists beside them, in its own offsets. */
export const findLists = once((excerpt: Excerpt): readonly Relation[] => {
  if (excerpt.paragraph.zone !== 'body') return [];
  const relations: Relation[] = [];
  const stretches = readStretches(excerpt);
  const labels = readLabels(excerpt);
  const inner = new Map(stretches.map(stretch => [stretch.start, stretch]));
  const joins = joinsRespectively(excerpt);
  for (const stretch of stretches) {
    const counts = readCounts(stretch);
    if (joins) for (const relation of findRespectively(excerpt, stretch, counts)) relations.push(relation);
    const all = [...counts, ...(labels.get(stretch) ?? NONE)].sort(bySpan);
    const taken = new Set<number>();
    const proposals = proposalsIn(stretch, all, inner);
    for (const proposal of proposals) {
      const relation = judgeProposal(excerpt, proposal, stretch.start);
      if (!relation) continue;
      relations.push(relation);
      taken.add(relation.span.start);
    }
    for (const relation of [
      ...findTakenUp(excerpt, stretch, all, proposals),
      ...findGrown(excerpt, stretch, counts),
      ...findOrdinalRuns(excerpt, stretch, counts),
    ])
      if (!taken.has(relation.span.start)) relations.push(relation);
  }
  for (const proposal of findByKind(excerpt.prose)) {
    const relation = judgeProposal(excerpt, proposal);
    if (relation) relations.push(relation);
  }
  return relations;
});

const NONE: readonly never[] = [];

/** A list that is announced after its number is surer than one that happens to stand in front. */
function proposalsIn(
  stretch: Stretch,
  counts: readonly (StatedCount | Label)[],
  inner: ReadonlyMap<number, Stretch>,
): readonly Proposal[] {
  if (counts.length === 0) return NONE;
  const after = [...findAfter(stretch, counts, inner), ...findRepeatedNoun(stretch, counts)];
  const taken = new Set(after.map(({ stated }) => stated.start));
  const inFront = [...findInFront(stretch, counts)].filter(({ stated }) => !taken.has(stated.start));
  for (const { stated } of inFront) taken.add(stated.start);
  const before = [...findInClauseBefore(stretch, counts)].filter(({ stated }) => !taken.has(stated.start));
  return [...inFront, ...after, ...before];
}

/** Names whose number goes against the rest of the report. */
export function findLabels(report: Report): Iterable<Relation> {
  return findOddLabels(report, (excerpt, { start }) => findLists(excerpt).some(({ span }) => span.start === start));
}

export { findAnnounced } from './announced.ts';
export { findSeries } from './series.ts';
