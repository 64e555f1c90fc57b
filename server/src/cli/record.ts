/** What `check` knows of a file when it is done with it, as plain data: for every format, other threads and the cache. */

import type { Encoding } from '../config/decode.ts';
import {
  type Finding,
  type Fix,
  fingerprintsOf,
  type Ledger,
  type LintResult,
  type Localized,
  type Range,
  type Report,
  type Severity,
  type Span,
} from '../engine/index.ts';
import { excerptOf } from './formats/columns.ts';

export interface EvidenceRecord {
  readonly span: Span;
  readonly range: Range;
  readonly note: Localized;
  /** The wording on one line, shortened when it is long. */
  readonly excerpt: string;
}

export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly span: Span;
  readonly range: Range;
  readonly excerpt: string;
  readonly evidence: readonly EvidenceRecord[];
  readonly fixes: readonly Fix[];
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
}

export interface FileRecord {
  readonly path: string;
  readonly encoding: Encoding;
  /** Whether the text begins with a BOM, which editors do not count as a character. */
  readonly hasBom: boolean;
  /** For a Word file: the paragraph of each line of the text that it was turned into. */
  readonly paragraphs: readonly number[] | null;
  /** Null for a file that is no report. */
  readonly kind: { readonly id: string; readonly name: Localized } | null;
  readonly findings: readonly FindingRecord[];
  readonly ledger: { readonly figures: number; readonly assessed: number; readonly notAssessed: number };
  /** Findings mended with --fix. */
  readonly fixed: number;
  /** What --fix-dry-run would make of the text; null when that was not asked. */
  readonly proposed: { readonly before: string; readonly after: string; readonly count: number } | null;
  /** Findings that stand in the baseline and are left out of `findings`. */
  readonly known: number;
  /** Only kept for the format that shows the whole text. */
  readonly detail: Detail | null;
}

export interface Detail {
  readonly report: Report;
  readonly result: LintResult;
}

export interface RecordSource {
  readonly path: string;
  readonly encoding: Encoding;
  readonly paragraphs: readonly number[] | null;
  readonly report: Report;
  readonly result: LintResult;
}

/** The record of a file that was neither mended nor compared with a baseline. */
export function recordOf({ path, encoding, paragraphs, report, result }: RecordSource): FileRecord {
  const fingerprints = fingerprintsOf(report, result.findings);
  return {
    path,
    encoding,
    hasBom: report.text.startsWith('\uFEFF'),
    paragraphs,
    kind: result.kind && { id: result.kind.id, name: result.kind.name },
    findings: result.findings.map((finding, index) => findingRecord(finding, fingerprints[index] ?? '', report)),
    ledger: countsOf(result.ledger),
    fixed: 0,
    proposed: null,
    known: 0,
    detail: null,
  };
}

function findingRecord(finding: Finding, fingerprint: string, report: Report): FindingRecord {
  const { rule, severity, message, span, evidence, fixes } = finding;
  const place = (at: Span) => ({ span: at, range: report.lines.rangeOf(at), excerpt: excerptOf(report, at) });
  return {
    rule,
    severity,
    message,
    ...place(span),
    evidence: evidence.map(({ span, note }) => ({ ...place(span), note })),
    fixes,
    fingerprint,
  };
}

function countsOf({ figures, assessed, notAssessed }: Ledger) {
  return { figures, assessed, notAssessed };
}
