/** Tries what 核对无误 promises: each figure of a relation is written wrong, and the paragraph read again. */
import { rewritten } from '../../report/excerpts.ts';
import type { Excerpt } from '../../report/model.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Relation, RelationKind } from '../relation.ts';
import { type Slip, slipsOf } from './slips.ts';
import { fails, isEquation, isTrivial } from './status.ts';

/** For each wrong figure the kinds of relation that report it; null where one of them would pass in silence. */
export type Proof = readonly (readonly RelationKind[])[] | null;

export interface Tried {
  readonly relation: Relation;
  readonly proof: Proof;
}

interface Attempt {
  readonly slip: Slip;
  /** The changed figure, and by how much what follows it has moved. */
  readonly place: Span;
  readonly by: number;
  readonly relations: readonly Relation[];
  /** Kinds of the relations that report the wrong figure. */
  readonly kinds: readonly RelationKind[];
}

type Find = (excerpt: Excerpt) => readonly Relation[];

/** Characters that may be read again for one paragraph; what is left over then counts as not proven. */
const BUDGET = 150_000;

/** Every relation of the paragraph, with the proof that a wrong figure in it is reported. */
export function tryParagraph(excerpt: Excerpt, find: Find): readonly Tried[] {
  const relations = find(excerpt);
  const attemptsAt = laboratory(excerpt, find, relations);
  return relations.map(relation => {
    const mayProve = isEquation(relation) && !isTrivial(relation);
    return { relation, proof: mayProve ? prove(relation, excerpt, attemptsAt) : null };
  });
}

/** Gives the attempts on the figure at a place, each made only when it is asked for, and once. */
function laboratory(excerpt: Excerpt, find: Find, relations: readonly Relation[]) {
  const known = new Set(relations.filter(fails).map(({ kind, formula }) => kind + formula));
  const made = new Map<number, Attempt[]>();
  let budget = BUDGET;
  return function* (place: Span): Generator<Attempt> {
    const before = made.get(place.start) ?? [];
    made.set(place.start, before);
    yield* before;
    for (const slip of slipsOf(excerpt.prose.slice(place.start, place.end)).slice(before.length)) {
      budget -= excerpt.text.length;
      if (budget < 0) return;
      const next = attempt(excerpt, place, slip, find, known);
      before.push(next);
      yield next;
    }
  };
}

function prove(relation: Relation, excerpt: Excerpt, attemptsAt: (place: Span) => Iterable<Attempt>): Proof {
  const proof: (readonly RelationKind[])[] = [];
  for (const attempt of attemptsAt(relation.span)) {
    if (attempt.kinds.length > 0) proof.push(attempt.kinds);
    else if (!(attempt.slip.isSmall && stillHolds(relation, attempt))) return null;
  }
  if (proof.length === 0) return null;
  for (const { span } of relation.operands) {
    // What is listed in words is counted, not read.
    if (!excerpt.figures.some(figure => overlaps(figure.span, span))) continue;
    for (const attempt of attemptsAt(span)) {
      if (attempt.kinds.length > 0) proof.push(attempt.kinds);
      else if (!(attempt.slip.isSmall && stillHolds(relation, attempt))) return null;
    }
  }
  return proof;
}

function attempt(excerpt: Excerpt, place: Span, slip: Slip, find: Find, known: ReadonlySet<string>): Attempt {
  const span = { start: place.start + slip.start, end: place.start + slip.end };
  const by = slip.newText.length - (slip.end - slip.start);
  const changed = { start: place.start, end: place.end + by };
  const relations = find(rewritten(excerpt, { span, newText: slip.newText }));
  const reporting = relations.filter(
    relation =>
      fails(relation) &&
      !known.has(relation.kind + relation.formula) &&
      [relation, ...relation.operands].some(part => overlaps(part.span, changed)),
  );
  return { slip, place: changed, by, relations, kinds: [...new Set(reporting.map(({ kind }) => kind))] };
}

/** Whether the relation, one of its figures changed, is read as before and agrees all the same: rounding hides the slip. */
function stillHolds(relation: Relation, { place, by, relations }: Attempt): boolean {
  const moved = ({ start }: Span) => (start > place.start ? start + by : start);
  return relations.some(
    ({ kind, span, verdict, operands }) =>
      kind === relation.kind &&
      span.start === moved(relation.span) &&
      isEquation({ kind, verdict }) &&
      operands.length === relation.operands.length &&
      operands.every((operand, at) => operand.span.start === moved(relation.operands[at]?.span ?? operand.span)),
  );
}
