/** Reads the files that a configuration names under one of its keys. */
import { indexLines, type Localized, type Range, type Span } from '../engine/index.ts';
import { type ConfigPlace, read, resolveInside, START, type Walk } from './walk.ts';

export interface Naming {
  /** The configuration's own path. */
  readonly path: string;
  readonly places: ReadonlyMap<string, Range>;
}

interface Parsed {
  readonly problems: readonly { readonly span: Span; readonly message: Localized }[];
}

/**
 * What `parse` makes of each file, in their order; one that is not there is left out. What is wrong with a file is
 * named at its own place, and a missing one at its name in the configuration.
 */
export async function* readNamed<T extends Parsed>(
  key: 'kindFiles' | 'facts' | 'termFiles',
  files: readonly string[],
  naming: Naming,
  walk: Walk,
  parse: (text: string, file: string, path: string) => T,
): AsyncGenerator<T> {
  for (const [index, relative] of files.entries()) {
    const place: ConfigPlace = { path: naming.path, range: naming.places.get(`${key}.${index}`) ?? START };
    const target = resolveInside(relative, place, walk);
    const text = target === null ? null : await read(target, place, walk);
    if (target === null || text === null) continue;
    const parsed = parse(text, relative, target);
    const lines = indexLines(text);
    for (const { span, message } of parsed.problems) {
      walk.problems.push({ path: target, range: lines.rangeOf(span), message });
    }
    yield parsed;
  }
}
