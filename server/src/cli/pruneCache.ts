/** Keeps the cache from growing for ever: results of texts that have changed or are gone are asked for no more. */
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const KEPT = 30 * DAY;
/** Its time tells when the cache was last looked through. */
const MARK = 'pruned';

/** Notes that an entry was used; once a day, so that a run over many files writes little. */
export async function keepEntry(path: string): Promise<void> {
  const now = Date.now();
  if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1000, now / 1000);
}

/** Removes what nobody has used for 30 days; looks at most once a day. Other runs may be doing the same. */
export async function pruneCache(folder: string): Promise<void> {
  const now = Date.now();
  const mark = join(folder, MARK);
  const last = await stat(mark).catch(() => null);
  if (last && now - last.mtimeMs < DAY) return;
  await writeFile(mark, '');
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const entry = await stat(path).catch(() => null);
    if (entry?.isFile() && now - entry.mtimeMs > KEPT) await rm(path, { force: true });
  }
}
