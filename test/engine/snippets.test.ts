/** The snippets are generated from the kinds and committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SNIPPETS_FILE, snippetsText } from '../../scripts/snippets.ts';

test('snippets are fresh; otherwise run: npx tsx scripts/snippets.ts', () => {
  expect(readFileSync(join(import.meta.dirname, '../..', SNIPPETS_FILE), 'utf8')).toBe(snippetsText());
});

test('every snippet has a prefix of its own', () => {
  const snippets: Record<string, { prefix: string; body: string[] }> = JSON.parse(snippetsText());
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(Object.values(snippets).every(({ body }) => body.join('').includes('$'))).toBe(true);
});
