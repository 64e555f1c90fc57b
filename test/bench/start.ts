/** How long a command takes from a cold start, beside what Node itself takes: `npm run bench:start`. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const RUNS = 30;
const CLI = resolve('dist/cli.js');
const SAMPLE = 'seeds/reports/03-qinghe-2022.md';

const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['fazhi-lint --version', [CLI, '--version']],
  [`fazhi-lint check ${SAMPLE}`, [CLI, 'check', SAMPLE, '--fail-on', 'never']],
];

const times = commands.map(() => [] as number[]);
// In turn, so that whatever else the machine does slows all of them alike.
for (let run = 0; run <= RUNS; run++) {
  for (const [index, [name, args]] of commands.entries()) {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const took = performance.now() - began;
    if (status !== 0) throw new Error(`${name}: exit ${status} ${stderr}`);
    if (run > 0) times[index]?.push(took); // The first reads the files from the disk.
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const [node = 0] = times.map(median);
console.log(`Node ${process.version}, median of ${RUNS} runs\n`);
for (const [index, [name]] of commands.entries()) {
  const time = median(times[index] ?? []);
  console.log(`${time.toFixed(0).padStart(5)} ms  ${(time / node).toFixed(2)} ×  ${name}`);
}
