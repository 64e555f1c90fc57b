/** What `.gitignore` files leave out, read folder by folder on the way down. */
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import type { CliIo } from './io.ts';
import { repositoryOf } from './repository.ts';

export interface GitIgnore {
  /** Reads the rules of a folder; call it before asking about what lies in it. */
  enter(folder: string): Promise<void>;
  /** The same for every folder above a file, from the top of the repository down. */
  enterFoldersOf(file: string): Promise<void>;
  ignores(path: string, isFolder: boolean): boolean;
}

const NOTHING: GitIgnore = {
  enter: async () => undefined,
  enterFoldersOf: async () => undefined,
  ignores: () => false,
};

/** `start` is where the search begins: the rules of the repository's folders above it count as well. */
export async function openGitIgnore(start: string, isWanted: boolean, io: CliIo): Promise<GitIgnore> {
  if (!isWanted) return NOTHING;
  const rules = new Map<string, Ignore | null>();
  const top = (await repositoryOf(start)) ?? start;
  const enter = async (folder: string) => {
    if (!rules.has(folder)) rules.set(folder, await readRules(folder, io));
  };
  const enterDownTo = async (folder: string) => {
    for (const each of foldersBetween(top, folder)) await enter(each);
  };
  await enterDownTo(start);
  return {
    enter,
    enterFoldersOf: file => enterDownTo(dirname(file)),
    ignores: (path, isFolder) => isIgnoredBy(rules, top, path, isFolder),
  };
}

/** The nearest folder that has a say decides, and what lies in an ignored folder is ignored with it, as in git. */
function isIgnoredBy(rules: ReadonlyMap<string, Ignore | null>, top: string, path: string, isFolder: boolean): boolean {
  for (const folder of foldersBetween(top, dirname(path)).reverse()) {
    const inFolder = relative(folder, path).replaceAll(sep, '/');
    const result = rules.get(folder)?.test(isFolder ? `${inFolder}/` : inFolder);
    if (result?.unignored) return false;
    if (result?.ignored) return true;
  }
  return false;
}

/** From the outer folder to the inner one; only the inner one where it does not lie below. */
function foldersBetween(outer: string, inner: string): string[] {
  const folders = [inner];
  for (let folder = inner; folder !== outer; folder = dirname(folder)) {
    if (dirname(folder) === folder) return [inner];
    folders.unshift(dirname(folder));
  }
  return folders;
}

async function readRules(folder: string, io: CliIo): Promise<Ignore | null> {
  try {
    const text = Buffer.from(await io.readFile(join(folder, '.gitignore'))).toString('utf8');
    const { default: ignore } = await import('ignore');
    return ignore().add(text);
  } catch {
    return null; // None there, or none that can be read: git itself goes on as well.
  }
}
