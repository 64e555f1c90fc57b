/** The real texts that the tests run over: five published reports, fifteen government reports, six samples of our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, lint, parse, type Report, type Severity } from '../../server/src/engine/index.ts';
import { ROOT } from '../sources.ts';
import { SHARED } from './corpora.ts';

export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly report: Report;
}

export const SAMPLES = join(ROOT, 'seeds', 'reports');
/** Not part of the repository: published texts, kept beside it. */
export const SEEDS = join(SHARED, 'seeds');
export const GOVERNMENT_REPORTS = join(SHARED, 'reports');

/** Whether the folder is there; says so on the console when it is not, so that nobody takes silence for a pass. */
export function isPresent(folder: string): boolean {
  const present = existsSync(folder);
  if (!present) console.warn(`corpus: ${folder} is not there; the tests over it are skipped`);
  return present;
}

/** The drafts of a folder whose names start with a number, in order; none when it is not there. */
export function readDrafts(folder: string): readonly Draft[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^\d+.*\.(?:txt|md)$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, report: parse(text) };
    });
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `name:line severity rule message`, a line a finding, under a heading with kind and numbers. */
export function listFindings({ name, report }: Draft, least: Severity, kind: string | null = null): string {
  const result = lint(report, { kind, rethrow: true });
  const { figures, assessed, notAssessed } = result.ledger;
  const shown = result.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least));
  const head = `# ${name} (${result.kind?.id ?? 'no kind'}; ${figures} figures, ${assessed} relations assessed, ${notAssessed} not)`;
  return [head, ...shown.map(finding => lineOf(name, report, finding))].join('\n');
}

function lineOf(name: string, { lines }: Report, { severity, rule, span, message }: Finding): string {
  const { line, character } = lines.positionAt(span.start);
  return `${name}:${line + 1}:${character + 1} ${severity} ${rule} ${message.zh}`;
}
