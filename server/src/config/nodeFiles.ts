/** Text files of a disk, for the entries that run in Node. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHan, type Localized } from '../engine/index.ts';
import { decodeText, Unreadable } from './decode.ts';
import { officeKind } from './foreignFiles.ts';

/** Loads the room of Word files, which lies in a bundle of its own. */
export type LoadWordRoom = () => Promise<typeof import('../word/index.ts')>;

/** Reads text files, and of Word files the text. See `readTextFile`. */
export function textReader(loadWordRoom: LoadWordRoom): (path: string) => Promise<string | null> {
  return async path => {
    if (!/\.doc[xm]$/i.test(path)) return readTextFile(path);
    const bytes = await orNull(readRegularFile(path));
    if (!bytes) return null;
    const kind = officeKind(bytes);
    if (kind !== null && kind !== 'word') throw new Unreadable(kind.problem);
    const { openWord, checkText } = await loadWordRoom();
    const document = openWord(bytes, formatHan);
    if ('problem' in document) throw new Unreadable(document.problem);
    return checkText(document).text;
  };
}

/** In whatever encoding, without BOM; null when there is no such file. Throws `Unreadable` and what the system says. */
async function readTextFile(path: string): Promise<string | null> {
  const bytes = await orNull(readRegularFile(path));
  return bytes && decodeText(bytes);
}

/** Pipes and devices are not read, whatever links lead there: one might wait or go on for ever. Throws `Unreadable`. */
export async function readRegularFile(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new Unreadable(NO_FILE);
  return readFile(path);
}

const NO_FILE: Localized = {
  zh: '不是普通文件（管道、设备等），没有读取。请另存为文件；命令的输出请从标准输入读（文件名写 -）。',
  en: 'This is a pipe or a device and not a file, so it was not read. Save it as a file, or read standard input (-).',
};

/** Where links lead; null when there is no such file. */
export function realPathOf(path: string): Promise<string | null> {
  return orNull(realpath(path));
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
