/** Applies every safe fix of a text, linting again after each round until none is left. */
import { applyEdits, type Edit, type Finding, type Fix } from '../engine/index.ts';

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
    const edits = chooseEdits(findings);
    if (edits.length === 0) break;
    fixed = applyEdits(
      fixed,
      edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, lineBreak) })),
    );
    findings = lintText(fixed);
  }
  return { text: fixed, count: Math.max(0, before - countFixable(findings)), findings };
}

export function safeFixOf(finding: Pick<Finding, 'fixes'>): Fix | undefined {
  return finding.fixes.find(fix => fix.safety === 'safe');
}

function countFixable(findings: readonly Finding[]): number {
  return findings.filter(safeFixOf).length;
}

/** The edits of as many fixes as go together; one that touches an earlier one waits for the next round. */
function chooseEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const edits = safeFixOf(finding)?.edits ?? [];
    if (!edits.some(edit => chosen.some(other => touches(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
