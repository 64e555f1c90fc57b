/** What has been reviewed of each document, as the client has told; the client keeps it. */
import { normalUri } from './place.ts';

export interface ReviewStore {
  /** The keys of the rows that are reviewed. */
  of(uri: string): ReadonlySet<string>;
  set(uri: string, keys: readonly string[]): void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function createReviewStore(): ReviewStore {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    of: uri => known.get(normalUri(uri)) ?? NOTHING,
    set: (uri, keys) => void known.set(normalUri(uri), new Set(keys)),
  };
}
