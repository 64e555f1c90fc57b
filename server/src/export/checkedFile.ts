/** A report with its findings as a page shows it: each place with its lines and its wording. */
import type {
  Finding,
  Fix,
  Kind,
  LedgerEntry,
  LintResult,
  Localized,
  Range,
  Report,
  Severity,
  Span,
} from '../engine/index.ts';
import { excerptOf, type Places } from './places.ts';
import { type WordPlace, wordPlaceOf } from './wordPlace.ts';

interface Place {
  readonly span: Span;
  readonly range: Range;
  /** The wording on one line, shortened when it is long. */
  readonly excerpt: string;
}

export interface PlacedEvidence extends Place {
  readonly note: Localized;
}

export interface PlacedFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly evidence: readonly PlacedEvidence[];
  readonly fixes: readonly Fix[];
  /** In a Word file, which has no lines; null for every other. */
  readonly wordPlace: WordPlace | null;
}

export interface CheckedFile extends Places {
  readonly path: string;
  /** Null for a file that is no report. */
  readonly kind: Pick<Kind, 'id' | 'name'> | null;
  readonly findings: readonly PlacedFinding[];
  /** How many relations could not be assessed. */
  readonly notAssessed: number;
  /** What of a Word file was not read, in words; null where all was. */
  readonly notRead: Localized | null;
  /** Null where only the numbers are wanted. */
  readonly detail: Detail | null;
}

export interface Detail {
  readonly report: Report;
  readonly result: LintResult;
  /** Name of the file that last year's report was read from, if it was. */
  readonly previous: string | null;
  /** Rows of the ledger that a person has reviewed. */
  readonly ticked: ReadonlySet<LedgerEntry>;
}

/** Of a file that is text itself, with everything to show it whole. */
export function checkedFile(path: string, detail: Detail): CheckedFile {
  const { report, result } = detail;
  const { kind, findings, relations } = result;
  return {
    path,
    hasBom: report.text.startsWith('\uFEFF'),
    paragraphs: null,
    kind,
    findings: findings.map(finding => placedFinding(finding, report, false)),
    notAssessed: relations.filter(({ verdict }) => verdict === 'notAssessed').length,
    notRead: null,
    detail,
  };
}

export function placedFinding(finding: Finding, report: Report, isWord: boolean): PlacedFinding {
  const { rule, severity, message, span, evidence, fixes } = finding;
  const place = (at: Span) => ({ span: at, range: report.lines.rangeOf(at), excerpt: excerptOf(report, at) });
  return {
    rule,
    severity,
    message,
    ...place(span),
    evidence: evidence.map(({ span, note }) => ({ ...place(span), note })),
    fixes,
    wordPlace: isWord ? wordPlaceOf(report, span) : null,
  };
}
