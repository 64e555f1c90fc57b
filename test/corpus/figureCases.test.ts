/** The project's own hand-labelled paragraphs: what is found stays found, and nobody is accused who was not before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Case, caseFiles, measureCases, OWN_CASES, readRows } from './figureCases.ts';

interface Measured {
  readonly found: number;
  /** Right paragraphs that are accused, with the reason why the engine cannot know better yet. */
  readonly accused: Readonly<Record<string, string>>;
}

const measured = JSON.parse(readFileSync(join(OWN_CASES, 'measured.json'), 'utf8')) as Record<string, Measured>;
const files = caseFiles(OWN_CASES);

test('every file has been measured', () => {
  expect(Object.keys(measured).sort()).toEqual(files);
});

test.for(files)('%s', { timeout: 30_000 }, name => {
  const { bad, missed, accused } = measureCases(readRows<Case>(join(OWN_CASES, name)));
  const before = measured[name];
  expect(accused.filter(id => !(id in (before?.accused ?? {})))).toEqual([]);
  expect(bad - missed.length, `missed: ${missed.join(' ')}`).toBeGreaterThanOrEqual(before?.found ?? bad);
});
