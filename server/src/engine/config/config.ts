/** The configuration of a project: its keys, how layers are merged, and what its patterns mean. */
import picomatch from 'picomatch';
import type { Kind } from '../kinds/kind.ts';
import type { Fact } from '../relations/outside/parseFacts.ts';
import type { RateWords } from '../relations/reading/rates.ts';
import { rules as allRules } from '../rules/index.ts';
import type { RuleOptions, Severity, Term } from '../rules/rule.ts';
import type { Localized } from '../text/localized.ts';
import { nearestName } from '../text/nearestName.ts';
import type { Span } from '../text/span.ts';
import type { ExportLayout } from './exportLayout.ts';
import { notices } from './notices.ts';

export type { Term };

export type Level = Severity | 'off';

export const LEVELS: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

export type RuleSetting = Level | readonly [Level, RuleOptions];

/** The keys as a writer gives them; every one may be missing. */
export interface Config {
  /** Relative paths of configurations that stand below this one; of two, the later stands above. */
  readonly extends?: readonly string[];
  /** File pattern → id of a kind; the first pattern that matches decides. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Id or family of a rule → level, or level and options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Wording that the project does not want → what it writes instead. */
  readonly terms?: Readonly<Record<string, Term>>;
  /** Relative paths of CSV files with house terms that the office keeps in a spreadsheet; they stand below `terms`. */
  readonly termFiles?: readonly string[];
  /** Wording that is right in this project whatever the rules of words and names say → why. */
  readonly accept?: Readonly<Record<string, string>>;
  /** Patterns of files that are checked when a folder is given. */
  readonly files?: readonly string[];
  /** Patterns of files that are never checked. */
  readonly ignore?: readonly string[];
  /** Relative paths of JSON files with kinds of the project's own. */
  readonly kindFiles?: readonly string[];
  /** What these files hold, filled in by whoever reads files; they stand in front of the kinds that ship. */
  readonly ownKinds?: readonly Kind[];
  /** Name of a rate → the words for its numerator and denominator, in front of the rates that ship. */
  readonly rates?: Readonly<Record<string, RateWords>>;
  /** Relative paths of CSV files with figures that the office keeps; those of the nearest configuration only. */
  readonly facts?: readonly string[];
  /** What these files hold, filled in by whoever reads files. */
  readonly factRows?: readonly Fact[];
  /** Where reports of the year before lie besides the report's own folder: files, or folders with `/` at the end. */
  readonly previous?: readonly string[];
  /** How reports are laid out as Word files. */
  readonly export?: Partial<ExportLayout>;
}

export interface ConfigProblem {
  readonly span: Span;
  readonly message: Localized;
  /** The name that was meant, to stand between the quotes at `span`. */
  readonly instead?: string;
}

export const CONFIG_FILE_NAME = '.fazhilint.json';

/**
 * Merges layers, the nearest first: its keys win one by one. A level for a whole family also wins over what farther
 * layers say of its single rules: who writes `"figures": "off"` for a folder means all of them.
 */
export function mergeConfigs(layers: readonly Config[]): Config {
  let merged: Config = {};
  for (const near of layers.toReversed()) {
    const { kinds = {}, rules = {} } = near;
    const ownKinds = [...(near.ownKinds ?? []), ...(merged.ownKinds ?? [])];
    merged = {
      ...merged,
      ...near,
      kinds: { ...kinds, ...leaveOut(merged.kinds, pattern => Object.hasOwn(kinds, pattern)) },
      rules: { ...leaveOut(merged.rules, id => Object.hasOwn(rules, familyOf(id))), ...rules },
      ...(near.terms && { terms: { ...merged.terms, ...near.terms } }),
      ...(near.accept && { accept: { ...merged.accept, ...near.accept } }),
      ...(near.rates && { rates: { ...merged.rates, ...near.rates } }),
      ...(near.export && { export: { ...merged.export, ...near.export } }),
      ...(ownKinds.length > 0 && { ownKinds }),
    };
  }
  return merged;
}

/** The kind that the configuration gives the file at `path`, or null. Path and patterns as `loadConfig` makes them. */
export function kindByPattern(config: Config, path: string): string | null {
  for (const [pattern, kind] of Object.entries(config.kinds ?? {})) if (matches(pattern, path)) return kind;
  return null;
}

/** Whether the file at `path` is left out by `ignore`. */
export function isIgnored(config: Config, path: string): boolean {
  return matchesList(config.ignore ?? [], path);
}

/** Whether one of `patterns` matches and no later one that starts with `!` takes the file out again. */
function matchesList(patterns: readonly string[], path: string): boolean {
  return patterns.reduce(
    (found, pattern) =>
      pattern.startsWith('!') ? found && !matches(pattern.slice(1), path) : found || matches(pattern, path),
    false,
  );
}

/** `报告(终稿).md` names itself, though to a glob the brackets are a group; without `/` a pattern matches the file's name. */
function matches(pattern: string, path: string): boolean {
  const basename = !pattern.includes('/');
  const subject = basename ? path.slice(path.lastIndexOf('/') + 1) : path;
  return (
    subject === pattern ||
    picomatch.isMatch(subject, pattern, { dot: true, nocase: true, nonegate: true, windows: false })
  );
}

function leaveOut<T>(record: Readonly<Record<string, T>> | undefined, isTaken: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => !isTaken(key)));
}

function familyOf(ruleId: string): string {
  return ruleId.slice(0, Math.max(0, ruleId.indexOf('/')));
}

/** Whether `key` names a rule, a notice or a family of them. */
export function isRuleOrFamily(key: string): boolean {
  return [...allRules, ...notices].some(({ id }) => id === key || familyOf(id) === key);
}

/** The rule or family that was meant by a name that is none; null where none is near. */
export function ruleMeantBy(name: string): string | null {
  return nearestName(name, [...new Set([...allRules, ...notices].flatMap(({ id }) => [id, familyOf(id)]))]);
}

/**
 * The level in force for a notice: its own key, else its family's, else its default. One that is off by default is
 * switched on by its own key only: `"suppression": "hint"` does not ask for reasons.
 */
export function levelOfNotice(id: string, config: Config | undefined): Level {
  const notice = notices.find(known => known.id === id);
  const family = notice?.severity === 'off' ? undefined : config?.rules?.[id.slice(0, id.indexOf('/'))];
  const given = config?.rules?.[id] ?? family;
  if (given === undefined) return notice?.severity ?? 'off';
  return typeof given === 'string' ? given : given[0];
}
