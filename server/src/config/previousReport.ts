/** Finds last year's report: named in front matter, among what the configuration names, or in the same folder. */
import { type Identity, indexLines, isYearBefore, type Localized, type Report, reportYear } from '../engine/index.ts';
import { folderOf } from './paths.ts';
import { candidates, type Sought } from './previousCandidates.ts';
import { filesIn, identityAt, type Memory, type PreviousIo, reportAt, TEXT_FILE, WORD_FILE } from './previousFiles.ts';
import { whyNone } from './previousWhy.ts';
import {
  type ConfigPlace,
  type LoadedProblem,
  linkedOutside,
  missing,
  resolveInside,
  staysInside,
  type Walk,
  whyUnreadable,
} from './walk.ts';

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

export interface PreviousFinder {
  find(sought: Sought): Promise<PreviousReport>;
  /** Why none was taken, in words: where it was sought, what is there, and what to do. */
  explain(sought: Sought, found: PreviousReport): Promise<Localized>;
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
    explain: (sought, found) => whyNone(sought, found, memory),
    forget(path) {
      memory.folders.delete(folderOf(path));
      memory.reports.delete(path);
    },
  };
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
  const { named, groups, crowd, words } = await candidates(sought, memory);
  for (const files of groups) {
    const fitting = withoutSources(await fittingOf(files, sought, memory));
    const [first] = fitting;
    if (first === undefined) continue;
    const found = { ...NO_PREVIOUS, origin: named.get(first) ?? ('folder' as const) };
    if (fitting.length > 1) return { ...found, rivals: fitting };
    return { ...found, path: first, report: await reportAt(first, memory) };
  }
  const isNamed = (file: string) => file.includes(String((sought.identity.year ?? 0) - 1));
  return { ...NO_PREVIOUS, crowd, unreadWord: memory.io.readsWord ? [] : words.filter(isNamed) };
}

async function fittingOf(files: readonly string[], sought: Sought, memory: Memory): Promise<readonly string[]> {
  const others = files.filter(file => file !== sought.path);
  const identities = await Promise.all(others.map(file => identityAt(file, sought, memory, sought.identity)));
  return others.filter((_, index) => {
    const identity = identities[index];
    return identity && isYearBefore(identity, sought.identity);
  });
}

/** 2024.md and 2024.docx of one folder are one report, in the form in which it is written and that which is handed on. */
function withoutSources(files: readonly string[]): readonly string[] {
  const stem = (file: string) => file.replace(/\.[^./]*$/, '');
  const texts = new Set(files.filter(file => TEXT_FILE.test(file)).map(stem));
  return files.filter(file => TEXT_FILE.test(file) || !texts.has(stem(file)));
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
