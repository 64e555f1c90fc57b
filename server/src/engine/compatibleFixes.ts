/** Picks, out of many fixes, those that can be applied at once. */
import type { Finding, Fix } from './rules/rule.ts';
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
  const edits: Edit[] = [];
  const taken = new Set<string>();
  for (const fix of fixes) {
    const key = JSON.stringify(fix.edits);
    if (fix.edits.length === 0 || taken.has(key)) continue;
    if (fix.edits.some(edit => edits.some(earlier => touches(edit, earlier)))) continue;
    taken.add(key);
    edits.push(...fix.edits);
  }
  return { edits: edits.toSorted((a, b) => a.span.start - b.span.start), count: taken.size };
}

/** The fix of a finding that may be applied without asking, the first of several. */
export function safeFixOf({ fixes }: Pick<Finding, 'fixes'>): Fix | undefined {
  return fixes.find(({ safety }) => safety === 'safe');
}

/** What can be applied at once of the safe fixes of `findings`. */
export function compatibleSafeFixes(findings: readonly Finding[]): FixSet {
  return compatibleFixes(findings.flatMap(finding => safeFixOf(finding) ?? []));
}

/** Two insertions at one place were computed without knowing of each other, so they touch as well. */
function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
