/** Which files may be last year's report: those that the configuration names, and those of the report's own folder. */
import type { Identity } from '../engine/index.ts';
import { folderOf } from './paths.ts';
import { filesIn, type Memory, type Reading } from './previousFiles.ts';
import type { ConfigPlace } from './walk.ts';

/** A report of which the one of the year before is sought. */
export interface Sought extends Reading {
  readonly path: string;
  readonly identity: Identity;
  /** Read only to place what is wrong with its front matter. */
  readonly text: () => string;
}

/** A folder of more files is a collection, in which each look at all the others would cost more than the check. */
const MOST_FILES = 500;
export interface Candidates {
  /** What the configuration names, with the place that does. */
  readonly named: ReadonlyMap<string, ConfigPlace>;
  /** All of them in the order in which they are looked at; those of one group are equals. */
  readonly groups: readonly (readonly string[])[];
  /** Word files of the report's folder. */
  readonly words: readonly string[];
  readonly crowd: number | null;
}

export async function candidates(sought: Sought, memory: Memory): Promise<Candidates> {
  const named = await namedFiles(sought, memory);
  const own = await filesIn(folderOf(sought.path), memory);
  const words = own.words.filter(file => mayNameYear(file, (sought.identity.year ?? 0) - 1));
  const crowd = own.texts.length > MOST_FILES ? own.texts.length : null;
  const groups = [[...named.keys()], crowd === null ? own.texts : []];
  if (memory.io.readsWord && words.length <= MOST_FILES) groups.push(words);
  return { named, groups, words, crowd };
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
