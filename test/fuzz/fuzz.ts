// Tries what is said of any text at random: `npm run fuzz [-- --runs N --seed N]`, 100,000 cases and 10,000 edits unless
// told otherwise, on two cores. `--write` records what was run for docs/robustness.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { machine } from '../bench/machine.ts';
import { record } from '../bench/record.ts';
import { PROPERTIES } from './properties.ts';
import { editOverProtocol } from './protocol.ts';

export interface FuzzRecord {
  readonly on: string;
  readonly seed: number;
  readonly seconds: number;
  readonly rows: readonly { readonly what: string; readonly runs: number }[];
}

const EDITS = 'One-character edits over the protocol; after each, the findings are those of the text opened as new';
const EDITS_PER_RUN = 0.1;
/** So that neither core waits long for the other. */
const CASES_ON_THE_FIRST_CORE = 0.65;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    write: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);

if (values.part === 'cases') tryCases(CASES_ON_THE_FIRST_CORE, seed);
else if (values.part === 'edits') void tryEdits();
else void tryAll();

async function tryAll(): Promise<void> {
  console.log(`${runs} cases, seed ${seed}`);
  const began = performance.now();
  const codes = await Promise.all(['cases', 'edits'].map(runPart));
  if (codes.some(code => code !== 0)) process.exit(1);
  const seconds = Math.round((performance.now() - began) / 1000);
  const rows = PROPERTIES.map(({ what, share }) => ({ what, runs: Math.round(runs * share) }));
  rows.push({ what: EDITS, runs: Math.round(runs * EDITS_PER_RUN) });
  console.log(`all held, in ${seconds} s`);
  if (values.write) record<FuzzRecord>('fuzz', { on: machine(), seed, seconds, rows });
}

async function runPart(part: string): Promise<number> {
  const words = [import.meta.filename, '--part', part, '--runs', String(runs), '--seed', String(seed)];
  const child = spawn(process.execPath, [...process.execArgv, ...words], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

function tryCases(portion: number, from: number): void {
  for (const { what, share, property } of PROPERTIES) {
    const began = performance.now();
    fc.assert(property, { numRuns: Math.round(runs * share * portion), seed: from });
    console.log(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`);
  }
}

async function tryEdits(): Promise<void> {
  tryCases(1 - CASES_ON_THE_FIRST_CORE, seed + 1);
  await editOverProtocol(Math.round(runs * EDITS_PER_RUN), seed);
  console.log(`${EDITS}: held`);
}
