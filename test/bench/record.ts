/** Keeps what was measured as data, from which `npm run generate` writes the pages and the figures in README. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';

const FOLDER = join(ROOT, 'docs/measured');

/** Writes `docs/measured/<name>.json`. */
export function record<Measured>(name: string, measured: Measured): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

export function isRecorded(name: string): boolean {
  return existsSync(join(FOLDER, `${name}.json`));
}

export function recorded<Measured>(name: string): Measured {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Measured;
}
