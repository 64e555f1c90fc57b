/** Picks, out of many fixes, those that can be applied at once. */
import type { Fix } from './rules/rule.ts';
import type { Edit } from './text/edits.ts';

export interface FixSet {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  /** Number of different fixes taken. */
  readonly count: number;
}

/**
 * As many of `fixes` as go together, the earlier ones first: one that touches an earlier one is left for a later run,
 * and one that several findings share (a renumbered run of headings) is taken once.
 */
export function compatibleFixes(fixes: Iterable<Fix>): FixSet {
  /** In the order of the text, none touching another. */
  const edits: Edit[] = [];
  let count = 0;
  for (const fix of fixes) {
    if (fix.edits.length === 0 || fix.edits.some(edit => touchesAny(edit, edits))) continue;
    count++;
    for (const edit of fix.edits) edits.splice(placeOf(edit.span.start + 1, edits), 0, edit);
  }
  return { edits, count };
}

/** Two insertions at one place were computed without knowing of each other, so they touch as well. */
function touchesAny(edit: Edit, edits: readonly Edit[]): boolean {
  const place = placeOf(edit.span.start, edits);
  const [before, next] = [edits[place - 1]?.span, edits[place]?.span];
  const { start, end } = edit.span;
  return (
    (before !== undefined && before.end > start) || (next !== undefined && (next.start === start || next.start < end))
  );
}

/** The index of the first of `edits` that starts at `offset` or after it. */
function placeOf(offset: number, edits: readonly Edit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
