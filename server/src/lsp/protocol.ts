/** The messages that this server and its own client exchange beyond the standard ones: names and shapes only. */

/** Server to client, a notification: what the status bar shows of a document. */
export const STATUS = 'fazhi/status';
/** Server to client, a request: the text of a file that the server cannot read itself. */
export const READ_TEXT = 'fazhi/readText';
/** Client to server, a request: the kinds of report that a document can be given. */
export const KINDS = 'fazhi/kinds';
/** Client to server, a request: the edit that gives a document a kind in its front matter. */
export const KIND_EDIT = 'fazhi/kindEdit';

/** `initializationOptions`: which of the messages above the client understands. */
export interface ClientOptions {
  readonly status?: boolean;
  readonly readText?: boolean;
  /** Where the page of a rule is found: `{rule}` stands for its id, `{page}` for the name of its page. */
  readonly rulePages?: string;
}

export interface KindName {
  readonly id: string;
  readonly name: string;
}

export interface StatusParams {
  readonly uri: string;
  /** `off`: switched off in the settings; `ignored`: left out by the project's configuration. */
  readonly state: 'report' | 'noReport' | 'off' | 'ignored';
  readonly kind: KindName | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  readonly figures: { readonly assessed: number; readonly notAssessed: number };
  /** URIs of the configuration files in force, the nearest first. */
  readonly configFiles: readonly string[];
}

export interface ReadTextParams {
  readonly uri: string;
}

/** Null when the file does not exist or cannot be read. */
export type ReadTextResult = string | null;

export interface KindEditParams {
  readonly uri: string;
  readonly kind: string;
}
