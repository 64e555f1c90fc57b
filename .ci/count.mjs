// Adds up the results of the test runners and of the steps without one; prints `N passed, N failed` and exits 1 on a failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...named] = process.argv.slice(2);
const failedSteps = named.filter(step => step !== '');
const path = name => join(folder, name);
const vitest = existsSync(path('vitest.json')) ? JSON.parse(readFileSync(path('vitest.json'), 'utf8')) : null;
const vscode = totals('vscode.log');
const passed = (vitest?.numPassedTests ?? 0) + vscode.passed;
const failedTests = (vitest?.numFailedTests ?? 0) + vscode.failed;
// A step that failed without a failing test of its own (lint, types, a runner that crashed) counts as one failure.
const failed = Math.max(failedTests, failedSteps.length);
if (failedSteps.length > 0) console.log(`failed steps: ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** The last `N passed, N failed` of a log: the total over its runs. */
function totals(name) {
  const log = existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '';
  const last = [...log.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) };
}
