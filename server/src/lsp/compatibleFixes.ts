/** Picks, out of the fixes of many findings, those that can be applied at once. */
import type { Edit, Finding, Fix } from '../engine/index.ts';

export interface FixSet {
  readonly edits: readonly Edit[];
  /** Number of different fixes taken. */
  readonly count: number;
}

/**
 * The first safe fix of each finding, in the order of the findings; one that touches an earlier one is left out, and
 * a later run mends it. A fix shared by several findings (a renumbered run of headings) is taken once.
 */
export function compatibleSafeFixes(findings: readonly Finding[]): FixSet {
  const edits: Edit[] = [];
  const taken = new Set<string>();
  for (const { fixes } of findings) {
    const fix = fixes.find(isSafe);
    if (!fix || fix.edits.length === 0) continue;
    const key = JSON.stringify(fix.edits);
    if (taken.has(key) || fix.edits.some(edit => edits.some(earlier => touches(edit, earlier)))) continue;
    taken.add(key);
    edits.push(...fix.edits);
  }
  return { edits: edits.toSorted((a, b) => a.span.start - b.span.start), count: taken.size };
}

function isSafe({ safety }: Fix): boolean {
  return safety === 'safe';
}

/** Two insertions at one place were computed without knowing of each other, so they touch as well. */
function touches(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);
}
