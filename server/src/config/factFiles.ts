/** Reads the facts files of a project: figures that the office keeps, against which the text is checked. */
import { type Fact, parseFacts } from '../engine/index.ts';
import { type Naming, readNamed } from './readNamed.ts';
import type { Walk } from './walk.ts';

export async function readFactFiles(files: readonly string[], naming: Naming, walk: Walk): Promise<readonly Fact[]> {
  const rows: Fact[] = [];
  for await (const { facts } of readNamed('facts', files, naming, walk, parseFacts))
    for (const fact of facts) rows.push(fact);
  return rows;
}
