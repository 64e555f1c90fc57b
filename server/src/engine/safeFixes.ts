/** Picks the fixes that may be made without asking, and sees to it that they are what they say. */
import { compatibleFixes, type FixSet } from './compatibleFixes.ts';
import { structureOf } from './report/structure.ts';
import type { Finding, Fix } from './rules/rule.ts';

import { applyEdits } from './text/edits.ts';
import { keepsWords } from './text/keepsWords.ts';

/** The fix of a finding that may be applied without asking, the first of several. */
export function safeFixOf({ fixes }: Pick<Finding, 'fixes'>): Fix | undefined {
  return fixes.find(({ safety }) => safety === 'safe');
}

/**
 * What can be applied at once of the safe fixes of `findings` in `text`. A fix that would change a numeral, a word or
 * what Markdown makes of the text is left out, whatever its rule says of it.
 */
export function compatibleSafeFixes(text: string, findings: readonly Finding[]): FixSet {
  const fixes = findings.flatMap(finding => safeFixOf(finding) ?? []).filter(({ edits }) => keepsWords(text, edits));
  return compatibleFixes(fixes.length === 0 ? fixes : keepingStructure(text, structureOf(text), fixes));
}

/** Those of `fixes` that together leave the structure as it is: halves are tried until the odd one is found. */
function keepingStructure(text: string, structure: string, fixes: readonly Fix[]): readonly Fix[] {
  const { edits } = compatibleFixes(fixes);
  if (edits.length === 0 || structureOf(applyEdits(text, edits)) === structure) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const parts = [fixes.slice(0, middle), fixes.slice(middle)];
  const kept = parts.flatMap(part => keepingStructure(text, structure, part));
  // Each half alone may do no harm and both together some.
  return kept.length < fixes.length ? keepingStructure(text, structure, kept) : (parts[0] ?? []);
}

/** What can be applied at once of the fixes of `findings` that rewrite ordinals. */
export function compatibleOrdinalFixes(findings: readonly Finding[]): FixSet {
  return compatibleFixes(findings.flatMap(({ fixes }) => fixes.find(({ ordinals }) => ordinals) ?? []));
}
