/** A run that is interrupted while it reads one long text ends at once. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from './harness.ts';
import { CLI } from './process.ts';
import { GOOD } from './samples.ts';

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops in the middle of one long text', async signal => {
  const long = GOOD.replace(
    '全年举办讲座。',
    '一审审结17件，其中败诉4件，败诉率23.53%，同比增长5%。\n\n'.repeat(100_000),
  );
  const folder = await makeFolder({ 'long.md': long });
  const child = spawn(process.execPath, [CLI, 'check', 'long.md', '--output', 'out.txt'], { cwd: folder });
  const exit = once(child, 'exit');
  // By then it is at the text: starting takes a tenth of that.
  while (child.exitCode === null && (await secondsOfWork(child.pid ?? 0)) < 2);
  child.kill(signal);
  expect(await exit).toEqual([null, signal]); // Ended by the system, which does not wait for the text.
  expect(await readdir(folder)).toEqual(['long.md']);
});

/** Processor time of a process so far, whole seconds. */
async function secondsOfWork(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'cputimes=', '-p', String(pid)]);
  return Number(stdout);
}
