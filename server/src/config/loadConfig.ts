/** Finds the configuration in force for a file: every `.fazhilint.json` above it, and what these extend, merged. */
import {
  askedAs,
  builtIns,
  CONFIG_FILE_NAME,
  type Config,
  indexLines,
  isIgnored,
  isKindName,
  knownKinds,
  type LineIndex,
  listKinds,
  mergeConfigs,
  nearestName,
  parseConfig,
  type Range,
  type Span,
} from '../engine/index.ts';
import { readFactFiles } from './factFiles.ts';
import { readKindFiles } from './kindFiles.ts';
import { folderOf, isInside, resolvePath, resolvePattern, resolvePatterns } from './paths.ts';
import { readTermFiles } from './termFiles.ts';
import {
  type ConfigIo,
  type ConfigPlace,
  type Layer,
  type LoadedProblem,
  missing,
  read,
  resolveInside,
  START,
  type Walk,
} from './walk.ts';

export interface LoadedConfig {
  /** Merged, its patterns absolute: ask it with absolute paths. */
  readonly config: Config;
  /** The files it came from, the nearest first. */
  readonly files: readonly string[];
  /** Those of them that cannot be read, so that nothing in them is in force. */
  readonly unread: readonly string[];
  /** Where each value in force stands: `ignore`, `kinds.PATTERN`, `rules.ID` → place of its key; `previous.PATH`, `terms.WORDING`. */
  readonly origins: ReadonlyMap<string, ConfigPlace>;
  readonly problems: readonly LoadedProblem[];
}

export const DEFAULT_FILES: readonly string[] = ['*.md', '*.markdown', '*.txt', '*.docx', '*.docm'];

/**
 * Loads the configuration in force for the file at `path`: those of its folder and of each folder above it up to and
 * with `root`. Never throws; a file outside `root` has none.
 */
export async function loadConfig(
  path: string,
  { root, io }: { readonly root: string; readonly io: ConfigIo },
): Promise<LoadedConfig> {
  const walk = startWalk(root, io);
  const layers: Layer[] = [];
  for (let folder = folderOf(path); isInside(walk.root, folder); folder = folderOf(folder)) {
    const candidate = resolvePath(folder, CONFIG_FILE_NAME) as string;
    layers.push(...(await loadLayers(candidate, [], null, walk)));
    if (folder === walk.root) break;
  }
  return loaded(layers, walk);
}

/** Loads the one configuration file named by a user, with what it extends, in place of those found by walking up. */
export async function loadConfigFile(
  path: string,
  { root, io }: { readonly root: string; readonly io: ConfigIo },
): Promise<LoadedConfig> {
  const walk = startWalk(root, io);
  return loaded(await loadLayers(path, [], { path, range: START }, walk), walk);
}

/** Whether a file met in a folder is one to check: by `files`, and without these by its extension. */
export function isWanted({ files = DEFAULT_FILES }: Config, path: string): boolean {
  return isIgnored({ ignore: files }, path); // The same patterns with the same meaning, only the other way round.
}

function startWalk(root: string, io: ConfigIo): Walk {
  return { root: resolvePath('/', root) ?? '/', io, problems: [], unread: new Set(), known: new Map() };
}

/** A pattern may give a kind that ships or one of the project's own, in whatever layer that is declared. */
function unknownKinds(layers: readonly Layer[], { ownKinds = [] }: Config): LoadedProblem[] {
  const known = knownKinds(ownKinds);
  const { zh, en } = listKinds(known);
  return layers.flatMap(({ path, config, places }) =>
    Object.entries(config.kinds ?? {})
      .filter(([, kind]) => !isKindName(kind, known))
      .map(([pattern, kind]) => {
        const meant = nearestName(
          kind,
          known.flatMap(({ id, name }) => [id, name.zh]),
        );
        const asked = askedAs(meant);
        return {
          path,
          range: places.get(`kinds.${pattern}.kind`) ?? START,
          message: {
            zh: `没有文种「${kind}」${asked.zh}可用的有：${zh}；本单位自己的文种请在 kindFiles 中写明。`,
            en: `There is no kind "${kind}"${asked.en} Known: ${en}; name kinds of your own under kindFiles.`,
          },
          ...(meant === null ? {} : { instead: meant }),
        };
      }),
  );
}

function loaded(layers: readonly Layer[], { problems, unread }: Walk): LoadedConfig {
  const { extends: _, ...config } = mergeConfigs(layers.map(layer => layer.config));
  problems.push(...unknownKinds(layers, config));
  const keys = [
    ...(['files', 'ignore', 'kindFiles', 'facts', 'previous', 'termFiles', 'export'] as const).filter(
      key => config[key],
    ),
    ...(config.previous ?? []).map(path => `previous.${path}`),
    ...Object.keys(config.rates ?? {}).map(name => `rates.${name}`),
    ...Object.keys(config.terms ?? {}).map(wrong => `terms.${wrong}`),
    ...Object.keys(config.accept ?? {}).map(wording => `accept.${wording}`),
    ...Object.keys(config.kinds ?? {}).map(pattern => `kinds.${pattern}`),
    ...Object.keys(config.rules ?? {}).map(id => `rules.${id}`),
  ];
  const origins = new Map<string, ConfigPlace>();
  for (const key of keys) {
    const layer = layers.find(({ places }) => places.has(key));
    const range = layer?.places.get(key);
    if (layer && range) origins.set(key, { path: layer.path, range });
  }
  const once = new Map(problems.map(problem => [JSON.stringify(problem), problem]));
  const files = [...new Set(layers.map(layer => layer.path))];
  return { config, files, unread: files.filter(file => unread.has(file)), origins, problems: [...once.values()] };
}

/**
 * The file's own layer and, below it, those it extends. `chain` holds the files that led here; `askedBy` is the place
 * that names the file, and null for one that may as well be missing.
 */
async function loadLayers(
  path: string,
  chain: readonly string[],
  askedBy: ConfigPlace | null,
  walk: Walk,
): Promise<readonly Layer[]> {
  const known = walk.known.get(path);
  if (known) return known;
  const text = await read(path, askedBy, walk);
  if (text === null) return walk.unread.has(path) ? [{ path, config: {}, places: new Map() }] : [];
  const lines = indexLines(text);
  const { config, problems, places, isReadable } = parseConfig(text);
  if (!isReadable) walk.unread.add(path);
  for (const { span, ...problem } of problems) walk.problems.push({ path, range: lines.rangeOf(span), ...problem });
  const folder = folderOf(path);
  const resolved = resolvePlaces(places, folder, lines);
  const ownKinds = await readKindFiles(config.kindFiles ?? [], { path, places: resolved }, walk);
  const factRows = config.facts && (await readFactFiles(config.facts, { path, places: resolved }, walk));
  const tableTerms = config.termFiles && (await readTermFiles(config.termFiles, { path, places: resolved }, walk));
  for (const wrong of Object.keys(tableTerms ?? {}))
    resolved.set(`terms.${wrong}`, resolved.get(`terms.${wrong}`) ?? resolved.get('termFiles') ?? START);
  const previous = config.previous && (await resolvePrevious(config.previous, path, resolved, walk));
  const layer: Layer = {
    path,
    config: {
      ...resolvePatterns(config, folder),
      ...(ownKinds.length > 0 && { ownKinds }),
      ...(factRows && { factRows }),
      ...(tableTerms && { terms: { ...tableTerms, ...config.terms } }),
      ...(previous && { previous }),
    },
    places: resolved,
  };
  const extended: (readonly Layer[])[] = [];
  for (const [index, relative] of (config.extends ?? []).entries()) {
    const place: ConfigPlace = { path, range: lines.rangeOf(places.get(`extends.${index}`) ?? { start: 0, end: 0 }) };
    extended.unshift(await loadExtended(relative, [...chain, path], place, walk));
  }
  // The nearer of two that are the same wins every key, so the farther says nothing.
  const layers = [...new Set([layer, ...extended.flat()])];
  walk.known.set(path, layers);
  return layers;
}

/** Those that are there, absolute, a folder still with `/` at its end. */
async function resolvePrevious(
  entries: readonly string[],
  path: string,
  places: Map<string, Range>,
  walk: Walk,
): Promise<readonly string[]> {
  const found: string[] = [];
  const problems: LoadedProblem[] = [];
  for (const [index, relative] of entries.entries()) {
    const place = { path, range: places.get(`previous.${index}`) ?? START };
    const target = resolveInside(relative, place, { ...walk, problems });
    if (target === null) continue;
    const isFolder = relative.endsWith('/');
    const absolute = isFolder ? `${target}/`.replace('//', '/') : target;
    const names = await walk.io.listFolder(isFolder ? target : folderOf(target));
    if (names === null || !(isFolder || names.includes(target.slice(target.lastIndexOf('/') + 1)))) {
      problems.push({ ...place, message: missing(target) });
      continue;
    }
    places.set(`previous.${absolute}`, place.range);
    found.push(absolute);
  }
  walk.problems.push(...problems.map(problem => ({ ...problem, ofPrevious: true as const })));
  return found;
}

async function loadExtended(
  relative: string,
  chain: readonly string[],
  place: ConfigPlace,
  walk: Walk,
): Promise<readonly Layer[]> {
  const builtIn = builtInLayer(relative, place);
  if (builtIn) return [builtIn];
  const target = resolveInside(relative, place, walk);
  if (target === null) return [];
  if (chain.includes(target)) {
    walk.problems.push({
      ...place,
      message: {
        zh: `「${relative}」循环引用了自己。请删去这一项。`,
        en: `"${relative}" leads back to itself. Remove this entry.`,
      },
    });
    return [];
  }
  return loadLayers(target, chain, place, walk);
}

/** A configuration that ships; its values come from the place that names it. */
function builtInLayer(name: string, { path, range }: ConfigPlace): Layer | null {
  if (!Object.hasOwn(builtIns, name)) return null;
  const config = builtIns[name] ?? {};
  return { path, config, places: new Map(Object.keys(config.rules ?? {}).map(id => [`rules.${id}`, range])) };
}

function resolvePlaces(places: ReadonlyMap<string, Span>, folder: string, lines: LineIndex): Map<string, Range> {
  const resolveKey = (key: string) =>
    key.replace(/^kinds\.(.*?)(\.kind)?$/s, (_, pattern: string, value = '') => {
      return `kinds.${resolvePattern(pattern, folder)}${value}`;
    });
  return new Map([...places].map(([key, span]) => [resolveKey(key), lines.rangeOf(span)]));
}
