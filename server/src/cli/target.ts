/** Sees to it that a file is only written where the user meant it. */
import { basename, dirname, join, sep } from 'node:path';
import type { Localized } from '../engine/index.ts';
import { lstat, realpath, stat } from './disk.ts';
import { repositoryOf } from './repository.ts';

export interface TargetOptions {
  readonly cwd: string;
  /** Whether a file that is there may be overwritten. */
  readonly force: boolean;
  /** Absolute paths of what is read in this call, which is never overwritten. */
  readonly inputs: Iterable<string>;
}

/** Why the file at the absolute `path` is not written; null when nothing speaks against it. */
export async function whyNotWritten(path: string, { cwd, force, inputs }: TargetOptions): Promise<Localized | null> {
  const outside = await whyNotThere(path, cwd);
  if (outside) return outside;
  const before = await stat(path).catch(() => null);
  if (!before?.isFile()) return null; // A pipe or /dev/stdout takes what it is given.
  for (const input of inputs) {
    const found = await stat(input).catch(() => null);
    if (found && found.ino === before.ino && found.dev === before.dev) return IS_INPUT;
  }
  return force ? null : EXISTS;
}

/** Why a path that is written as one inside the project is not to be written to: a link leads it out; else null. */
export async function whyNotThere(path: string, cwd: string): Promise<Localized | null> {
  const root = (await repositoryOf(cwd)) ?? cwd;
  if (!isInside(root, path)) return null;
  const realRoot = await realpath(root).catch(() => root);
  const real = await realPlaceOf(path);
  return isInside(realRoot, real) ? null : linkedOutside(real);
}

/** Of a file that is not there yet, its folder's real place with the name. */
async function realPlaceOf(path: string): Promise<string> {
  const isThere = await lstat(path).catch(() => null);
  if (isThere) return realpath(path).catch(() => path);
  return dirname(path) === path ? path : join(await realPlaceOf(dirname(path)), basename(path));
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

const EXISTS: Localized = {
  zh: '已有这个文件，没有写入。请换一个文件名；确要覆盖请加 --force。',
  en: 'The file exists and was not written. Choose another name, or add --force to overwrite it.',
};
const IS_INPUT: Localized = {
  zh: '它也是要读的文件，没有写入。请换一个文件名。',
  en: 'It is one of the files that are read, so it was not written. Choose another name.',
};

function linkedOutside(real: string): Localized {
  return {
    zh: `这个路径经链接指向项目之外的 ${real}，没有写入。请直接写出要写的位置。`,
    en: `A link leads this path out of the project to ${real}, so nothing was written. Name the place itself.`,
  };
}
