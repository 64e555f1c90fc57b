/** How large what is published may become. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

const KIBIBYTE = 1024;

/**
 * Bytes per bundle, about a tenth above what it has; a larger one wants a reason and a new budget. The lists of words
 * (slips, terms, laws, sounds) are a seventh of the engine. The server, too, has what writes and annotates Word files,
 * for the editor.
 */
export const BUDGETS: Readonly<Record<string, number>> = {
  'dist/client/main.js': 525 * KIBIBYTE,
  'dist/server/main.js': 1770 * KIBIBYTE,
  'dist/cli.js': 2 * KIBIBYTE,
  'dist/executable.js': 3 * KIBIBYTE,
  'dist/cliMain.js': 1670 * KIBIBYTE,
  'dist/cliThread.js': 2 * KIBIBYTE,
  'dist/officeConverter.js': 6 * KIBIBYTE,
  'dist/word.js': 175 * KIBIBYTE,
  'dist/engine.js': 1170 * KIBIBYTE,
  // The engine and the exported page, in ASCII.
  'dist/demo.html': 1250 * KIBIBYTE,
  'dist/rulePages.json': 670 * KIBIBYTE,
};

export function sizeOf(file: string): number {
  return statSync(join(ROOT, file)).size;
}
