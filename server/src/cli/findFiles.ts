/** Finds the files that the arguments of `check` mean: files, folders with everything below them, globs. */
import type { Dirent, Stats } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isWanted } from '../config/loadConfig.ts';
import { isIgnored, type Localized } from '../engine/index.ts';
import { readdir, realpath, stat } from './disk.ts';
import { shownPath, toSlashPath } from './diskPath.ts';
import { type GitIgnore, openGitIgnore } from './gitIgnore.ts';
import { STDIN } from './readDocument.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';

export interface Target {
  readonly argument: string;
  readonly kind: 'file' | 'folder' | 'glob';
  readonly files: readonly string[];
}

export interface FindOptions {
  readonly fix?: boolean;
  readonly fixOrdinals?: boolean;
  /** Whether what `.gitignore` leaves out is left out here too; files that are named are checked all the same. */
  readonly gitignore?: boolean;
}

const NO_FILES = {
  zh: '这里没有可检查的文件（*.md、*.markdown、*.txt、*.docx、*.docm）。请核对路径；别的文件请在 .fazhilint.json 的 files 中写明。',
  en: 'There are no files to check here (*.md, *.markdown, *.txt, *.docx, *.docm). Check the path, or name others under files in .fazhilint.json.',
};
/** Drafts in the formats of other office programs, of which LibreOffice can make Word files. */
const CONVERTIBLE = /\.(?:doc|wps|rtf|odt)$/i;
/** Reports may well be among these, so that they must not pass in silence. */
const UNREAD = /\.(?:doc|dot[xm]?|wp[st]|rtf|pdf|odt|ofd|mht)$/i;
const MOST_NAMES = 10;

function notChecked(paths: readonly string[]): Localized {
  const names = paths.slice(0, MOST_NAMES);
  const rest = paths.length - names.length;
  const convertible = paths.some(path => CONVERTIBLE.test(path));
  return {
    zh: `另有 ${paths.length} 个文件的格式不能直接读取，没有检查：${names.join('、')}${rest > 0 ? '等' : ''}。请另存为 .docx${convertible ? '；旧版 Word、WPS 等文件，装有 LibreOffice 时也可加 --convert' : ''}。`,
    en: `${paths.length} more files are in formats that are not read as they are and were not checked: ${names.join(', ')}${rest > 0 ? ', …' : ''}. Save as .docx what is to be checked${convertible ? '; with LibreOffice installed, --convert reads old Word, WPS and the like' : ''}.`,
  };
}

const NO_FILE = {
  zh: '不是普通文件（管道、设备等），没有检查。',
  en: 'This is a pipe or a device and not a file; it was not checked.',
};
const LINKED_OUTSIDE = {
  zh: '是指向这个文件夹之外的链接，没有检查也没有修正。要修正请单独写出它的文件名。',
  en: 'This is a link out of the folder and was neither checked nor fixed. To fix it, name the file itself.',
};
const IGNORED = {
  zh: '按配置的 ignore 不检查。',
  en: 'Not checked: ignore in the configuration names it.',
};

/** What each argument stands for, in order. Arguments that stand for nothing are complained of and left out. */
export async function findFiles(paths: readonly string[], options: FindOptions, session: Session): Promise<Target[]> {
  const targets: Target[] = [];
  for (const argument of paths) {
    const target = await findTarget(argument, options, session);
    if (target) targets.push(target);
  }
  return targets;
}

async function findTarget(argument: string, options: FindOptions, session: Session): Promise<Target | null> {
  if (argument === STDIN) return { argument, kind: 'file', files: [STDIN] };
  const path = resolve(session.io.cwd, argument);
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    if (/[*?{}[\]()!]/.test(argument)) return findByGlob(argument, options, session);
    session.complain(shownPath(argument), reasonOf(error));
    return null;
  }
  if (found.isDirectory()) {
    const git = await openGitIgnore(path, options.gitignore !== false, session.io);
    const files: string[] = [];
    const root = await realpath(path);
    const stays = fixes(options) ? root : null;
    const passedOver: string[] = [];
    await walkFolder(shownPath(argument), [root], { session, git, files, passedOver, stays });
    if (passedOver.length > 0) session.note(shownPath(argument), notChecked(passedOver));
    return nonEmpty({ argument, kind: 'folder', files }, session);
  }
  if (!isIgnored((await session.configFor(argument)).config, toSlashPath(argument, session.io.cwd))) {
    return { argument, kind: 'file', files: [shownPath(argument)] };
  }
  session.note(shownPath(argument), IGNORED);
  return null;
}

function fixes({ fix, fixOrdinals }: FindOptions): boolean {
  return fix === true || fixOrdinals === true;
}

async function findByGlob(argument: string, options: FindOptions, session: Session): Promise<Target | null> {
  // Loaded here, as most calls name files or a folder; by require(), as its ESM build asks for import.meta, which a
  // CommonJS bundle does not have.
  const { glob } = require('tinyglobby') as typeof import('tinyglobby');
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  const met = await glob(pattern, {
    cwd: session.io.cwd,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  const git = await openGitIgnore(session.io.cwd, options.gitignore !== false, session.io);
  const files: string[] = [];
  const stays =
    fixes(options) && !relative(session.io.cwd, pattern).startsWith('..') ? await realpath(session.io.cwd) : null;
  for (const file of met.toSorted(byCodePoint)) {
    const { config } = await session.configFor(file);
    const absolute = resolve(session.io.cwd, file);
    await git.enterFoldersOf(absolute);
    if (await leadsOut(absolute, { stays })) session.note(shownPath(file), LINKED_OUTSIDE);
    else if (!git.ignores(absolute, false) && !isIgnored(config, toSlashPath(file, session.io.cwd))) {
      files.push(shownPath(file));
    }
  }
  return nonEmpty({ argument, kind: 'glob', files }, session);
}

function nonEmpty(target: Target, session: Session): Target | null {
  if (target.files.length > 0) return target;
  session.complain(target.argument, NO_FILES);
  return null;
}

interface Walk {
  readonly session: Session;
  readonly git: GitIgnore;
  readonly files: string[];
  /** Documents in formats that are not read. */
  readonly passedOver: string[];
  /** Where files are written, the folder that no link may lead out of; else null. */
  readonly stays: string | null;
}

/** Pipes and devices are named and passed by: reading one could wait for ever. `above` holds the real paths of the folders on the way down, so that a link to one of them ends the descent. */
async function walkFolder(folder: string, above: readonly string[], walk: Walk): Promise<void> {
  const { session, git, files, passedOver } = walk;
  const { cwd } = session.io;
  const onDisk = resolve(cwd, folder);
  let entries: Dirent[];
  try {
    entries = await readdir(onDisk, { withFileTypes: true });
  } catch (error) {
    session.complain(folder, reasonOf(error));
    return;
  }
  await git.enter(onDisk);
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
    const path = shownPath(join(folder, entry.name));
    const isDirectory = await isFolder(entry, join(onDisk, entry.name));
    if (git.ignores(join(onDisk, entry.name), isDirectory)) continue;
    if (entry.isSymbolicLink() && (await leadsOut(join(onDisk, entry.name), walk))) {
      if (isDirectory || (await wantedAs(path, session)) === 'checked') session.note(path, LINKED_OUTSIDE);
      continue;
    }
    if (isDirectory) {
      const real = await realpath(join(onDisk, entry.name)).catch(() => null); // It may vanish meanwhile.
      if (real !== null && !above.includes(real)) await walkFolder(path, [...above, real], walk);
    } else {
      const wanted = await wantedAs(path, session);
      if (wanted === 'passedOver') passedOver.push(path);
      else if (wanted === 'checked') {
        if (await isReadable(entry, join(onDisk, entry.name))) files.push(path);
        else session.note(path, NO_FILE);
      }
    }
  }
}

async function leadsOut(path: string, { stays }: Pick<Walk, 'stays'>): Promise<boolean> {
  if (stays === null) return false;
  const real = await realpath(path).catch(() => stays);
  return real !== stays && !real.startsWith(join(stays, sep));
}

/** A file, or a link that leads to one or nowhere: reading it will say what is wrong. */
async function isReadable(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    found => found.isFile(),
    () => true,
  );
}

async function wantedAs(path: string, session: Session): Promise<'checked' | 'passedOver' | 'nothing'> {
  const { config } = await session.configFor(path);
  const absolute = toSlashPath(path, session.io.cwd);
  if (isIgnored(config, absolute)) return 'nothing';
  if (isWanted(config, absolute)) return 'checked';
  // A configuration that says which files to check has said enough.
  if (session.convert && !config.files && CONVERTIBLE.test(path)) return 'checked';
  return UNREAD.test(path) ? 'passedOver' : 'nothing';
}

/** A link that leads nowhere counts as a file: reading it will say what is wrong. */
async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
