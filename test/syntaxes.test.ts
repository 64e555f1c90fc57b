/** Holds the scopes that themes colour against test/syntaxes/report.md. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the grammar gives ordinals, figures, titles and leftovers their scopes', () => {
  const tester = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
  const run = () =>
    execFileSync(process.execPath, [tester, '-g', 'syntaxes/fazhi.tmLanguage.json', 'test/syntaxes/report.md'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run()).toContain('success');
});
