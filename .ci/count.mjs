// Adds up the results of the test runners and of the steps without one; prints `N passed, N failed` and exits 1 on a failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...named] = process.argv.slice(2);
const failedSteps = named.filter(step => step !== '');
/** Characters. */
const MESSAGE_LENGTH = 800;
const path = name => join(folder, name);
const runs = [
  vitestTotals('quick.json'),
  vitestTotals('heavy.json'),
  vitestTotals('release.json'),
  totals('vscode.log'),
];
const passed = runs.reduce((sum, run) => sum + run.passed, 0);
const failedTests = runs.reduce((sum, run) => sum + run.failed, 0);
// A step that failed without a failing test of its own (lint, types, a runner that crashed) counts as one failure.
const failed = Math.max(failedTests, failedSteps.length);
for (const name of ['quick.json', 'heavy.json', 'release.json']) printFailures(name);
if (failedSteps.length > 0) console.log(`failed steps: ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function vitestTotals(name) {
  const results = vitestResults(name);
  return { passed: results?.numPassedTests ?? 0, failed: results?.numFailedTests ?? 0 };
}

function vitestResults(name) {
  return existsSync(path(name)) ? JSON.parse(readFileSync(path(name), 'utf8')) : null;
}

/** Where a log is cut, its end still says which tests failed and why. */
function printFailures(name) {
  for (const file of vitestResults(name)?.testResults ?? []) {
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'failed')
        console.log(`failed: ${file.name}: ${fullName}\n${failureMessages.join('\n').slice(0, MESSAGE_LENGTH)}`);
    }
    if (file.message) console.log(`failed: ${file.name}: ${file.message.slice(0, MESSAGE_LENGTH)}`);
  }
}

/** The last `N passed, N failed` of a log: the total over its runs. */
function totals(name) {
  const log = existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '';
  const last = [...log.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) };
}
