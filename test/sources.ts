/** Lists the source files of the repository with what they import, for the tests that hold its structure. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { globSync } from 'tinyglobby';

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the root for relative imports, else the name of the package or `node:` module. */
  readonly target: string;
  readonly isRelative: boolean;
  readonly typeOnly: boolean;
}

export const ROOT = dirname(import.meta.dirname);

const FROM = /^\s*(?:import|export)\s(type\s)?[^'"`;]*?from\s*'([^']+)'/gm;
const BARE = /^\s*import\s*'([^']+)'/gm;
const DYNAMIC = /\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

export function readSources(...patterns: readonly string[]): readonly Source[] {
  return patterns
    .flatMap(pattern => globSync(pattern, { cwd: ROOT, ignore: '**/node_modules/**' }))
    .sort()
    .map(path => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: readImports(path, text) };
    });
}

function readImports(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (name: string, typeOnly: boolean) => {
    const isRelative = name.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(path), name) : name;
    found.push({ target, isRelative, typeOnly });
  };
  for (const [, type, name = ''] of text.matchAll(FROM)) add(name, type !== undefined);
  for (const [, name = ''] of text.matchAll(BARE)) add(name, false);
  for (const [, name = ''] of text.matchAll(DYNAMIC)) add(name, false);
  return found;
}
