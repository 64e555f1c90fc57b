/** Finds last year's report: named in front matter, among what the configuration names, or in the same folder. */
import {
  type Identity,
  identify,
  indexLines,
  isYearBefore,
  kindByPattern,
  type Localized,
  mayBeYearBefore,
  parse,
  type Report,
  reportYear,
} from '../engine/index.ts';
import {
  type ConfigIo,
  type ConfigPlace,
  type LoadedConfig,
  type LoadedProblem,
  missing,
  resolveInside,
  type Walk,
  whyUnreadable,
} from './loadConfig.ts';
import { folderOf } from './paths.ts';

/** A report of which the one of the year before is sought. */
export interface Sought {
  readonly path: string;
  readonly identity: Identity;
  /** Read only to place what is wrong with its front matter. */
  readonly text: () => string;
  /** The folder that nothing may be read outside of. */
  readonly root: string;
  readonly loaded: Pick<LoadedConfig, 'config' | 'origins'>;
}

/** Last year's report, or why there is none. */
export interface PreviousReport {
  /** Of a file that is named and not there as well. */
  readonly path: string | null;
  readonly report: Report | null;
  /** What led to it; null when nothing did. */
  readonly origin: 'frontMatter' | 'folder' | ConfigPlace | null;
  readonly problems: readonly LoadedProblem[];
  /** Several that would do: which is meant is not for us to guess, so none is taken. */
  readonly rivals: readonly string[];
  /** How many text files the report's folder holds, when they are too many to look into unasked. */
  readonly crowd: number | null;
}

export interface PreviousFinder {
  find(sought: Sought): Promise<PreviousReport>;
  /** The file has changed, has appeared or is gone. */
  forget(path: string): void;
}

export const NO_PREVIOUS: PreviousReport = {
  path: null,
  report: null,
  origin: null,
  problems: [],
  rivals: [],
  crowd: null,
};

const TEXT_FILE = /\.(?:md|markdown|txt)$/i;
const WORD_FILE = /\.doc[xm]$/i;
/** A folder of more files is a collection, in which each look at all the others would cost more than the check. */
const MOST_FILES = 500;
const REPORTS_KEPT = 16;
const FOLDERS_KEPT = 4;

export function createPreviousFinder(io: ConfigIo): PreviousFinder {
  const memory: Memory = { io, folders: new Map(), reports: new Map() };
  return {
    async find(sought) {
      if (sought.identity.named) return findNamed(sought, sought.identity.named, memory);
      if (sought.identity.year === null || sought.identity.genre === null) return NO_PREVIOUS;
      const found = await findAmong(sought, memory);
      // As many as one report may look into, and the folder that the next may lie in.
      const kept = FOLDERS_KEPT + (sought.loaded.config.previous?.length ?? 0);
      for (const folder of memory.folders.keys()) if (memory.folders.size > kept) memory.folders.delete(folder);
      return found;
    },
    forget(path) {
      memory.folders.delete(folderOf(path));
      memory.reports.delete(path);
    },
  };
}

interface Memory {
  readonly io: ConfigIo;
  /** Those looked into last; a run over many folders goes through them one after the other. */
  readonly folders: Map<string, Folder>;
  readonly reports: Map<string, Report>;
}

interface Folder {
  readonly listing: Promise<readonly string[]>;
  readonly files: Map<string, LookedAt>;
}

/** A file is read once, and parsed only if some report may be that of the year after. */
interface LookedAt {
  readonly loaded: Sought['loaded'];
  /** Without blanks; null for what is no text, of which nothing is said: it was only looked through. */
  readonly words: Promise<string | null>;
  identity: Promise<Identity | null> | null;
}

async function findNamed(
  sought: Sought,
  named: NonNullable<Identity['named']>,
  memory: Memory,
): Promise<PreviousReport> {
  const { path, identity, text, root } = sought;
  const walk: Walk = { root, io: memory.io, problems: [] };
  const place: ConfigPlace = { path, range: indexLines(text()).rangeOf(named.span) };
  const target = resolveInside(named.path, place, walk);
  const found: PreviousReport = { ...NO_PREVIOUS, path: target, origin: 'frontMatter', problems: walk.problems };
  const refuse = (message: Localized) => {
    walk.problems.push({ ...place, message });
    return found;
  };
  if (target === null) return found;
  if (target === path) return refuse(OWN_FILE);
  if (!isReadable(target, memory.io)) return refuse(memory.io.readsWord ? NO_REPORT_FILE : NO_TEXT_FILE);
  try {
    const isThere = (await textFilesIn(folderOf(target), memory)).includes(target);
    const report = isThere ? await reportAt(target, memory) : null;
    if (!report) return refuse(missing(target));
    const year = reportYear(report);
    if (identity.year === null || year !== identity.year - 1) return refuse(otherYear(named.path, year, identity.year));
    return { ...found, report };
  } catch (error) {
    return refuse(whyUnreadable(error));
  }
}

/** What the configuration names stands above the report's own folder. */
async function findAmong(sought: Sought, memory: Memory): Promise<PreviousReport> {
  const { config, origins } = sought.loaded;
  const named = new Map<string, ConfigPlace>();
  for (const entry of config.previous ?? []) {
    const place = origins.get(`previous.${entry}`);
    const files = entry.endsWith('/') ? await textFilesIn(entry.slice(0, -1), memory) : [entry];
    for (const file of files) if (place && !named.has(file)) named.set(file, place);
  }
  const own = await textFilesIn(folderOf(sought.path), memory);
  const crowd = own.length > MOST_FILES ? own.length : null;
  for (const files of [[...named.keys()], crowd === null ? own : []]) {
    const fitting = await fittingOf(files, sought, memory);
    const [first] = fitting;
    if (first === undefined) continue;
    const found = { ...NO_PREVIOUS, origin: named.get(first) ?? ('folder' as const) };
    if (fitting.length > 1) return { ...found, rivals: fitting };
    return { ...found, path: first, report: await reportAt(first, memory) };
  }
  return { ...NO_PREVIOUS, crowd };
}

async function fittingOf(files: readonly string[], sought: Sought, memory: Memory): Promise<readonly string[]> {
  const others = files.filter(file => file !== sought.path && isWorthReading(file, sought));
  const identities = await Promise.all(others.map(file => identityAt(file, sought, memory)));
  return others.filter((_, index) => {
    const identity = identities[index];
    return identity && isYearBefore(identity, sought.identity);
  });
}

function isReadable(path: string, { readsWord }: ConfigIo): boolean {
  return TEXT_FILE.test(path) || (readsWord === true && WORD_FILE.test(path));
}

/** To read a Word file takes long; of those that lie about only those are read that have the year before in their names. */
function isWorthReading(path: string, { identity, loaded }: Sought): boolean {
  if (!WORD_FILE.test(path) || loaded.config.previous?.includes(path)) return true;
  return identity.year !== null && path.slice(folderOf(path).length).includes(String(identity.year - 1));
}

async function textFilesIn(folder: string, memory: Memory): Promise<readonly string[]> {
  return folderAt(folder, memory).listing;
}

function folderAt(path: string, { io, folders }: Memory): Folder {
  const folder = folders.get(path) ?? { listing: listTextFiles(path, io), files: new Map() };
  folders.delete(path);
  folders.set(path, folder);
  return folder;
}

async function listTextFiles(folder: string, io: ConfigIo): Promise<readonly string[]> {
  const names = (await io.listFolder(folder).catch(() => null)) ?? [];
  return names
    .filter(name => isReadable(name, io))
    .map(name => `${folder === '/' ? '' : folder}/${name}`)
    .sort();
}

async function identityAt(path: string, { identity, loaded }: Sought, memory: Memory): Promise<Identity | null> {
  const { files } = folderAt(folderOf(path), memory);
  const readText = () => memory.io.readText(path).catch(() => null);
  let file = files.get(path);
  if (file?.loaded !== loaded) {
    file = { loaded, words: readText().then(text => text?.replace(/\s+/g, '') ?? null), identity: null };
    files.set(path, file);
  }
  const words = await file.words;
  if (words === null || !mayBeYearBefore(words, identity)) return null;
  const { config } = loaded;
  const options = { kind: kindByPattern(config, path), ownKinds: config.ownKinds };
  file.identity ??= readText().then(text => (text === null ? null : identify(text, options)));
  return file.identity;
}

async function reportAt(path: string, { io, reports }: Memory): Promise<Report | null> {
  const known = reports.get(path);
  if (known) return known;
  const text = await io.readText(path);
  if (text === null) return null;
  const report = parse(text);
  if (reports.size >= REPORTS_KEPT) reports.delete(reports.keys().next().value ?? '');
  reports.set(path, report);
  return report;
}

const OWN_FILE: Localized = {
  zh: '这里写的是本文件自己。请写上一年度的报告，如 2021.md。',
  en: 'This names the file itself. Name the report of the year before, as 2021.md.',
};
const NO_TEXT_FILE: Localized = {
  zh: '上一年度的报告应为 .md、.markdown 或 .txt 文件。Word 文件请先用 fazhi-lint convert 转换。',
  en: 'The report of the year before must be .md, .markdown or .txt. Turn a Word file into one with fazhi-lint convert.',
};

const NO_REPORT_FILE: Localized = {
  zh: '上一年度的报告应为 .md、.markdown、.txt 或 .docx 文件。',
  en: 'The report of the year before must be .md, .markdown, .txt or .docx.',
};

function otherYear(path: string, year: number | null, now: number | null): Localized {
  if (now === null)
    return {
      zh: '本文没有写明年度，无法与上一年度对比。请在标题中写明年度。',
      en: 'This text names no year in its title, so there is no year before it.',
    };
  return {
    zh: `${path} ${year === null ? '没有写明年度' : `是${year}年的`}，应为${now - 1}年的报告，未作对比。`,
    en: `${path} ${year === null ? 'names no year' : `is of ${year}`}, where the report of ${now - 1} is expected; the two were not compared.`,
  };
}
