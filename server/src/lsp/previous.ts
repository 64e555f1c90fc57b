/** Last year's report for each document, found as the command line finds it and read through the server's own reader. */
import { folderOf } from '../config/paths.ts';
import {
  createPreviousFinder,
  NO_PREVIOUS,
  type PreviousFinder,
  type PreviousReport,
} from '../config/previousReport.ts';
import { identityOf, type Localized, type Report } from '../engine/index.ts';
import { type ConfigStore, folderUri } from './configs.ts';
import { innermost, type Place, placeOf, realPathIn, uriOf } from './place.ts';
import type { Settings } from './settings.ts';

export interface PreviousStore {
  /** Of the report in a document; nothing for one that is not checked. */
  of(uri: string, report: Report, settings: Settings): Promise<PreviousReport>;
  /** Why there is none for a document, in words. */
  explain(entry: Asked): Promise<Localized>;
  /** Told of every file that changed; answers whether a document may now be compared with another report. */
  touched(uri: string, cameOrWent: boolean): boolean;
}

interface Asked {
  readonly uri: string;
  readonly report: Report;
  readonly settings: Settings;
  readonly previous: PreviousReport;
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

  const soughtFor = async (uri: string, report: Report, { state, config, kind }: Settings) => {
    const place = placeOf(uri);
    const loaded = await configs.load(uri);
    if (!place || !loaded || state !== 'on') return null;
    const { prefix, path } = place;
    const root = innermost(folders(), place)?.path ?? folderOf(path);
    const identity = identityOf(report, { kind, ownKinds: config.ownKinds });
    return { prefix, finder: finderFor(prefix), sought: { path, identity, text: () => report.text, root, loaded } };
  };

  return {
    async of(uri, report, settings) {
      const asked = await soughtFor(uri, report, settings);
      if (!asked) return NO_PREVIOUS;
      const found = await asked.finder.find(asked.sought);
      if (found.path !== null) compared.add(uriOf({ prefix: asked.prefix, path: found.path }));
      return found;
    },
    async explain({ uri, report, settings, previous }) {
      const asked = await soughtFor(uri, report, settings);
      return asked ? asked.finder.explain(asked.sought, previous) : NOT_SAVED;
    },
    touched(uri, cameOrWent) {
      const place = placeOf(uri);
      if (!place) return false;
      finders.get(place.prefix)?.forget(place.path);
      return compared.has(uriOf(place)) || (cameOrWent && listed.has(folderUri(uri)));
    },
  };
}

const NOT_SAVED: Localized = {
  zh: '本文还没有存为文件，不知道上年报告在哪里找。请先保存，或选择文件。',
  en: 'This text is not in a file yet, so there is no folder to look in. Save it, or choose a file.',
};
