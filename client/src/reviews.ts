/** Which relations a writer has marked as reviewed; kept per workspace, and by content, so that they move with the text. */
import type { Memento, Uri } from 'vscode';

export interface Reviews {
  has(uri: Uri, key: string): boolean;
  set(uri: Uri, key: string, reviewed: boolean): Promise<void>;
}

export function createReviews(state: Memento): Reviews {
  const nameOf = (uri: Uri) => `reviewed:${uri.toString()}`;
  const keysOf = (uri: Uri) => new Set(state.get<readonly string[]>(nameOf(uri), []));
  return {
    has: (uri, key) => keysOf(uri).has(key),
    async set(uri, key, reviewed) {
      const keys = keysOf(uri);
      if (reviewed) keys.add(key);
      else keys.delete(key);
      await state.update(nameOf(uri), keys.size > 0 ? [...keys] : undefined);
    },
  };
}
