/** Paths of this machine and the absolute paths with `/` that configurations are found and asked by. */
import { normalize, relative, resolve, sep } from 'node:path';

/** `/C:/a/b.md` for `b.md` in `C:\a`, as in a file URI; on other systems simply the absolute path. */
export function toSlashPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return sep === '/' ? absolute : `/${absolute.replaceAll(sep, '/')}`;
}

export function fromSlashPath(path: string): string {
  return sep === '/' ? path : path.slice(1).replaceAll('/', sep);
}

/** The path as reports show it: without `./` and with `/` on every system. */
export function shownPath(path: string): string {
  return normalize(path).replaceAll(sep, '/');
}

/** `../a/b.md` for the file as seen from `folder`, both absolute; with `/` on every system. */
export function relativeSlashPath(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/');
}
