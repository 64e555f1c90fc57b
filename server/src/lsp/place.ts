/** Splits URIs into a part that names the file system and a path that can be walked, and joins them again. */
import { isInside } from '../config/paths.ts';

export interface Place {
  /** Scheme and authority: `file://`, `vscode-vfs://github`. */
  readonly prefix: string;
  /** Absolute, decoded, with `/`: `/项目/报告.md`, `/c:/项目/报告.md`. */
  readonly path: string;
}

const HIERARCHICAL = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i;

/** Null for a document that lies in no folder, such as `untitled:Untitled-1`, and for a URI that cannot be decoded. */
export function placeOf(uri: string): Place | null {
  const [, prefix, path] = HIERARCHICAL.exec(uri) ?? [];
  if (prefix === undefined || path === undefined) return null;
  try {
    return { prefix, path: decodeURIComponent(path) };
  } catch {
    return null;
  }
}

/** Encodes as VS Code does, so that one file has one URI: `file:///c%3A/…`. */
export function uriOf({ prefix, path }: Place): string {
  return prefix + path.split('/').map(encodeSegment).join('/');
}

/** The same URI for the same file, however the client encodes it. */
export function normalUri(uri: string): string {
  const place = placeOf(uri);
  return place ? uriOf(place) : uri;
}

/** Where links lead from a path of the file system `prefix`; the path itself where `realPath` cannot tell. */
export function realPathIn(
  prefix: string,
  realPath: (uri: string) => Promise<string | null> | undefined,
): (path: string) => Promise<string | null> {
  return async path => {
    const real = await realPath(uriOf({ prefix, path }));
    return real === undefined ? path : real && (placeOf(real)?.path ?? null);
  };
}

/** The innermost of `folders` that holds `place`, or null. */
export function innermost(folders: readonly Place[], place: Place): Place | null {
  return folders
    .filter(({ prefix, path }) => prefix === place.prefix && isInside(path, place.path))
    .reduce<Place | null>((inner, folder) => (inner && inner.path.length >= folder.path.length ? inner : folder), null);
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether nothing but words may be written into the document: Markdown's marks would be read as text. */
export function isPlainText(uri: string): boolean {
  return /\.txt$/i.test(uri);
}
