/** Reads the kinds of report that a project declares in files of its own. */
import { indexLines, type Kind, parseKind, type Range, kinds as shippedKinds } from '../engine/index.ts';
import { type ConfigPlace, read, resolveInside, START, type Walk } from './loadConfig.ts';

interface Naming {
  readonly path: string;
  readonly places: ReadonlyMap<string, Range>;
}

/** In their order; a later one may extend an earlier one. What is wrong with a file is named at its own place. */
export async function readKindFiles(files: readonly string[], naming: Naming, walk: Walk): Promise<readonly Kind[]> {
  const kinds: Kind[] = [];
  for (const [index, relative] of files.entries()) {
    const place: ConfigPlace = { path: naming.path, range: naming.places.get(`kindFiles.${index}`) ?? START };
    const target = resolveInside(relative, place, walk);
    const text = target === null ? null : await read(target, place, walk);
    if (target === null || text === null) continue;
    const { kind, problems } = parseKind(text, [...kinds, ...shippedKinds]);
    const lines = indexLines(text);
    for (const { span, message } of problems) {
      walk.problems.push({ path: target, range: lines.rangeOf(span), message });
    }
    if (kind) kinds.push(kind);
  }
  return kinds;
}
