/**
 * What the tool wants to reach in speed, each measured several times in one run: `npm run bench:goals`. Most figures
 * are ratios to something measured beside it, so that a slow machine slows both.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';
import { OURS, startTool, type ToolProcess } from './compare/toolProcess.ts';
import { machine } from './machine.ts';
import { run, unitsOf, writeReports } from './manyReports.ts';
import { record } from './record.ts';
import { firstTimeOf, timeOf } from './startTimes.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';
import { CHARACTERS, typeInProcess } from './typeInProcess.ts';

const ROUNDS = 3;
const FEW = 1000;
const MANY = 10_000;
const OTHER = 'autocorrect-node';
const CLI = join(ROOT, 'dist/cli.js');
const OTHER_CLI = join(import.meta.dirname, 'compare/node_modules', OTHER, 'cli.js');
/** Its code when it has found something. */
const OTHER_FOUND = 1;
const DRAFT = join(ROOT, 'seeds/reports/01-yunze-2022.md');

type Measure =
  | 'manyFiles'
  | 'filesLinear'
  | 'filesMemory'
  | 'coldStart'
  | 'firstStart'
  | 'charactersPerSecond'
  | 'typing';

interface Goal {
  readonly what: string;
  readonly unit: '×' | 'ms' | 'MB';
  /** What it must not pass, or for `atLeast` not stay under. */
  readonly limit: number;
  readonly atLeast?: true;
}

const GOALS: Readonly<Record<Measure, Goal>> = {
  manyFiles: { what: `check of ${FEW} reports, to ${OTHER}`, unit: '×', limit: 0.8 },
  filesLinear: { what: `time per file of ${MANY} reports, to ${FEW}`, unit: '×', limit: 1 },
  filesMemory: { what: `most memory that ${MANY} reports take`, unit: 'MB', limit: 512 },
  coldStart: { what: 'check of one draft, to node alone', unit: '×', limit: 2 },
  firstStart: { what: 'the same, first run ever', unit: '×', limit: 2.5 },
  charactersPerSecond: { what: `characters per second, to ${OTHER}`, unit: '×', limit: 1.5, atLeast: true },
  typing: { what: `95 % of keystrokes in ${CHARACTERS} characters, in process`, unit: 'ms', limit: 5 },
};

export interface GoalsRecord {
  readonly on: string;
  readonly rounds: number;
  readonly rows: readonly {
    readonly what: string;
    readonly unit: string;
    readonly atLeast: boolean;
    readonly limit: number;
    readonly median: number;
    readonly least: number;
    readonly most: number;
    /** By what share of the limit the median misses it: 0.5 is half as much again; 0 where it is met. */
    readonly missedBy: number;
  }[];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-goals-'));
  const tools = [startTool(OURS.name), startTool(OTHER)] as const;
  const measured: Record<Measure, number>[] = [];
  try {
    writeReports(folder, MANY);
    for (let round = 0; round < ROUNDS; round++) {
      measured.push({ ...filesIn(folder), ...starts(), ...(await speed(...tools)), typing: await typing() });
      console.log(`round ${round + 1}`, measured.at(-1));
    }
  } finally {
    for (const tool of tools) tool.stop();
    rmSync(folder, { recursive: true });
  }
  const rows = Object.entries(GOALS).map(([name, { what, unit, limit, atLeast = false }]) => {
    const values = measured.map(round => round[name as Measure]);
    const median = quantile(values, 0.5);
    const missedBy = Math.max(0, atLeast ? limit / median - 1 : median / limit - 1);
    return { what, unit, atLeast, limit, median, least: Math.min(...values), most: Math.max(...values), missedBy };
  });
  console.table(rows);
  if (process.argv.includes('--write')) record<GoalsRecord>('goals', { on: machine(), rounds: ROUNDS, rows });
}

function filesIn(folder: string): Pick<Record<Measure, number>, 'manyFiles' | 'filesLinear' | 'filesMemory'> {
  const other = run([OTHER_CLI, '--lint', ...unitsOf(FEW)], folder, OTHER_FOUND);
  const few = run([CLI, 'check', ...unitsOf(FEW), '--fail-on', 'never'], folder);
  const many = run([CLI, 'check', ...unitsOf(MANY), '--fail-on', 'never'], folder);
  return {
    manyFiles: few.seconds / other.seconds,
    filesLinear: many.seconds / MANY / (few.seconds / FEW),
    filesMemory: many.megabytes,
  };
}

function starts(): Pick<Record<Measure, number>, 'coldStart' | 'firstStart'> {
  const check = [CLI, 'check', DRAFT, '--fail-on', 'never'];
  const node = timeOf(['-e', '0']);
  return { coldStart: timeOf(check) / node, firstStart: firstTimeOf(check) / node };
}

async function speed(
  ours: ToolProcess,
  other: ToolProcess,
): Promise<Pick<Record<Measure, number>, 'charactersPerSecond'>> {
  const [own, others] = [await ours.takeTurn(), await other.takeTurn()];
  return { charactersPerSecond: quantile(others.milliseconds, 0.5) / quantile(own.milliseconds, 0.5) };
}

/** In a process of its own, so that nothing else has been compiled in it. */
async function typing(): Promise<number> {
  const child = fork(import.meta.filename, ['--typing']);
  const [p95] = await once(child, 'message');
  return Number(p95);
}

if (process.argv.includes('--typing')) process.send?.(quantile(typeInProcess(longReport(CHARACTERS)), 0.95));
else void main();
