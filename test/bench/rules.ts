/** Where the time of linting goes: `tsx test/bench/rules.ts [FILE]`, median milliseconds of every step and rule. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../corpus/corpus.ts';
import { timeRules } from './timeRules.ts';

const WARM_UP = 100;
const RUNS = 101;
const SHOWN = 12;

const file = process.argv[2] ?? join(SAMPLES, '03-qinghe-2022.md');
const text = readFileSync(file, 'utf8');
const taken = new Map<string, number[]>();

for (let turn = 0; turn < WARM_UP + RUNS; turn++) {
  const times = timeRules(`${text}\n${turn}`);
  if (turn < WARM_UP) continue;
  for (const [step, time] of times) taken.set(step, [...(taken.get(step) ?? []), time]);
}

const medians = Array.from(taken, ([step, times]) => [step, times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0] as const);
console.log(`${medians.reduce((sum, [, median]) => sum + median, 0).toFixed(2)} ms in all`);
for (const [step, median] of medians.toSorted((a, b) => b[1] - a[1]).slice(0, SHOWN)) {
  console.log(`${median.toFixed(3)} ms  ${step}`);
}
