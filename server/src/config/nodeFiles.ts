/** Text files of a disk, for the entries that run in Node. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decode.ts';

/** In whatever encoding, without BOM; null when there is no such file. Throws `Unreadable` and what the system says. */
export async function readTextFile(path: string): Promise<string | null> {
  const bytes = await orNull(readFile(path));
  return bytes && decodeText(bytes);
}

/** Names of the files in a folder; pipes and devices, on which a reader might wait for ever, are none. */
export async function listFiles(folder: string): Promise<readonly string[] | null> {
  const entries = await orNull(readdir(folder, { withFileTypes: true }));
  if (!entries) return null;
  const isFile = await Promise.all(
    entries.map(entry =>
      entry.isSymbolicLink()
        ? stat(join(folder, entry.name)).then(
            target => target.isFile(),
            () => false,
          )
        : entry.isFile(),
    ),
  );
  return entries.filter((_, index) => isFile[index]).map(({ name }) => name);
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}
