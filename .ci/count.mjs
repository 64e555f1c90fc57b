// Adds up the results of the test runners and of the steps without one; prints `N passed, N failed` and exits 1 on a failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...named] = process.argv.slice(2);
const failedSteps = named.filter(step => step !== '');
const read = name => {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return null;
  }
};

const vitest = read('vitest.json');
const vscode = read('vscode.json');
const passed = (vitest?.numPassedTests ?? 0) + (vscode?.passed ?? 0);
const failedTests = (vitest?.numFailedTests ?? 0) + (vscode?.failed ?? 0);
// A step that failed without a failing test of its own (lint, types, a runner that crashed) counts as one failure.
const failed = Math.max(failedTests, failedSteps.length);
if (failedSteps.length > 0) console.log(`failed steps: ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
