/** Slips that people made who had not read the rules: all beside the figures are found, and the clean reports stay quiet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARED } from '../corpus/corpora.ts';
import { findingsOf, measure, readSlips } from './measure.ts';

const OWN = join(import.meta.dirname, 'reports');
const GIVEN = join(SHARED, 'slip-report');

/** How many slips in figures are found at least; what is found there is the business of the relations. */
const REPORTS: readonly (readonly [folder: string, name: string, figures: number])[] = [
  [OWN, '1.md', 12],
  [OWN, '2.md', 14],
  [OWN, '3.md', 12],
  [GIVEN, 'report.md', 13],
];

const isFigure = (kind: string) => kind.startsWith('figures');

for (const [folder, name, figures] of REPORTS) {
  const present = existsSync(join(folder, name));
  if (!present) console.warn(`slips: ${folder} is not there; its report is skipped`);
  describe.runIf(present)(`${name} of ${folder === OWN ? 'the project' : 'the given report'}`, () => {
    const text = present ? readFileSync(join(folder, name), 'utf8') : '';
    const slips = present
      ? readSlips(folder).filter(({ report }) => report.replace(/\.md$/, '') === name.slice(0, -3))
      : [];

    test('has thirty slips', () => expect(slips).toHaveLength(30));

    test('says nothing loud as it is, figures aside', () => {
      const loud = findingsOf(text).filter(
        ({ rule, severity }) => !isFigure(rule) && (severity === 'error' || severity === 'warning'),
      );
      expect(loud.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
    });

    test('has every slip beside the figures found', () => {
      const missed = measure(
        text,
        slips.filter(({ kind }) => !isFigure(kind)),
      ).filter(({ found }) => !found);
      expect(missed.map(({ slip }) => `${slip.line} ${slip.kind} ${slip.new}`)).toEqual([]);
    });

    test(`has ${figures} slips in figures found at least`, () => {
      const found = measure(
        text,
        slips.filter(({ kind }) => isFigure(kind)),
      ).filter(each => each.found);
      expect(found.length).toBeGreaterThanOrEqual(figures);
    });
  });
}
