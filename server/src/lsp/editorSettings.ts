/** The settings `fazhi.*` of the editor, checked value by value: what cannot be used falls back to its default. */
import { type Config, type Locale, localize, parseConfig } from '../engine/index.ts';
import type { Log } from './guard.ts';

export interface EditorSettings {
  readonly enable: boolean;
  /** Null for `auto`: the language of the editor. */
  readonly locale: Locale | null;
  /** Whether computed figures are shown beside those in the text. */
  readonly inlayHints: boolean;
  /** Whether Enter below a numbered heading writes the next ordinal. */
  readonly nextOrdinalOnEnter: boolean;
  /** Stands below the project's configuration. */
  readonly config: Config;
}

export const DEFAULT_SETTINGS: EditorSettings = {
  enable: true,
  locale: null,
  inlayHints: false,
  nextOrdinalOnEnter: false,
  config: {},
};

/** Reads the section `fazhi` as the client sends it; warns in its language, `auto` where it names none. */
export function readEditorSettings(section: unknown, auto: Locale, warn: Log): EditorSettings {
  if (typeof section !== 'object' || section === null) return DEFAULT_SETTINGS;
  const { enable, locale, rules, inlayHints, nextOrdinalOnEnter } = section as Record<
    keyof EditorSettings | 'rules',
    unknown
  >;
  const own = locale === 'zh-CN' || locale === 'en' ? locale : null;
  return {
    enable: enable !== false,
    locale: own,
    inlayHints: inlayHints === true,
    nextOrdinalOnEnter: nextOrdinalOnEnter === true,
    config: rules === undefined || rules === null ? {} : readRules(rules, own ?? auto, warn),
  };
}

/** `fazhi.rules` has the form of the key `rules` in a configuration file, so the same reader checks it. */
function readRules(rules: unknown, locale: Locale, warn: Log): Config {
  const { config, problems } = parseConfig(JSON.stringify({ rules }));
  for (const { message } of problems) warn(`fazhi.rules: ${localize(message, locale)}`);
  return config;
}
