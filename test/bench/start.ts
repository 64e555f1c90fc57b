/** How long a start takes and how large the bundles are: `npm run bench start`. */
import { join } from 'node:path';
import { BUDGETS, sizeOf } from '../budgets.ts';
import { ROOT } from '../sources.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { firstTimeOf, RUNS, timeOf } from './startTimes.ts';
import { quantile } from './statistics.ts';

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
