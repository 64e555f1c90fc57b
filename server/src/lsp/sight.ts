/** What of each document is in sight, as the client has told. */
import type { ViewRange } from './protocol.ts';

export interface SightStore {
  of(uri: string): readonly ViewRange[];
  /** Answers whether that is another part than before. */
  set(uri: string, ranges: readonly ViewRange[]): boolean;
  /** Called when a document is closed. */
  forget(uri: string): void;
}

/** Where a text is opened unless its reader has been elsewhere before. */
const BEGINNING: readonly ViewRange[] = [{ start: { line: 0, character: 0 }, end: { line: 50, character: 0 } }];

export function createSightStore(): SightStore {
  const known = new Map<string, readonly ViewRange[]>();
  return {
    of: uri => known.get(uri) ?? BEGINNING,
    set(uri, ranges) {
      const isOther = JSON.stringify(known.get(uri)) !== JSON.stringify(ranges);
      known.set(uri, ranges);
      return isOther;
    },
    forget: uri => void known.delete(uri),
  };
}
