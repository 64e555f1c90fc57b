/** The examples of docs/library.md do in Node what the page says; test/release runs them in a browser. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { examples } from './libraryExamples.ts';
import { ROOT } from './sources.ts';

test('the page of the library has examples', () => expect(examples.length).toBeGreaterThan(1));

test.each(examples)('example %# prints what the page says', ({ code, output }) => {
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' })).toBe(
    output,
  );
});
