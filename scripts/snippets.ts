/** Writes snippets/fazhi.code-snippets from the kinds; run by scripts/generate.ts or alone: `npx tsx scripts/snippets.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds, snippetsOf } from '../server/src/engine/index.ts';

export const SNIPPETS_FILE = 'snippets/fazhi.code-snippets';

/** The text of the file, for writing and for the test that holds it fresh. */
export function snippetsText(): string {
  return `${JSON.stringify(snippetsOf(kinds), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '..', SNIPPETS_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, snippetsText());
}
