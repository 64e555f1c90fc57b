/** Applies every fix of a text that was asked for, linting again after each round until none is left. */
import {
  applyEdits,
  compatibleOrdinalFixes,
  compatibleSafeFixes,
  type Finding,
  type FixSet,
  safeFixOf,
} from '../engine/index.ts';

export interface FixedText {
  readonly text: string;
  /** Findings that had a fix of those asked for and are gone. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** `safe` touches marks and spaces alone; `ordinals` rewrites them. */
export interface WantedFixes {
  readonly safe: boolean;
  readonly ordinals: boolean;
}

const SAFE: WantedFixes = { safe: true, ordinals: false };

/** More rounds than any real draft needs; only rules that undo each other's fixes would get there. */
const MOST_ROUNDS = 10;

/** `lintText` is called for each new state of the text; the findings returned are those of the last. */
export function applySafeFixes(
  text: string,
  lintText: (text: string) => readonly Finding[],
  wanted: WantedFixes = SAFE,
): FixedText {
  const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  let findings = lintText(text);
  const before = countFixable(findings, wanted);
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = nextFixes(fixed, findings, wanted);
    if (edits.length === 0) break;
    fixed = applyEdits(
      fixed,
      edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, lineBreak) })),
    );
    findings = lintText(fixed);
  }
  return { text: fixed, count: Math.max(0, before - countFixable(findings, wanted)), findings };
}

/** Ordinals first: marks are judged by the ordinals that they stand at. */
function nextFixes(text: string, findings: readonly Finding[], { safe, ordinals }: WantedFixes): FixSet {
  const renumbered = ordinals ? compatibleOrdinalFixes(findings) : null;
  return renumbered && (renumbered.edits.length > 0 || !safe) ? renumbered : compatibleSafeFixes(text, findings);
}

function countFixable(findings: readonly Finding[], { safe, ordinals }: WantedFixes): number {
  return findings.filter(
    finding => (safe && safeFixOf(finding)) || (ordinals && finding.fixes.some(fix => fix.ordinals)),
  ).length;
}
