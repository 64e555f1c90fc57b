/** Findings on real and sample texts that were read by hand: what was found, next to what the reader thought of it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type Finding, lint, parse, type Severity } from '../../server/src/engine/index.ts';
import { ROOT } from '../sources.ts';
import { SHARED } from './corpora.ts';

/** Whether the published texts are at hand; they are no part of the repository. */
export const present = existsSync(join(SHARED, 'reports'));

export interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Reviewed extends Found {
  /** `right` where a careful reviewer would make the remark too, else `wrong`; and why. */
  readonly verdict: 'right' | 'wrong';
  readonly why: string;
}

/** The findings of a reviewed list, `figures.reviewed.json`. */
export function readReviewed(name: string): readonly Reviewed[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Reviewed[];
}

export function withoutVerdict({ verdict: _, why: __, ...finding }: Reviewed): Found {
  return finding;
}

/** The findings that `takes` picks, in the published texts and in the samples of this repository. */
export function findAll(takes: (finding: Finding) => boolean): readonly Found[] {
  const files = globSync(['reports/*.txt', 'seeds/*.txt', 'skeletons/*.txt'], { cwd: SHARED, absolute: true });
  const drafts = globSync('seeds/reports/0*.md', { cwd: ROOT, absolute: true });
  return [...drafts.sort(), ...files.sort()].flatMap(path => findIn(path, takes));
}

function findIn(path: string, takes: (finding: Finding) => boolean): Found[] {
  const report = parse(readFileSync(path, 'utf8'));
  return lint(report, { kind: 'report', rethrow: true })
    .findings.filter(takes)
    .map(({ rule, severity, message, span }) => ({
      file: basename(path),
      line: report.lines.positionAt(span.start).line + 1,
      rule,
      severity,
      message: message.zh,
    }));
}
