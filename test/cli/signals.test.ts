/** A run that is interrupted leaves nothing half written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './harness.ts';
import { CLI } from './process.ts';
import { manyFiles } from './samples.ts';

describe('Ctrl-C', () => {
  const SIGNALS = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;

  test.each(SIGNALS)('%s leaves nothing half written', async (signal, code) => {
    const folder = await makeFolder(manyFiles(1000));
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

/** In bytes; 0 for a file that is gone meanwhile. */
async function sizeOf(folder: string, name: string): Promise<number> {
  return (await stat(join(folder, name)).catch(() => null))?.size ?? 0;
}
