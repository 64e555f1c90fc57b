/** How long a start takes and how large the bundles are: `npm run bench start`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUDGETS, sizeOf } from '../budgets.ts';
import { ROOT } from '../sources.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { quantile } from './statistics.ts';

const RUNS = 15;
const CLI = join(ROOT, 'dist/cli.js');
const DRAFT = join(ROOT, 'seeds/reports/01-yunze-2022.md');

export interface StartRecord {
  readonly on: string;
  /** Medians in milliseconds. */
  readonly times: readonly { readonly what: string; readonly milliseconds: number }[];
  /** In bytes. */
  readonly sizes: readonly { readonly file: string; readonly size: number; readonly budget: number }[];
}

async function main(): Promise<void> {
  const check = [CLI, 'check', DRAFT, '--fail-on', 'never'];
  const times = [
    { what: 'node alone', milliseconds: timeOf(['-e', '0']) },
    { what: 'fazhi-lint --version', milliseconds: timeOf([CLI, '--version']) },
    { what: 'fazhi-lint check, one draft', milliseconds: timeOf(check) },
    { what: 'the same, first run ever', milliseconds: firstTimeOf(check) },
    { what: 'server to its first answer', milliseconds: await timeOfServer() },
  ];
  const sizes = Object.entries(BUDGETS).map(([file, budget]) => ({ file, size: sizeOf(file), budget }));
  console.table(times);
  console.table(sizes);
  if (process.argv.includes('--write')) record<StartRecord>('start', { on: machine(), times, sizes });
}

function timeOf(words: readonly string[]): number {
  return quantile(
    Array.from({ length: RUNS }, () => timeOnce(words, process.env)),
    0.5,
  );
}

/** Each time for a user for whom nothing is kept yet. */
function firstTimeOf(words: readonly string[]): number {
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

async function timeOfServer(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const server = await startServerProcess();
    times.push(server.started);
    server.stop();
  }
  return quantile(times, 0.5);
}

void main();
