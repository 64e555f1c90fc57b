/** Reads the kinds of report that a project declares in files of its own. */
import { type Kind, parseKind, kinds as shippedKinds } from '../engine/index.ts';
import { type Naming, readNamed } from './readNamed.ts';
import type { Walk } from './walk.ts';

/** In their order; a later one may extend an earlier one. */
export async function readKindFiles(files: readonly string[], naming: Naming, walk: Walk): Promise<readonly Kind[]> {
  const kinds: Kind[] = [];
  const parse = (text: string) => parseKind(text, [...kinds, ...shippedKinds]);
  for await (const { kind } of readNamed('kindFiles', files, naming, walk, parse)) if (kind) kinds.push(kind);
  return kinds;
}
