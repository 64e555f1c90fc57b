/** Absolute paths with `/`, as in a URI, so that the same code runs on a disk and in the browser. */
import type { Config } from '../engine/index.ts';

/** `/a/b` for `/a/b/c.md`; `/` for what stands at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** `/a/c.json` for `../c.json` seen from the folder `/a/b`; null when the way leads above the top. */
export function resolvePath(folder: string, relative: string): string | null {
  const parts = folder.split('/').filter(Boolean);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether `path` is `folder` or stands below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * Makes the patterns of a configuration that stands in `folder` absolute, so that they can be merged with those of other
 * folders. A pattern without `/` means a file's name anywhere and stays as it is: a configuration is only ever asked
 * about files that it is in force for.
 */
export function resolvePatterns(config: Config, folder: string): Config {
  const resolve = (patterns: readonly string[]) => patterns.map(pattern => resolvePattern(pattern, folder));
  return {
    ...config,
    ...(config.files && { files: resolve(config.files) }),
    ...(config.ignore && { ignore: resolve(config.ignore) }),
    ...(config.kinds && {
      kinds: Object.fromEntries(
        Object.entries(config.kinds).map(([pattern, kind]) => [resolvePattern(pattern, folder), kind]),
      ),
    }),
  };
}

/** `drafts/` and `drafts/**` both mean everything below that folder; a leading `!` keeps its place. */
export function resolvePattern(pattern: string, folder: string): string {
  if (pattern.startsWith('!')) return `!${resolvePattern(pattern.slice(1), folder)}`;
  if (!pattern.includes('/')) return pattern;
  const up = /^(?:\.{0,2}\/)*/.exec(pattern)?.[0] ?? '';
  const base = resolvePath(folder, up) ?? '/';
  const below = pattern.slice(up.length);
  return `${escapeGlob(base === '/' ? '' : base)}/${below === '' || below.endsWith('/') ? `${below}**` : below}`;
}

function escapeGlob(path: string): string {
  return path.replace(/[\\$^*+?()[\]{}|!@]/g, '\\$&');
}
