// A Mocha reporter that prints plain lines, which is all that a log of the workbench can carry.
import Mocha from 'mocha';
import { LINES, type Line, lineOf } from './lines.ts';

/**
 * Prints a line per test and, for the orchestrator to read, how many passed on each line of what a writer sees and
 * `N passed, N failed, N skipped`, with the tests that needed a second attempt.
 */
export class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const count = { passed: 0, failed: 0, skipped: 0 };
    const covered = new Map<Line, number>();
    const retried = new Set<string>();
    const again: string[] = [];
    runner.on('pass', test => {
      count.passed++;
      if (retried.has(test.fullTitle())) again.push(test.fullTitle());
      const line = lineOf(test.fullTitle());
      if (line !== undefined) covered.set(line, (covered.get(line) ?? 0) + 1);
      print(`ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('retry', (test, error) => {
      retried.add(test.fullTitle());
      print(`RETRY ${test.fullTitle()}\n${indent(error.stack ?? String(error))}`);
    });
    runner.on('fail', (test, error) => {
      count.failed++;
      print(`FAIL  ${test.fullTitle()}\n${indent(error.stack ?? String(error))}`);
    });
    runner.on('pending', test => {
      count.skipped++;
      print(`skip  ${test.fullTitle()}`);
    });
    runner.once('end', () => {
      for (const [line, name] of Object.entries(LINES)) {
        print(`line ${line}: ${covered.get(Number(line) as Line) ?? 0} of ${name}`);
      }
      const second = again.length > 0 ? `, at the second attempt: ${again.join('; ')}` : '';
      print(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped${second}`);
    });
  }
}

/** One call per line: the host passes each call on as one message. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`[suite] ${line}`);
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}
