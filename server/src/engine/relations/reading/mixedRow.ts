/** 受理2408件，标的额36.5亿元，分别较上年的1986件、29.2亿元增长21.2%和25.0%: last year's figures in a row of several measures. */
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';

/** What the change at place `at` of a row that begins at `first` is of, each figure with the one of its measure in front. */
export function inMixedRow(
  mentions: readonly Mention[],
  first: Mention,
  size: number,
  at: number,
): { readonly now: Mention; readonly base: Mention } | null {
  const bases = mentions.slice(first.index - size, first.index);
  const isRow = bases.every((base, place) =>
    place === 0 ? base.role === 'base' : base.gap < 2 && base.lead.length < 2,
  );
  const base = bases[at];
  if (!isRow || !base || bases.length !== size || bases.some(other => other !== base && comparable(other, base)))
    return null;
  const now = mentions.findLast(
    mention =>
      mention.index < first.index - size &&
      mention.sentence === first.sentence &&
      mention.role !== 'change' &&
      comparable(mention, base),
  );
  return now ? { now, base } : null;
}
