/** Writes a file so that nobody ever meets half of it: into a temporary one beside it, which then takes its place. */
import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { addUnfinished, removeUnfinished } from './unfinished.ts';

export interface Replacement {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts what was written in place of the file. */
  commit(): Promise<void>;
  /** Leaves the file as it was. */
  discard(): Promise<void>;
}

/** With the number of the process it makes a name that no other run has. */
let serial = 0;

/** Characters that are kept before a file is made of them: a short report is one write, at the end. */
const HELD = 1 << 20;

/** Starts to write the file at `path`; an existing one keeps its mode, its owner, and the link that leads to it. */
export async function openReplacement(path: string): Promise<Replacement> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  if (before) await access(target, constants.W_OK); // Renaming would get past a file that is write-protected.
  if (before?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  if (before && !before.isFile()) return writeThrough(target); // A pipe or /dev/stdout cannot be replaced.
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 80)}.${process.pid}.${Date.now().toString(36)}${++serial}.tmp`,
  );
  let file: FileHandle | null = null;
  let held = '';
  const begin = async () => {
    addUnfinished(temporary);
    return open(temporary, 'wx', before?.mode);
  };
  const discard = async () => {
    await file?.close().catch(() => undefined);
    file = null;
    await rm(temporary, { force: true });
    removeUnfinished(temporary);
  };
  const orDiscard = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      await discard();
      throw error;
    }
  };
  const flush = async (): Promise<FileHandle> => {
    file ??= await begin();
    await file.writeFile(held);
    held = '';
    return file;
  };
  // Whether the folder takes a file at all must be known before the work, not after it.
  await orDiscard(async () => {
    file = await begin();
  });
  await discard();
  return {
    write: content =>
      orDiscard(async () => {
        if (typeof content === 'string') held += content;
        else await (await flush()).writeFile(content);
        if (held.length >= HELD) await flush();
      }),
    commit: () =>
      orDiscard(async () => {
        const whole = await flush();
        if (before) await keepOwner(whole, before);
        await whole.sync();
        await whole.close();
        await rename(temporary, target);
        removeUnfinished(temporary);
      }),
    discard,
  };
}

async function keepOwner(file: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }) {
  await file.chmod(mode); // The mode given to open() has passed through the umask.
  await file.chown(uid, gid).catch(() => undefined); // Only possible for some users.
}

async function writeThrough(path: string): Promise<Replacement> {
  const file = await open(path, 'w');
  return { write: content => file.writeFile(content), commit: () => file.close(), discard: () => file.close() };
}
