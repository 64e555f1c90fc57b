/** The settings `fazhi.*` of the editor, checked value by value: what cannot be used falls back to its default. */
import { type Config, type Locale, parseConfig } from '../engine/index.ts';
import type { Log } from './guard.ts';

export interface EditorSettings {
  readonly enable: boolean;
  /** Null for `auto`: the language of the editor. */
  readonly locale: Locale | null;
  /** Stands below the project's configuration. */
  readonly config: Config;
}

export const DEFAULT_SETTINGS: EditorSettings = { enable: true, locale: null, config: {} };

/** Reads the section `fazhi` as the client sends it. */
export function readEditorSettings(section: unknown, warn: Log): EditorSettings {
  if (typeof section !== 'object' || section === null) return DEFAULT_SETTINGS;
  const { enable, locale, rules } = section as Record<'enable' | 'locale' | 'rules', unknown>;
  return {
    enable: enable !== false,
    locale: locale === 'zh-CN' || locale === 'en' ? locale : null,
    config: rules === undefined || rules === null ? {} : readRules(rules, warn),
  };
}

/** `fazhi.rules` has the form of the key `rules` in a configuration file, so the same reader checks it. */
function readRules(rules: unknown, warn: Log): Config {
  const { config, problems } = parseConfig(JSON.stringify({ rules }));
  for (const { message } of problems) warn(`fazhi.rules: ${message.zh} ${message.en}`);
  return config;
}
