/** Runs measurements one after the other, each in a process of its own: `npm run bench [-- NAME…] [--write]`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ALL = ['growth', 'typing', 'longText', 'memory', 'start'];
// The loader that runs this file runs the measurements too.
const LOADER = process.execArgv;

const words = process.argv.slice(2);
const options = words.filter(word => word.startsWith('--'));
const names = words.filter(word => !word.startsWith('--'));

for (const name of names.length > 0 ? names : ALL) {
  console.log(`\n== ${name}`);
  const file = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [...LOADER, file, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
