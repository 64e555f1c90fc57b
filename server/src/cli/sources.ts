/** What lies around the files of one call: configurations and last year's reports, each read once. */
import { Unreadable } from '../config/decode.ts';
import { type LoadedConfig, loadConfig, loadConfigFile } from '../config/loadConfig.ts';
import { folderOf } from '../config/paths.ts';
import { createPreviousFinder } from '../config/previousReport.ts';
import type { ConfigIo, LoadedProblem } from '../config/walk.ts';
import { fromSlashPath, shownPath, toSlashPath } from './diskPath.ts';
import type { CliIo } from './io.ts';
import { reasonOf } from './reasonOf.ts';
import { repositoryOf } from './repository.ts';
import type { Session } from './session.ts';

/** Configurations by folder; the folders of one call share most of the files above them, so each is read once. */
export function configSource(
  io: CliIo,
  named: string | undefined,
  complainOf: (problem: LoadedProblem) => void,
): Session['configFor'] {
  const texts = new Map<string, Promise<string | null>>();
  const byFolder = new Map<string, Promise<LoadedConfig>>();
  const readOnce = (path: string): Promise<string | null> => {
    const text = texts.get(path) ?? readText(io, path);
    texts.set(path, text);
    return text;
  };
  const load = async (path: string): Promise<LoadedConfig> => {
    const files = { ...filesOf(io), readText: readOnce };
    const loaded = await (named === undefined
      ? loadConfig(path, { root: await rootOf(folderOf(path)), io: files })
      : loadConfigFile(toSlashPath(named, io.cwd), { root: DISK, io: files }));
    loaded.problems.forEach(complainOf);
    return loaded;
  };
  return path => {
    const file = toSlashPath(path, io.cwd);
    const folder = named === undefined ? folderOf(file) : '';
    const config = byFolder.get(folder) ?? load(file);
    byFolder.set(folder, config);
    return config;
  };
}

export function previousSource(io: CliIo, complainOf: (problem: LoadedProblem) => void): Session['previousFor'] {
  const finder = createPreviousFinder({
    ...filesOf(io),
    readsWord: true,
  });
  const roots = new Map<string, Promise<string>>();
  return async sought => {
    const folder = folderOf(sought.path);
    const root = roots.get(folder) ?? rootOf(folder);
    roots.set(folder, root);
    const found = await finder.find({ ...sought, root: await root });
    found.problems.forEach(complainOf);
    return found;
  };
}

/** A configuration that the user names on the command line may lie and point anywhere. */
const DISK = '/';

/** Beyond the repository of the files nothing is read on their behalf; files in none may point anywhere on the disk. */
async function rootOf(folder: string): Promise<string> {
  const repository = await repositoryOf(fromSlashPath(folder));
  return repository === null ? DISK : toSlashPath(repository, repository);
}

/** Complains of each problem once, with its place. */
export function problemTeller(io: CliIo, complain: Session['complain']): (problem: LoadedProblem) => void {
  const told = new Set<string>();
  return ({ path, range, message }) => {
    const place = `${relativeTo(io.cwd, path)}:${range.start.line + 1}:${range.start.character + 1}`;
    const line = `${place} ${message.zh}`;
    if (!told.has(line)) complain(place, message);
    told.add(line);
  };
}

function filesOf(io: CliIo): ConfigIo {
  return {
    readText: path => readText(io, path),
    listFolder: path => listFolder(io, path),
    async realPath(path) {
      const real = await io.realPath(fromSlashPath(path));
      return real === null ? null : toSlashPath(real, real);
    },
  };
}

/** What the system says of a file is put in words that help. */
async function readText(io: CliIo, path: string): Promise<string | null> {
  try {
    return await io.readText(fromSlashPath(path));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  }
}

function listFolder(io: CliIo, path: string): Promise<readonly string[] | null> {
  return io.listFiles(fromSlashPath(path)).catch(() => null);
}

/** Below the working folder a path is shown from there, elsewhere whole. */
function relativeTo(cwd: string, path: string): string {
  const folder = `${toSlashPath('.', cwd)}/`.replace('//', '/');
  return path.startsWith(folder) ? path.slice(folder.length) : shownPath(fromSlashPath(path));
}
