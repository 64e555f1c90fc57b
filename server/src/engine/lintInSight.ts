/** Tells of the part in sight of a very long text what is certain before the rest of it has been checked. */
import { inOrder, kindOf, type LintOptions, type LintResult, NO_FINDINGS, runRules } from './lint.ts';
import { findInParagraphs } from './relations/index.ts';
import { onlyIn } from './report/excerpts.ts';
import type { Report } from './report/model.ts';
import { rules } from './rules/index.ts';
import { readSuppressible } from './suppressions.ts';
import type { Span } from './text/span.ts';

/** Those whose findings nothing in another paragraph takes back. */
const RULES = rules.filter(({ scope }) => scope === 'paragraph');

/**
 * A part of the findings of `lint` on the paragraphs that `inSight` touches: 4月31日 and 行政复意, but not that 15件 is told as 16件
 * further below. What is found out here is kept with the paragraphs, so that `lint` does not find it out again.
 */
export function lintInSight(report: Report, inSight: readonly Span[], options: LintOptions = {}): LintResult {
  const kind = kindOf(report, options);
  if (!kind) return NO_FINDINGS;
  const part = onlyIn(report, inSight);
  const relations = findInParagraphs(part, options.config?.rates);
  const { rest } = runRules(RULES, part, { kind, relations }, options);
  const isSuppressible = readSuppressible(report);
  const findings = rest.filter(finding => !isSuppressible(finding)).sort(inOrder);
  return { ...NO_FINDINGS, kind, relations, findings };
}

/** So many characters take some hundredths of a second, in which nobody waits for anything else. */
const STRETCH = 10_000;

/**
 * Finds out what single paragraphs hold, in steps of one stretch each. It takes the greater part of the time that `lint`
 * would, and `lint` takes so much less after it.
 */
export function* readAhead(report: Report, options: LintOptions): Generator<void> {
  if (!kindOf(report, options)) return;
  const { excerpts, paragraphs } = report.closedUp?.report ?? report;
  for (let from = 0; from < excerpts.length; ) {
    let to = from;
    for (let length = 0; to < excerpts.length && length < STRETCH; to++) length += excerpts[to]?.text.length ?? 0;
    const stretch = { excerpts: excerpts.slice(from, to), paragraphs: paragraphs.slice(from, to), closedUp: null };
    findInParagraphs(stretch, options.config?.rates);
    from = to;
    yield;
  }
}
