/** A run that is interrupted leaves nothing half written, and ends at once while it reads one long text. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './harness.ts';
import { CLI } from './process.ts';
import { GOOD, manyFiles } from './samples.ts';

describe('Ctrl-C', () => {
  const SIGNALS = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;

  test.each(SIGNALS)('%s leaves nothing half written', async (signal, code) => {
    // Three megabytes of findings: what is less than one is held to the end, where it would be too late to interrupt.
    const folder = await makeFolder(manyFiles(3000));
    const before = (await readdir(folder)).sort();
    const child = spawn(process.execPath, [CLI, 'check', '.', '--format', 'json', '--output', 'out.json'], {
      cwd: folder,
    });
    const exit = once(child, 'exit');
    const gone = new AbortController();
    child.once('exit', () => gone.abort());
    // A first temporary file, which may come and go unseen, only tries the folder; one with words in it is the report's.
    const hasBegun = async () => {
      const sizes = (await readdir(folder)).filter(name => name.endsWith('.tmp')).map(name => sizeOf(folder, name));
      return (await Promise.all(sizes)).some(size => size > 0);
    };
    for await (const _ of watch(folder, { signal: gone.signal })) if (await hasBegun()) break;
    child.kill(signal);
    const [exitCode, killedBy] = await exit;
    expect([code, signal]).toContain(exitCode ?? killedBy);
    expect((await readdir(folder)).sort()).toEqual(before);
  });
});

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

/** In bytes; 0 for a file that is gone meanwhile. */
async function sizeOf(folder: string, name: string): Promise<number> {
  return (await stat(join(folder, name)).catch(() => null))?.size ?? 0;
}
