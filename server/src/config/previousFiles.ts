/** The files in which last year's report is sought: listed by folder, and each read once. */
import { type Identity, identify, kindByPattern, mayBeYearBefore, parse, type Report } from '../engine/index.ts';
import type { LoadedConfig } from './loadConfig.ts';
import { folderOf } from './paths.ts';
import { type ConfigIo, staysInside } from './walk.ts';

export interface PreviousIo extends ConfigIo {
  /** Whether `readText` gives the text of Word files as well. */
  readonly readsWord: boolean;
}

/** How a file is read. */
export interface Reading {
  /** The folder that nothing may be read outside of. */
  readonly root: string;
  readonly loaded: Pick<LoadedConfig, 'config' | 'origins' | 'problems'>;
}

export const TEXT_FILE = /\.(?:md|markdown|txt)$/i;
/** Read on a disk only; the editor in a browser says so. */
export const WORD_FILE = /\.doc[xm]$/i;
const REPORTS_KEPT = 16;

export interface Memory {
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
  readonly loaded: Reading['loaded'];
  /** Without blanks; null for what is no text, of which nothing is said: it was only looked through. */
  readonly words: Promise<string | null>;
  identity: Promise<Identity | null> | null;
}

export async function filesIn(folder: string, memory: Memory): Promise<Listing> {
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

/** Null for what cannot be read, and where `sought` is given for what cannot be the report before it. */
export async function identityAt(
  path: string,
  from: Reading,
  memory: Memory,
  sought?: Identity,
): Promise<Identity | null> {
  const { loaded, root } = from;
  const { files } = folderAt(folderOf(path), memory);
  const readText = async () =>
    (await staysInside(path, { root, io: memory.io })) ? memory.io.readText(path).catch(() => null) : null;
  let file = files.get(path);
  if (file?.loaded !== loaded) {
    file = { loaded, words: readText().then(text => text?.replace(/\s+/g, '') ?? null), identity: null };
    files.set(path, file);
  }
  const words = await file.words;
  if (words === null || (sought && !mayBeYearBefore(words, sought))) return null;
  const { config } = loaded;
  const options = { kind: kindByPattern(config, path), ownKinds: config.ownKinds };
  file.identity ??= readText().then(text => (text === null ? null : identify(text, options)));
  return file.identity;
}

export async function reportAt(path: string, { io, reports }: Memory): Promise<Report | null> {
  const known = reports.get(path);
  if (known) return known;
  const text = await io.readText(path);
  if (text === null) return null;
  const report = parse(text);
  if (reports.size >= REPORTS_KEPT) reports.delete(reports.keys().next().value ?? '');
  reports.set(path, report);
  return report;
}
