/** The texts that corpus tests read: real ones outside the repository, skipped where they are not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusText {
  readonly name: string;
  readonly text: string;
}

const REPOSITORY = join(import.meta.dirname, '../..');
/** Beside the repository, or where FAZHI_SHARED says; nothing of it is part of the repository. */
export const SHARED = process.env['FAZHI_SHARED'] ?? join(REPOSITORY, '../shared');

/** The sample drafts of this repository. */
export function samples(): readonly CorpusText[] {
  return readFolder(join(REPOSITORY, 'seeds/reports'), name => /^\d.*\.md$/.test(name));
}

/** Those who wrote clean reports, each with a folder in test/corpus/reports. */
export const WRITERS = ['a', 'b', 'c', 'd', 'e'];

/** The clean reports that were written for this project by people who had not read the engine. */
export function cleanReports(): readonly CorpusText[] {
  const folder = join(REPOSITORY, 'test/corpus/reports');
  return WRITERS.flatMap(writer =>
    readFolder(join(folder, writer), name => name.endsWith('.md')).map(({ name, text }) => ({
      name: `${writer}/${name}`,
      text,
    })),
  );
}

/** The texts of a folder of the shared material; empty where it is not at hand. */
export function shared(folder: 'seeds' | 'skeletons' | 'reports'): readonly CorpusText[] {
  return readFolder(join(SHARED, folder), name => /^\d.*\.txt$/.test(name));
}

function readFolder(folder: string, takes: (name: string) => boolean): readonly CorpusText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(takes)
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
