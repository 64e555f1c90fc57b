/** Reads all specs from test/rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpec, type Spec } from './spec.ts';

const SPEC_FOLDER = join(import.meta.dirname, '..', 'rules');

export function readSpecs(): readonly Spec[] {
  return readdirSync(SPEC_FOLDER)
    .filter(file => file.endsWith('.md'))
    .sort()
    .map(file => readSpec(file, readFileSync(join(SPEC_FOLDER, file), 'utf8')));
}
