/** Every outline and format finding at warning or above on real and sample texts, as read by hand: format.reviewed.json. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { lint, parse } from '../../server/src/engine/index.ts';
import { SHARED } from './corpora.ts';

const ROOT = join(import.meta.dirname, '../..');
const present = existsSync(join(SHARED, 'reports'));

interface Reviewed {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** `right` where a careful reviewer would make the remark too, else `wrong`; and why. */
  readonly verdict: 'right' | 'wrong';
  readonly why: string;
}

const reviewed = JSON.parse(readFileSync(join(import.meta.dirname, 'format.reviewed.json'), 'utf8')) as Reviewed[];

describe.runIf(present)('findings on outline and written form', () => {
  const files = globSync(['reports/*.txt', 'seeds/*.txt', 'skeletons/*.txt'], { cwd: SHARED, absolute: true });
  const drafts = globSync('seeds/reports/0*.md', { cwd: ROOT, absolute: true });

  test('are those that were read by hand', () => {
    const found = [...drafts.sort(), ...files.sort()].flatMap(findingsIn);
    expect(found).toEqual(reviewed.map(({ verdict: _, why: __, ...finding }) => finding));
  });

  test('are so many of each rule', () => {
    const rules = reviewed.map(({ rule }) => rule);
    const counts = Object.fromEntries(rules.map(rule => [rule, rules.filter(other => other === rule).length]));
    expect(counts).toEqual({ 'format/half-width': 6, 'format/nested-title-mark': 2 });
  });

  test('are right, and none of them is of the outline', () => {
    expect(reviewed.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(reviewed.filter(({ rule }) => rule.startsWith('outline/'))).toEqual([]);
  });
});

if (!present) test.skip(`${SHARED} is not here: there are no published texts to compare`, () => {});

function findingsIn(path: string): Omit<Reviewed, 'verdict' | 'why'>[] {
  const report = parse(readFileSync(path, 'utf8'));
  return lint(report, { kind: 'report', rethrow: true })
    .findings.filter(({ rule }) => /^(?:outline|format)\//.test(rule))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity, message, span }) => ({
      file: basename(path),
      line: report.lines.positionAt(span.start).line + 1,
      rule,
      severity,
      message: message.zh,
    }));
}
