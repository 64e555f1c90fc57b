/** What is in force for a document: the project's configuration above the editor's settings above the defaults. */
import { type Config, isIgnored, kindByPattern, type Locale, mergeConfigs } from '../engine/index.ts';
import type { ConfigStore, LoadedForFolder } from './configs.ts';
import type { EditorSettings } from './editorSettings.ts';
import { placeOf, uriOf } from './place.ts';

export interface Settings {
  /** Grows with every change of any setting or configuration. */
  readonly version: number;
  /** `off`: by the editor's settings, or because the document is no working copy; `ignored`: by the configuration. */
  readonly state: 'on' | 'off' | 'ignored';
  readonly locale: Locale;
  /** Of the editor, for this document. */
  readonly editor: EditorSettings;
  readonly config: Config;
  /** Id of the kind that a file pattern gives the document, or null. */
  readonly kind: string | null;
  /** URIs, the nearest first. */
  readonly configFiles: readonly string[];
  /** Those of them that cannot be read and are not in force. */
  readonly unreadFiles: readonly string[];
  /** Where each value of the configuration stands, see `LoadedConfig`. */
  readonly origins: LoadedForFolder['origins'];
}

export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** The language of what is about no document. */
  locale(): Promise<Locale>;
  /** Called when a document is closed. */
  forget(uri: string): void;
  /** Something changed: everything is read again when it is next asked for. */
  invalidate(): void;
}

interface Sources {
  locale(): Locale;
  /** Without an address those of the whole window. */
  editorSettings(uri?: string): Promise<EditorSettings>;
  configs: ConfigStore;
  /** Told of every configuration that is put in force. */
  loaded(config: LoadedForFolder, locale: Locale): void;
}

/** Old states of a file, as diff and history views open them, and what this extension's client shows to be read. */
const SNAPSHOTS = /^(?:fazhi-[a-z]+|git|gitfs|scm-history-item|vscode-local-history|chat-editing[a-z-]*):/;

export function createSettingsStore(sources: Sources): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  let version = 1;
  return {
    of(uri) {
      const current = known.get(uri);
      if (current) return current;
      const reading = read(uri, version, sources);
      known.set(uri, reading);
      reading.catch(() => known.get(uri) === reading && known.delete(uri));
      return reading;
    },
    locale: async () => (await sources.editorSettings()).locale ?? sources.locale(),
    forget: uri => void known.delete(uri),
    invalidate() {
      version++;
      known.clear();
      sources.configs.clear();
    },
  };
}

async function read(uri: string, version: number, sources: Sources): Promise<Settings> {
  const [editor, loaded] = await Promise.all([sources.editorSettings(uri), sources.configs.load(uri)]);
  const locale = editor.locale ?? sources.locale();
  if (loaded) sources.loaded(loaded, locale);
  const config = loaded ? mergeConfigs([loaded.config, editor.config]) : editor.config;
  const path = placeOf(uri)?.path;
  const isOn = editor.enable && !SNAPSHOTS.test(uri);
  const urisOf = (files: readonly string[] = []) =>
    files.map(file => uriOf({ prefix: loaded?.prefix ?? '', path: file }));
  const ignored = path !== undefined && isIgnored(config, path);
  return {
    version,
    state: isOn ? (ignored ? 'ignored' : 'on') : 'off',
    locale,
    editor,
    config,
    kind: path === undefined ? null : kindByPattern(config, path),
    configFiles: urisOf(loaded?.files),
    unreadFiles: urisOf(loaded?.unread),
    origins: loaded?.origins ?? new Map(),
  };
}
