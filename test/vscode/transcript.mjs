// Picks what the suite prints out of all that the workbench logs, and counts the tests.
const mark = '[suite] ';
/** Without it a test that waits for what a key does would not say why it waits in vain. */
const keyboard = 'The keyboard failed';
const totals = /^(\d+) passed, (\d+) failed, (\d+) skipped(?:, at the second attempt: (.+))?$/;
const coverage = /^line (\d): (\d+) of (.*)$/;
const shownWhenLost = 60;

/**
 * Said after the totals, so that no test passes at the second attempt unseen.
 *
 * @param {readonly string[]} titles
 */
export function secondAttempts(titles) {
  return titles.length > 0 ? `, at the second attempt: ${titles.join('; ')}` : '';
}

export class Transcript {
  /** @type {string[]} */
  #log = [];
  /** @type {{ passed: number, failed: number, skipped: number } | undefined} */
  #totals;
  /**
   * What a writer sees, line by line: its name and how many tests on it passed.
   *
   * @type {Map<string, { name: string, passed: number }>}
   */
  covered = new Map();

  /**
   * Titles of the tests that passed at the second attempt only.
   *
   * @type {string[]}
   */
  again = [];

  /** @param {boolean} verbose shows what others than the suite log, too */
  constructor(verbose) {
    this.verbose = verbose;
  }

  /** @param {string} line */
  add(line) {
    this.#log.push(line);
    const start = line.indexOf(mark);
    if (start < 0) {
      if (this.verbose || line.startsWith(keyboard)) console.log(`    ${line}`);
      return;
    }
    const text = line.slice(start + mark.length);
    if (!this.#takeTotals(text) && !this.#takeCoverage(text)) console.log(`  ${text}`);
  }

  /** @param {string} text adds to what an earlier run of the same way reported */
  #takeTotals(text) {
    const found = totals.exec(text);
    const [passed = 0, failed = 0, skipped = 0] = found?.slice(1, 4).map(Number) ?? [];
    const before = this.#totals ?? { passed: 0, failed: 0, skipped: 0 };
    if (found) {
      this.#totals = {
        passed: before.passed + passed,
        failed: before.failed + failed,
        skipped: before.skipped + skipped,
      };
      this.again.push(...(found[4]?.split('; ') ?? []));
    }
    return found !== null;
  }

  /** @param {string} text */
  #takeCoverage(text) {
    const [, line = '', passed, name = ''] = coverage.exec(text) ?? [];
    if (line === '') return false;
    this.covered.set(line, { name, passed: (this.covered.get(line)?.passed ?? 0) + Number(passed) });
    return true;
  }

  /**
   * The totals that the suite reported. One that did not, or whose exit code says otherwise, counts as a failure more.
   *
   * @param {number} code
   */
  result(code) {
    const result = this.#totals ?? { passed: 0, failed: 0, skipped: 0 };
    if (this.#totals !== undefined && (code === 0) === (result.failed === 0)) return result;
    console.log(
      `  FAIL  the suite ended with ${code === -1 ? 'no answer in time' : `exit code ${code}`}. The workbench said:`,
    );
    if (!this.verbose) for (const line of this.#log.slice(-shownWhenLost)) console.log(`    ${line}`);
    return { ...result, failed: result.failed + 1 };
  }
}
