/** The folders that are open in the client, kept up to date. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { type Place, placeOf } from './place.ts';

export interface Folders {
  all(): readonly Place[];
  set(params: InitializeParams): void;
  /** Follows the client's changes and calls `changed` after each. */
  follow(connection: Connection, changed: () => void): void;
}

export function createFolders(): Folders {
  let uris: readonly string[] = [];
  return {
    all: () => uris.flatMap(uri => placeWithoutSlash(uri)),
    set({ workspaceFolders, rootUri }) {
      uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    },
    follow(connection, changed) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        uris = [...uris.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        changed();
      });
    },
  };
}

function placeWithoutSlash(uri: string): Place[] {
  const place = placeOf(uri.replace(/(?<!\/)$/, '/'));
  return place ? [{ ...place, path: place.path.replace(/(?<=.)\/$/, '') }] : [];
}
