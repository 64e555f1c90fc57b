/** `--cache`: results by content, configuration, last year's report and version, one small file each, so that threads and runs can share them. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { decodeText } from '../config/decode.ts';
import type { LoadedConfig } from '../config/loadConfig.ts';
import type { PreviousReport } from '../config/previousReport.ts';
import type { Identity } from '../engine/index.ts';
import type { CliIo } from './io.ts';
import { keepEntry, pruneCache } from './pruneCache.ts';
import { findPrevious, type Input } from './readDocument.ts';
import { reasonOf } from './reasonOf.ts';
import type { FileRecord } from './record.ts';
import type { Session } from './session.ts';
import { userCacheFolder } from './userCache.ts';

export interface Cache {
  get(input: Input): Promise<FileRecord | null>;
  /** A cache that cannot be written is told of once and does no other harm. */
  put(input: Input, checked: Checked): Promise<void>;
}

/** With what a later run needs to see whether last year's report is still the same. */
export interface Checked {
  readonly record: FileRecord;
  readonly identity: Identity;
  readonly previous: PreviousReport;
}

interface Entry {
  readonly record: FileRecord;
  readonly identity: Identity;
  /** Digest of last year's report; null when there is none. */
  readonly previous: string | null;
}

interface CacheOptions {
  readonly cacheLocation?: string;
}

/** At the end of a run. */
export async function closeCache({ cacheLocation }: CacheOptions, { io }: Session): Promise<void> {
  await pruneCache(folderOf(cacheLocation, io)).catch(() => undefined); // It has been told of if it cannot be written.
}

const opened = new WeakMap<Session, Promise<Cache>>();

export function openCache(options: CacheOptions, session: Session): Promise<Cache> {
  const cache = opened.get(session) ?? open(options, session);
  opened.set(session, cache);
  return cache;
}

async function open({ cacheLocation }: CacheOptions, session: Session): Promise<Cache> {
  const { io } = session;
  const folder = folderOf(cacheLocation, io);
  const build = await buildOf(io);
  const keys = new WeakMap<LoadedConfig, string>();
  const fileOf = (input: Input) => {
    const { config } = input.loaded;
    const settings = keys.get(input.loaded) ?? JSON.stringify(config);
    keys.set(input.loaded, settings);
    const hash = createHash('sha256').update(
      JSON.stringify([version, build, settings, input.patternKind, input.forcedKind]),
    );
    const key = hash.update(input.bytes).digest('hex');
    return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  };
  let isBroken = false;
  return {
    async get(input) {
      let entry: Entry;
      try {
        entry = JSON.parse(await readFile(fileOf(input), 'utf8')) as Entry;
      } catch {
        return null; // Not there, or cut off when a machine went down.
      }
      const previous = await findPrevious(input, entry.identity, () => decodeText(input.bytes), session);
      if (digestOf(previous) !== entry.previous) return null;
      await keepEntry(fileOf(input)).catch(() => undefined); // A cache that is only read may be written by others.
      return entry.record;
    },
    async put(input, { record, identity, previous }) {
      if (isBroken) return;
      try {
        const entry: Entry = { record, identity, previous: digestOf(previous) };
        await store(fileOf(input), JSON.stringify(entry));
      } catch (error) {
        isBroken = true;
        session.note(folder, reasonOf(error));
      }
    },
  };
}

function digestOf({ report }: PreviousReport): string | null {
  return report && createHash('sha256').update(report.text).digest('hex');
}

/** Other runs may read and write the same entry at this moment, so it appears in one step. */
async function store(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function folderOf(location: string | undefined, io: CliIo): string {
  return location === undefined ? defaultFolder(io) : resolve(io.cwd, location);
}

/** Where a project has node_modules the cache lies in it, as other tools do; else among the user's caches. */
function defaultFolder({ cwd, env }: CliIo): string {
  const modules = join(cwd, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'fazhi-lint');
  return userCacheFolder(env);
}

/** Tells two builds of one version apart. */
async function buildOf({ installedIn }: CliIo): Promise<string> {
  const { size, mtimeMs } = await stat(join(installedIn, 'cliMain.js')).catch(() => ({ size: 0, mtimeMs: 0 }));
  return `${size}-${mtimeMs}`;
}
