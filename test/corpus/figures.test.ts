/** Every figures finding at warning or above on real and sample texts, as read by hand: figures.reviewed.json. */
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

const reviewed = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.reviewed.json'), 'utf8')) as Reviewed[];

describe.runIf(present)('findings on figures', () => {
  const files = globSync(['reports/*.txt', 'seeds/*.txt', 'skeletons/*.txt'], { cwd: SHARED, absolute: true });
  const drafts = globSync('seeds/reports/0*.md', { cwd: ROOT, absolute: true });
  const found = [...drafts.sort(), ...files.sort()].flatMap(findingsIn);

  test('are those that were read by hand', () => {
    const known = reviewed.map(({ verdict: _, why: __, ...finding }) => finding);
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual(
      known.filter(({ severity }) => severity !== 'info'),
    );
    expect(found).toEqual(known);
  });

  test('are right in at least 95 of 100, and few enough to read', () => {
    const serious = reviewed.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const right = serious.filter(({ verdict }) => verdict === 'right').length;
    expect(right / serious.length).toBeGreaterThanOrEqual(0.95);
    expect(serious.length).toBeLessThan(30);
  });
});

if (!present) test.skip(`${SHARED} is not here: there are no published texts to compare`, () => {});

function findingsIn(path: string): Omit<Reviewed, 'verdict' | 'why'>[] {
  const report = parse(readFileSync(path, 'utf8'));
  return lint(report, { kind: 'report', rethrow: true })
    .findings.filter(({ rule, severity }) => rule.startsWith('figures/') && severity !== 'hint')
    .map(({ rule, severity, message, span }) => ({
      file: basename(path),
      line: report.lines.positionAt(span.start).line + 1,
      rule,
      severity,
      message: message.zh,
    }));
}
