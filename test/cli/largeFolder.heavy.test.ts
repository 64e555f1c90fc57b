/** A very large folder. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from './harness.ts';
import { GAP, GOOD } from './samples.ts';

test('a folder of 100,000 entries is walked', { timeout: 300_000 }, async () => {
  const folder = await makeFolder({ 'a.md': GOOD, 'z.md': GAP });
  const script = `const fs = require('node:fs'); for (let at = 0; at < 100000; at++) fs.closeSync(fs.openSync('f' + at + '.dat', 'w'));`;
  await promisify(execFile)(process.execPath, ['-e', script], { cwd: folder });
  const { exit, stdout, stderr } = await runCli(['check', '.'], { cwd: folder });
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
  expect(stdout).toContain('检查报告 2 份');
});
