/** Last year's report for each document, found as the command line finds it and read through the server's own reader. */
import { folderOf } from '../config/paths.ts';
import {
  createPreviousFinder,
  NO_PREVIOUS,
  type PreviousFinder,
  type PreviousReport,
} from '../config/previousReport.ts';
import { identityOf, type Report } from '../engine/index.ts';
import { type ConfigStore, folderUri } from './configs.ts';
import { innermost, type Place, placeOf, realPathIn, uriOf } from './place.ts';
import type { Settings } from './settings.ts';

export interface PreviousStore {
  /** Of the report in a document; nothing for one that is not checked. */
  of(uri: string, report: Report, settings: Settings): Promise<PreviousReport>;
  /** Told of every file that changed; answers whether a document may now be compared with another report. */
  touched(uri: string, cameOrWent: boolean): boolean;
}

interface Sources {
  folders(): readonly Place[];
  readText(uri: string): Promise<string | null>;
  readonly readsWord: boolean;
  listFolder(uri: string): Promise<readonly string[] | null>;
  realPath(uri: string): Promise<string | null> | undefined;
  readonly configs: ConfigStore;
}

export function createPreviousStore(sources: Sources): PreviousStore {
  const { folders, readText, readsWord, listFolder, realPath, configs } = sources;
  const finders = new Map<string, PreviousFinder>();
  /** Reports that documents are compared with, and folders that were looked through. */
  const compared = new Set<string>();
  const listed = new Set<string>();

  const finderFor = (prefix: string): PreviousFinder => {
    const finder =
      finders.get(prefix) ??
      createPreviousFinder({
        readText: path => readText(uriOf({ prefix, path })),
        readsWord,
        listFolder(path) {
          const uri = uriOf({ prefix, path });
          listed.add(uri);
          return listFolder(uri);
        },
        realPath: realPathIn(prefix, realPath),
      });
    finders.set(prefix, finder);
    return finder;
  };

  return {
    async of(uri, report, { state, config, kind }) {
      const place = placeOf(uri);
      const loaded = await configs.load(uri);
      if (!place || !loaded || state !== 'on') return NO_PREVIOUS;
      const root = innermost(folders(), place)?.path ?? folderOf(place.path);
      const identity = identityOf(report, { kind, ownKinds: config.ownKinds });
      const found = await finderFor(place.prefix).find({
        path: place.path,
        identity,
        text: () => report.text,
        root,
        loaded,
      });
      if (found.path !== null) compared.add(uriOf({ prefix: place.prefix, path: found.path }));
      return found;
    },
    touched(uri, cameOrWent) {
      const place = placeOf(uri);
      if (!place) return false;
      finders.get(place.prefix)?.forget(place.path);
      return compared.has(uriOf(place)) || (cameOrWent && listed.has(folderUri(uri)));
    },
  };
}
