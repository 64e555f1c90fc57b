/** What all handlers of one connection share, and the form in which most of them answer. */
import type { CancellationToken, Connection, ResponseError, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Localized } from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import { guardRequest, type Log } from './guard.ts';
import type { Place } from './place.ts';
import type { Entry, ReportCache } from './reportCache.ts';
import type { SettingsStore } from './settings.ts';

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: ReportCache;
  readonly settings: SettingsStore;
  /** Those of a client that can do nothing until `initialize` has been read. */
  readonly abilities: () => Abilities;
  readonly log: Log;
  /** Why a document has no report of the year before, in words. */
  whyNoPrevious(entry: Entry): Promise<Localized>;
  /** The text of a file, read here or through the client; null when there is none. */
  readText(uri: string): Promise<string | null>;
  /** The workspace folder that holds a place, or null. */
  folderOf(place: Place): Place | null;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Makes a request handler of a pure function from a document's report to an answer. `empty` is the answer for a
 * document that is not open or no report, and for one that the function fails on.
 */
export function answerFrom<Params extends DocumentParams, Result>(
  session: Session,
  name: string,
  empty: Result,
  answer: (entry: Entry, params: Params, abilities: Abilities) => Result,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return guardRequest(session.log, name, empty, async (params, token) => {
    const entry = await session.reports.get(params.textDocument.uri);
    if (!entry?.result.kind || token.isCancellationRequested) return empty;
    return answer(entry, params, session.abilities());
  });
}
