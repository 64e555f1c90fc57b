/** What `check` hands to a format: each file as it is done with, then the whole. */
import type { LintResult, Report, Severity } from '../../engine/index.ts';
import type { Encoding } from '../decode.ts';

export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  /** Of the text that the findings refer to: after --fix the mended one. */
  readonly report: Report;
  readonly result: LintResult;
  /** Findings mended with --fix. */
  readonly fixed: number;
  /** What --fix-dry-run would make of the text; null when that was not asked. */
  readonly proposed: { readonly text: string; readonly count: number } | null;
}

export interface CheckFormat {
  /** Takes note of a file; called in the order of the output. */
  add(file: CheckedFile): void;
  /** The whole output. */
  finish(): string;
}

export type Counts = Record<Severity, number>;
