/** What one reading of configurations shares: where it may read, and what it has found wrong so far. */
import type { Config, Localized, Range } from '../engine/index.ts';
import { Unreadable } from './decode.ts';
import { folderOf, isInside, resolvePath } from './paths.ts';

/** Reads files by absolute path with `/`; on a disk and through a language client alike. */
export interface ConfigIo {
  /** The text, or null when there is no such file; throws `Unreadable`. */
  readText(path: string): Promise<string | null>;
  /** Where links lead, null for no such file; without it there are no links. */
  realPath?(path: string): Promise<string | null>;
  /** Names of what lies in a folder, in any order; null when there is no such folder. */
  listFolder(path: string): Promise<readonly string[] | null>;
}

export interface ConfigPlace {
  readonly path: string;
  readonly range: Range;
}

export interface LoadedProblem extends ConfigPlace {
  readonly message: Localized;
  /** See `ConfigProblem`. */
  readonly instead?: string;
  /** Of an entry of `previous` that leads nowhere: to be said again where last year’s report is not found. */
  readonly ofPrevious?: true;
}

export interface Layer {
  readonly path: string;
  readonly config: Config;
  readonly places: ReadonlyMap<string, Range>;
}

/** What one walk shares: where it may read, and what it has found wrong so far. */
export interface Walk {
  readonly root: string;
  readonly io: ConfigIo;
  readonly problems: LoadedProblem[];
  /** Files that are there and of which nothing counts, since they cannot be read. */
  readonly unread: Set<string>;
  /** The layers of each file read so far: several may extend one and the same. */
  readonly known: Map<string, readonly Layer[]>;
}

export const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The absolute path of a file named in a configuration; null for one outside the project, which is complained of. */
export function resolveInside(relative: string, place: ConfigPlace, { root, problems }: Walk): string | null {
  // A drive letter or a scheme (`C:\…`, `https://…`) is no path inside the project either.
  const target =
    /^(?:[\\/]|[a-z][a-z\d+.-]*:)/i.test(relative) || relative.includes('\\')
      ? null
      : resolvePath(folderOf(place.path), relative);
  if (target !== null && isInside(root, target)) return target;
  problems.push({
    ...place,
    message: {
      zh: `「${relative}」不是项目内的相对路径。请写相对于本文件的路径，用 / 分隔，如 ../base.json。`,
      en: `"${relative}" is no relative path inside the project. Write it relative to this file, with /: ../base.json.`,
    },
  });
  return null;
}

export async function read(path: string, askedBy: ConfigPlace | null, walk: Walk): Promise<string | null> {
  const { io, problems, unread } = walk;
  try {
    if (askedBy && !(await staysInside(path, walk))) {
      problems.push({ ...askedBy, message: linkedOutside(path) });
      return null;
    }
    const text = await io.readText(path);
    if (text === null && askedBy) {
      problems.push({ ...askedBy, message: missing(path) });
    }
    return text;
  } catch (error) {
    unread.add(path);
    problems.push({ path, range: START, message: whyUnreadable(error) });
    return null;
  }
}

/** Whether no link leads the file at `path` out of the project. */
export async function staysInside(path: string, { root, io }: Pick<Walk, 'root' | 'io'>): Promise<boolean> {
  if (!io.realPath || root === '/') return true;
  const [real, realRoot] = await Promise.all([io.realPath(path), io.realPath(root)]);
  return real === null || isInside(realRoot ?? root, real);
}

export function linkedOutside(path: string): Localized {
  return {
    zh: `${path} 是指向项目之外的链接，没有读取。请把文件放进项目，或写真实的位置。`,
    en: `${path} is a link out of the project and was not read. Put the file into the project.`,
  };
}

export function missing(path: string): Localized {
  return {
    zh: `没有文件或文件夹 ${path}。请核对路径。`,
    en: `There is no file or folder ${path}. Check the path.`,
  };
}

export function whyUnreadable(error: unknown): Localized {
  if (error instanceof Unreadable) return error.problem;
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `无法读取这个文件（${reason}）。`, en: `This file cannot be read (${reason}).` };
}
