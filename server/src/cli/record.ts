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
  /** Null where the format does not show it, since it is expensive. */
  readonly ledger: Pick<Ledger, 'figures' | 'counts' | 'assessed' | 'notAssessed'> | null;
  /** Whether the text has figures that could be checked. */
  readonly hasFigures: boolean;
  readonly encoding: Encoding;
  readonly findings: readonly FindingRecord[];
  /** What of a Word file was not read; empty for every other. */
  readonly unread: readonly Unread[];
  /** Findings fixed with --fix. */
  readonly fixed: number;
  /** What --fix-dry-run would make of the text; null when that was not asked. */
  readonly proposed: { readonly before: string; readonly after: string; readonly count: number } | null;
  /** Findings that stand in the baseline and are left out of `findings`. */
  readonly known: number;
}

export interface CheckedPath {
  readonly path: string;
  /** Null when the file could not be checked, which has then been complained of. */
  readonly record: FileRecord | null;
}

export interface RecordSource {
  readonly path: string;
  readonly encoding: Encoding;
  readonly paragraphs: readonly number[] | null;
  readonly word: { readonly unread: readonly Unread[] } | null;
  readonly report: Report;
  readonly result: LintResult;
  readonly withLedger: boolean;
}

/** The record of a file that was neither fixed nor compared with a baseline. */
export function recordOf({ path, encoding, paragraphs, word, report, result, withLedger }: RecordSource): FileRecord {
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
    notAssessed: result.relations.filter(({ verdict }) => verdict === 'notAssessed').length,
    hasFigures: report.figures.length > 0 || report.tables.length > 0,
    ledger: withLedger ? countsOf(result.ledger) : null,
    unread: word?.unread ?? [],
    notRead: word && unreadWords(word.unread),
    fixed: 0,
    proposed: null,
    known: 0,
    detail: null,
  };
}

/** Where there are no figures, nothing has been checked of them, whatever else (a year, say) was compared. */
function countsOf({ figures, counts, assessed, notAssessed }: Ledger) {
  return { figures, counts, assessed: figures === 0 ? 0 : assessed, notAssessed };
}
