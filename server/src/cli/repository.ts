/** The repository that a folder belongs to. */
import { dirname, join } from 'node:path';
import { stat } from './disk.ts';

/** The folder above, or this one, that holds `.git`; null for none. */
export async function repositoryOf(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    if (await stat(join(folder, '.git')).catch(() => null)) return folder;
    if (dirname(folder) === folder) return null;
  }
}
