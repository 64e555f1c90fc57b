/** What `check` knows of a file when it is done with it, as plain data: for every format, other threads and the cache. */
import type { Encoding } from '../config/decode.ts';
import { fingerprintsOf, type Ledger, type LintResult, type Report } from '../engine/index.ts';
import { type CheckedFile, type PlacedFinding, placedFinding } from '../export/checkedFile.ts';
import type { Unread } from '../word/index.ts';
import { unreadWords } from '../word/unread.ts';

export interface FindingRecord extends PlacedFinding {
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
}

export interface FileRecord extends CheckedFile {
  readonly encoding: Encoding;
  readonly findings: readonly FindingRecord[];
  /** What of a Word file was not read; empty for every other. */
  readonly unread: readonly Unread[];
  /** Findings mended with --fix. */
  readonly fixed: number;
  /** What --fix-dry-run would make of the text; null when that was not asked. */
  readonly proposed: { readonly before: string; readonly after: string; readonly count: number } | null;
  /** Findings that stand in the baseline and are left out of `findings`. */
  readonly known: number;
}

export interface RecordSource {
  readonly path: string;
  readonly encoding: Encoding;
  readonly paragraphs: readonly number[] | null;
  readonly word: { readonly unread: readonly Unread[] } | null;
  readonly report: Report;
  readonly result: LintResult;
}

/** The record of a file that was neither mended nor compared with a baseline. */
export function recordOf({ path, encoding, paragraphs, word, report, result }: RecordSource): FileRecord {
  const fingerprints = fingerprintsOf(report, result.findings);
  return {
    path,
    encoding,
    hasBom: report.text.startsWith('\uFEFF'),
    paragraphs,
    kind: result.kind && { id: result.kind.id, name: result.kind.name },
    findings: result.findings.map((finding, index) => ({
      ...placedFinding(finding, report, word !== null),
      fingerprint: fingerprints[index] ?? '',
    })),
    ledger: countsOf(result.ledger),
    unread: word?.unread ?? [],
    notRead: word && unreadWords(word.unread),
    fixed: 0,
    proposed: null,
    known: 0,
    detail: null,
  };
}

function countsOf({ figures, assessed, notAssessed }: Ledger) {
  return { figures, assessed, notAssessed };
}
