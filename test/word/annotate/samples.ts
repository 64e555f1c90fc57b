/** The Word files that annotations are tried on: sample drafts of ours with faults, and what Word and WPS write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED, samples } from '../../corpus/corpora.ts';
import { exported } from '../write/harness.ts';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDER = join(SHARED, 'word');

/** Small files that show what Word writes; beside the repository. */
function sharedFiles(): Sample[] {
  if (!existsSync(FOLDER)) {
    console.warn(`annotate: ${FOLDER} is not there; the tests over it are skipped`);
    return [];
  }
  return readdirSync(FOLDER)
    .filter(name => /\.doc[xm]$/.test(name))
    .sort()
    .map(name => ({ name, bytes: readFileSync(join(FOLDER, name)) }));
}

/** Faults that every sample draft gets: a figure, an ordinal, marks that do not pair. */
const faulty = (text: string) =>
  text
    .replace('（二）', '（五）')
    .replace(/(\d+\.\d)%/, '$19%')
    .replace('。\n', '。。\n')
    .replace('”', '');

export const files: readonly Sample[] = [
  ...samples().map(({ name, text }) => ({ name, bytes: exported(faulty(text)).bytes })),
  ...sharedFiles(),
];
