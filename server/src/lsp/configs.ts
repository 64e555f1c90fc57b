/** The project's configuration of each open document, loaded once per folder and kept until something changes. */
import { type LoadedConfig, loadConfig } from '../config/loadConfig.ts';
import { folderOf } from '../config/paths.ts';
import type { ConfigIo } from '../config/walk.ts';
import { CONFIG_FILE_NAME } from '../engine/index.ts';
import { innermost, normalUri, type Place, placeOf, realPathIn, uriOf } from './place.ts';

export interface LoadedForFolder extends LoadedConfig {
  readonly prefix: string;
  /** The texts that were read, by path; files that do not exist are not among them. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface ConfigStore {
  /** Null for a document that lies in no folder. */
  load(uri: string): Promise<LoadedForFolder | null>;
  /** Whether a change of this file, which may not exist yet or any more, can change a configuration. */
  concerns(uri: string, cameOrWent: boolean): boolean;
  clear(): void;
}

interface Sources {
  /** The workspace folders; a document outside of them has the configuration of its own folder only. */
  folders(): readonly Place[];
  readText(uri: string): Promise<string | null>;
  listFolder(uri: string): Promise<readonly string[] | null>;
  realPath(uri: string): Promise<string | null> | undefined;
}

export function createConfigStore({ folders, readText, listFolder, realPath }: Sources): ConfigStore {
  const loaded = new Map<string, Promise<LoadedForFolder>>();
  const asked = new Set<string>();
  const listed = new Set<string>();

  const load = async ({ prefix, path }: Place, root: string): Promise<LoadedForFolder> => {
    const texts = new Map<string, string>();
    const io: ConfigIo = {
      async readText(file) {
        const uri = uriOf({ prefix, path: file });
        asked.add(uri);
        const text = await readText(uri);
        if (text !== null) texts.set(file, text);
        return text;
      },
      listFolder(folder) {
        const uri = uriOf({ prefix, path: folder });
        listed.add(uri);
        return listFolder(uri);
      },
      realPath: realPathIn(prefix, realPath),
    };
    return { ...(await loadConfig(path, { root, io })), prefix, texts };
  };

  return {
    async load(uri) {
      const place = placeOf(uri);
      if (!place) return null;
      const folder: Place = { prefix: place.prefix, path: folderOf(place.path) };
      const key = uriOf(folder);
      const known = loaded.get(key);
      if (known) return known;
      const loading = load(place, innermost(folders(), place)?.path ?? folder.path);
      loaded.set(key, loading);
      return loading;
    },
    concerns: (uri, cameOrWent) =>
      isConfigFile(uri) || asked.has(normalUri(uri)) || (cameOrWent && listed.has(folderUri(uri))),
    clear() {
      loaded.clear();
      asked.clear();
      listed.clear();
    },
  };
}

/** Of the folder that holds the file. */
export function folderUri(uri: string): string {
  const place = placeOf(uri);
  return place ? uriOf({ prefix: place.prefix, path: folderOf(place.path) }) : uri;
}

export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}
