/** Files of a disk, for the entries that run in Node. */
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import { formatHan, type Localized } from '../engine/index.ts';
import { decodeText, Unreadable } from './decode.ts';
import { officeKind } from './foreignFiles.ts';

/** Loads the room of Word files, which lies in a bundle of its own. */
export type LoadWordRoom = () => Promise<typeof import('../word/index.ts')>;

/** What of `node:fs/promises` is needed; each entry decides whether it waits for the disk or goes on meanwhile. */
export interface Disk {
  readFile(path: string): Promise<Buffer>;
  stat(path: string): Promise<Stats>;
  realpath(path: string): Promise<string>;
  readdir(path: string, options: { readonly withFileTypes: true }): Promise<Dirent[]>;
}

export interface NodeFiles {
  /** Pipes and devices are not read, whatever links lead there: one might wait or go on for ever. Throws `Unreadable`. */
  readFile(path: string): Promise<Uint8Array>;
  /**
   * A text in whatever encoding, without BOM, and of a Word file its text; null when there is no such file. Throws
   * `Unreadable` and what the system says.
   */
  readText(path: string): Promise<string | null>;
  /** Where links lead; null when there is no such file. */
  realPath(path: string): Promise<string | null>;
  /** Names of the files in a folder; pipes and devices, on which a reader might wait for ever, are none. */
  listFiles(folder: string): Promise<readonly string[] | null>;
}

export function filesOf(disk: Disk, loadWordRoom: LoadWordRoom): NodeFiles {
  const readFile = async (path: string) => {
    const found = await disk.stat(path);
    if (!found.isFile() && !found.isDirectory()) throw new Unreadable(NO_FILE);
    return disk.readFile(path);
  };
  return {
    readFile,
    async readText(path) {
      const bytes = await orNull(readFile(path));
      return bytes && (/\.doc[xm]$/i.test(path) ? textOfWord(bytes, loadWordRoom) : decodeText(bytes));
    },
    realPath: path => orNull(disk.realpath(path)),
    listFiles: folder => listFiles(folder, disk),
  };
}

async function textOfWord(bytes: Uint8Array, loadWordRoom: LoadWordRoom): Promise<string> {
  const kind = officeKind(bytes);
  if (kind !== null && kind !== 'word') throw new Unreadable(kind.problem);
  const { openWord, checkText } = await loadWordRoom();
  const document = openWord(bytes, formatHan);
  if ('problem' in document) throw new Unreadable(document.problem);
  return checkText(document).text;
}

const NO_FILE: Localized = {
  zh: '不是普通文件（管道、设备等），没有读取。请另存为文件；命令的输出请从标准输入读（文件名写 -）。',
  en: 'This is a pipe or a device and not a file, so it was not read. Save it as a file, or read standard input (-).',
};

async function listFiles(folder: string, disk: Disk): Promise<readonly string[] | null> {
  const entries = await orNull(disk.readdir(folder, { withFileTypes: true }));
  if (!entries) return null;
  const isFile = await Promise.all(
    entries.map(entry =>
      entry.isSymbolicLink()
        ? disk.stat(join(folder, entry.name)).then(
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
