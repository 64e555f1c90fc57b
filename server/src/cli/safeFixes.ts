/** Applies every safe fix of a text, linting again after each round until none is left. */
import { applyEdits, compatibleSafeFixes, type Finding, safeFixOf } from '../engine/index.ts';

export interface FixedText {
  readonly text: string;
  /** Findings that had a safe fix and are gone. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** More rounds than any real draft needs; only rules that undo each other's fixes would get there. */
const MOST_ROUNDS = 10;

/** `lintText` is called for each new state of the text; the findings returned are those of the last. */
export function applySafeFixes(text: string, lintText: (text: string) => readonly Finding[]): FixedText {
  const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  let findings = lintText(text);
  const before = countFixable(findings);
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = compatibleSafeFixes(findings);
    if (edits.length === 0) break;
    fixed = applyEdits(
      fixed,
      edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, lineBreak) })),
    );
    findings = lintText(fixed);
  }
  return { text: fixed, count: Math.max(0, before - countFixable(findings)), findings };
}

function countFixable(findings: readonly Finding[]): number {
  return findings.filter(safeFixOf).length;
}
