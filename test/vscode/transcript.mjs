// Picks what the suite prints out of all that the workbench logs, and counts the tests.
const mark = '[suite] ';
const totals = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;
const shownWhenLost = 60;

export class Transcript {
  /** @type {string[]} */
  #log = [];
  /** @type {{ passed: number, failed: number, skipped: number } | undefined} */
  #totals;

  /** @param {boolean} verbose shows what others than the suite log, too */
  constructor(verbose) {
    this.verbose = verbose;
  }

  /** @param {string} line */
  add(line) {
    this.#log.push(line);
    const start = line.indexOf(mark);
    if (start < 0) {
      if (this.verbose) console.log(`    ${line}`);
      return;
    }
    const text = line.slice(start + mark.length);
    const [, passed, failed, skipped] = totals.exec(text) ?? [];
    if (passed === undefined) console.log(`  ${text}`);
    else this.#totals = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
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
