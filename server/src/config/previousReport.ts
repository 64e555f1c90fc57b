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
import type { LoadedConfig } from './loadConfig.ts';
import { folderOf } from './paths.ts';
import {
  type ConfigIo,
  type ConfigPlace,
  type LoadedProblem,
  linkedOutside,
  missing,
  resolveInside,
  staysInside,
  type Walk,
  whyUnreadable,
} from './walk.ts';

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
  /** Word files of the report's folder whose names say the year before, where they are not read. */
  readonly unreadWord: readonly string[];
}

export interface PreviousIo extends ConfigIo {
  /** Whether `readText` gives the text of Word files as well. */
  readonly readsWord: boolean;
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
  unreadWord: [],
};

const TEXT_FILE = /\.(?:md|markdown|txt)$/i;
/** Read on a disk only; the editor in a browser says so. */
const WORD_FILE = /\.doc[xm]$/i;
/** A folder of more files is a collection, in which each look at all the others would cost more than the check. */
const MOST_FILES = 500;
const REPORTS_KEPT = 16;
const FOLDERS_KEPT = 4;

export function createPreviousFinder(io: PreviousIo): PreviousFinder {
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
  readonly io: PreviousIo;
  /** Those looked into last; a run over many folders goes through them one after the other. */
  readonly folders: Map<string, Folder>;
  readonly reports: Map<string, Report>;
}

interface Folder {
  readonly listing: Promise<Listing>;
  readonly files: Map<string, LookedAt>;
}

interface Listing {
  readonly texts: readonly string[];
  readonly words: readonly string[];
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
  const walk: Walk = { root, io: memory.io, problems: [], unread: new Set(), known: new Map() };
  const place: ConfigPlace = { path, range: indexLines(text()).rangeOf(named.span) };
  const target = resolveInside(named.path, place, walk);
  const found: PreviousReport = { ...NO_PREVIOUS, path: target, origin: 'frontMatter', problems: walk.problems };
  const refuse = (message: Localized) => {
    walk.problems.push({ ...place, message });
    return found;
  };
  if (target === null) return found;
  if (target === path) return refuse(OWN_FILE);
  const isWord = WORD_FILE.test(target);
  if (isWord && !memory.io.readsWord) return refuse(WORD_UNREAD);
  if (!TEXT_FILE.test(target) && !isWord) return refuse(NO_REPORT_FILE);
  try {
    if (!(await staysInside(target, walk))) return refuse(linkedOutside(target));
    const { texts, words } = await filesIn(folderOf(target), memory);
    const isThere = (isWord ? words : texts).includes(target);
    const report = isThere ? await reportAt(target, memory) : null;
    if (!report) return refuse(missing(target));
    const year = reportYear(report);
    if (identity.year === null || year !== identity.year - 1) return refuse(otherYear(named.path, year, identity.year));
    return { ...found, report };
  } catch (error) {
    return refuse(whyUnreadable(error));
  }
}

/** What the configuration names stands above the report's own folder, a text above a Word file, which may be its source. */
async function findAmong(sought: Sought, memory: Memory): Promise<PreviousReport> {
  const named = await namedFiles(sought, memory);
  const own = await filesIn(folderOf(sought.path), memory);
  const words = own.words.filter(file => mayNameYear(file, (sought.identity.year ?? 0) - 1));
  const crowd = own.texts.length > MOST_FILES ? own.texts.length : null;
  const groups = [[...named.keys()], crowd === null ? own.texts : []];
  if (memory.io.readsWord && words.length <= MOST_FILES) groups.push(words);
  for (const files of groups) {
    const fitting = await fittingOf(files, sought, memory);
    const [first] = fitting;
    if (first === undefined) continue;
    const found = { ...NO_PREVIOUS, origin: named.get(first) ?? ('folder' as const) };
    if (fitting.length > 1) return { ...found, rivals: fitting };
    return { ...found, path: first, report: await reportAt(first, memory) };
  }
  const isNamed = (file: string) => file.includes(String((sought.identity.year ?? 0) - 1));
  return { ...NO_PREVIOUS, crowd, unreadWord: memory.io.readsWord ? [] : words.filter(isNamed) };
}

async function namedFiles({ loaded, identity }: Sought, memory: Memory): Promise<ReadonlyMap<string, ConfigPlace>> {
  const { config, origins } = loaded;
  const named = new Map<string, ConfigPlace>();
  for (const entry of config.previous ?? []) {
    const place = origins.get(`previous.${entry}`);
    const { texts, words } = entry.endsWith('/')
      ? await filesIn(entry.slice(0, -1), memory)
      : { texts: [entry], words: [] };
    const more = memory.io.readsWord ? words.filter(file => mayNameYear(file, (identity.year ?? 0) - 1)) : [];
    for (const file of [...texts, ...more]) if (place && !named.has(file)) named.set(file, place);
  }
  return named;
}

/** Reading Word files is expensive: one whose name says another year is left alone. */
function mayNameYear(path: string, year: number): boolean {
  const years: readonly string[] = path.slice(path.lastIndexOf('/')).match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.length === 0 || years.includes(String(year));
}

async function fittingOf(files: readonly string[], sought: Sought, memory: Memory): Promise<readonly string[]> {
  const others = files.filter(file => file !== sought.path);
  const identities = await Promise.all(others.map(file => identityAt(file, sought, memory)));
  return others.filter((_, index) => {
    const identity = identities[index];
    return identity && isYearBefore(identity, sought.identity);
  });
}

async function filesIn(folder: string, memory: Memory): Promise<Listing> {
  return folderAt(folder, memory).listing;
}

function folderAt(path: string, { io, folders }: Memory): Folder {
  const folder = folders.get(path) ?? { listing: listFiles(path, io), files: new Map() };
  folders.delete(path);
  folders.set(path, folder);
  return folder;
}

async function listFiles(folder: string, io: ConfigIo): Promise<Listing> {
  const names = (await io.listFolder(folder).catch(() => null)) ?? [];
  const paths = names.map(name => `${folder === '/' ? '' : folder}/${name}`).sort();
  return {
    texts: paths.filter(path => TEXT_FILE.test(path)),
    // Word keeps an open file's owner in ~$name.docx.
    words: paths.filter(path => WORD_FILE.test(path) && !path.includes('/~$')),
  };
}

async function identityAt(path: string, sought: Sought, memory: Memory): Promise<Identity | null> {
  const { identity, loaded, root } = sought;
  const { files } = folderAt(folderOf(path), memory);
  const readText = async () =>
    (await staysInside(path, { root, io: memory.io })) ? memory.io.readText(path).catch(() => null) : null;
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
const WORD_UNREAD: Localized = {
  zh: '浏览器里的编辑器不读 Word 文件，未作对比。桌面上的编辑器和命令行（fazhi-lint check）可以直接用它；在浏览器里请先用 fazhi-lint convert 转换。',
  en: 'The editor in a browser does not read Word files, so the two were not compared. The editor on a desktop and the command line (fazhi-lint check) do; for the browser, turn it into text with fazhi-lint convert.',
};
const NO_REPORT_FILE: Localized = {
  zh: '上一年度的报告应为 .md、.markdown、.txt 或 .docx 文件。旧版 Word 文件请另存为 .docx。',
  en: 'The report of the year before must be .md, .markdown, .txt or .docx. Save an old Word file as .docx.',
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
