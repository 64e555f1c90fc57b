/** How large what is published may become. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

const KIBIBYTE = 1024;

/** Bytes per bundle, about a tenth above what it has; a larger one wants a reason and a new budget. */
export const BUDGETS: Readonly<Record<string, number>> = {
  'dist/client/main.js': 480 * KIBIBYTE,
  'dist/server/main.js': 960 * KIBIBYTE,
  'dist/cli.js': 2 * KIBIBYTE,
  'dist/cliMain.js': 740 * KIBIBYTE,
  'dist/cliWorker.js': 500 * KIBIBYTE,
  'dist/officeConverter.js': 6 * KIBIBYTE,
  'dist/word.js': 160 * KIBIBYTE,
  'dist/engine.js': 440 * KIBIBYTE,
  'dist/rulePages.json': 320 * KIBIBYTE,
};

export function sizeOf(file: string): number {
  return statSync(join(ROOT, file)).size;
}
