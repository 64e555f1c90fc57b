/** How long a process takes from its start to its end. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from './statistics.ts';

export const RUNS = 15;

/** Milliseconds that Node takes with `words`, the median. */
export function timeOf(words: readonly string[]): number {
  return quantile(
    Array.from({ length: RUNS }, () => timeOnce(words, process.env)),
    0.5,
  );
}

/** Each time for a user for whom nothing is kept yet. */
export function firstTimeOf(words: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-start-'));
    try {
      return timeOnce(words, { ...process.env, XDG_CACHE_HOME: folder });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  return quantile(times, 0.5);
}

function timeOnce(words: readonly string[], env: NodeJS.ProcessEnv): number {
  const began = performance.now();
  execFileSync(process.execPath, words, { stdio: 'ignore', env });
  return performance.now() - began;
}
