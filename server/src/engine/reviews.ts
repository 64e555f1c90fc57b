/** What a person has reviewed: figures are known again by what they say, and their findings step back and say so. */
import { figureKeysOf } from './fingerprint.ts';
import { groupOf, groupRows, isRelationRow, type LedgerEntry, needsReview, REVIEWED } from './ledgerWords.ts';
import type { LintResult } from './lint.ts';
import type { Ledger } from './relations/ledger/model.ts';
import type { Relation } from './relations/relation.ts';
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import type { Localized } from './text/localized.ts';
import { twinsIn } from './twins.ts';
import { SEVERITY_WORDS } from './words.ts';

/**
 * The key by which a review of each row is kept. It stays the same when the text moves, is renumbered or is changed in
 * other sentences; it is another one when the words of the sentence, the figure, or a figure that it is checked against
 * changes. Trivial rows, which are not shown, have none.
 */
export function reviewKeysOf(report: Report, { relations, lone }: Ledger): ReadonlyMap<LedgerEntry, string> {
  const keys = new Map<LedgerEntry, string>(
    relationKeysOf(
      report,
      relations.filter(row => groupOf(row) !== null),
    ),
  );
  const figures = lone.map(({ span }) => ({ span, content: `lone ${report.text.slice(span.start, span.end)}` }));
  for (const [index, key] of figureKeysOf(report, figures).entries()) {
    const figure = lone[index];
    if (figure) keys.set(figure, key);
  }
  return keys;
}

/** For each row the key of another that tells the same contradiction from its other side, to be reviewed with it. */
export function twinKeysOf(keys: ReadonlyMap<LedgerEntry, string>): ReadonlyMap<LedgerEntry, string> {
  const rows = [...keys.keys()].filter(isRelationRow);
  const twins = twinsIn(
    rows,
    ({ kind }) => kind,
    ({ operands }) => operands,
  );
  return new Map(Array.from(twins, ([row, twin]) => [row, keys.get(twin) ?? '']));
}

/** The rows whose key is among `reviewed`. */
export function reviewedRows(report: Report, ledger: Ledger, reviewed: ReadonlySet<string>): ReadonlySet<LedgerEntry> {
  if (reviewed.size === 0) return new Set();
  return new Set([...reviewKeysOf(report, ledger)].flatMap(([row, key]) => (reviewed.has(key) ? [row] : [])));
}

export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
}

/** How many of the rows that are left to a person are reviewed. */
export function reviewProgress(
  ledger: Pick<Ledger, 'relations' | 'lone'>,
  reviewed: Pick<ReadonlySet<LedgerEntry>, 'has'>,
): ReviewProgress {
  const left = groupRows(ledger).flatMap(([group, rows]) => (needsReview(group) ? rows : []));
  return { done: left.filter(row => reviewed.has(row)).length, total: left.length };
}

/** `已复核 31/57`. */
export function progressWords({ done, total }: ReviewProgress): Localized {
  return { zh: `已复核 ${done}/${total}`, en: `reviewed ${done}/${total}` };
}

/** The findings that a rule made of `relation`: they stand at its figure and rest on its operands. */
export function findingsOn(relation: Relation, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ evidence }) => evidence === relation.operands);
}

/** The same result, in which each finding on a reviewed relation says so and is at most information: it stays listed. */
export function withReviewed(report: Report, result: LintResult, reviewed: ReadonlySet<string>): LintResult {
  if (reviewed.size === 0) return result;
  const { kind, findings, ignored, relations } = result;
  const keys = relationKeysOf(report, relations);
  const operands = new Set([...keys].flatMap(([relation, key]) => (reviewed.has(key) ? [relation.operands] : [])));
  return {
    kind,
    findings: findings.map(finding => (operands.has(finding.evidence) ? asReviewed(finding) : finding)),
    ignored,
    relations,
    // Costly, and made only when it is asked for.
    get ledger() {
      return result.ledger;
    },
  };
}

/** An error is not to vanish without a trace: `已复核（原为错误）：败诉率应为23.53%`. */
function asReviewed(finding: Finding): Finding {
  const { severity, message } = finding;
  const steps = severity === 'error' || severity === 'warning';
  const was = SEVERITY_WORDS[severity];
  const before = steps ? { zh: `（原为${was.zh}）`, en: ` (was: ${was.en})` } : { zh: '', en: '' };
  return {
    ...finding,
    severity: steps ? 'info' : severity,
    message: {
      zh: `${REVIEWED.zh}${before.zh}：${message.zh}`,
      en: `${REVIEWED.en}${before.en}: ${message.en}`,
    },
  };
}

/** The keys of `reviewKeysOf` for relations, without the ledger, which takes long to make. */
export function relationKeysOf<Each extends Relation>(
  report: Report,
  relations: readonly Each[],
): ReadonlyMap<Each, string> {
  const { text } = report;
  const figures = relations.map(({ kind, stated, formula, span, operands }) => ({
    span,
    content: [kind, stated, formula, ...operands.map(({ span }) => text.slice(span.start, span.end))].join('\n'),
  }));
  const keys = figureKeysOf(report, figures);
  return new Map(relations.map((relation, index) => [relation, keys[index] ?? '']));
}
