/** Reads the tables of house terms that a project keeps in files of its own. */
import { parseTermTable, type Term } from '../engine/index.ts';
import { type Naming, readNamed } from './readNamed.ts';
import type { Walk } from './walk.ts';

/** Of a term that two tables hold, the later one's stands. */
export async function readTermFiles(
  files: readonly string[],
  naming: Naming,
  walk: Walk,
): Promise<Readonly<Record<string, Term>>> {
  let found: Readonly<Record<string, Term>> = {};
  for await (const { terms } of readNamed('termFiles', files, naming, walk, parseTermTable))
    found = { ...found, ...terms };
  return found;
}
