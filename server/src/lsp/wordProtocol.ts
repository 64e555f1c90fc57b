/** The messages that this server and its own client exchange about Word files, and how bytes travel. */
import type { DocumentParams } from './protocol.ts';

/** Client to server, a request: an open report as a Word file in the layout of GB/T 9704. */
export const EXPORT_WORD = 'fazhi/exportWord';
/** Client to server, a request: a Word file with the findings of its check as comments. */
export const ANNOTATE_WORD = 'fazhi/annotateWord';
/** Client to server, a request: a Word file as Markdown. */
export const CONVERT_WORD = 'fazhi/convertWord';

export interface ExportWordParams extends DocumentParams {
  /** Address of a picture, as the report writes it → its bytes in Base64; null before it is known which there are. */
  readonly pictures: Readonly<Record<string, string>> | null;
}

export interface ExportWordResult {
  /** In Base64; null where `pictures` must be read first, or where `problems` stand in the way. */
  readonly content: string | null;
  /** Addresses of pictures that the report shows, as it writes them. */
  readonly pictures: readonly string[];
  /** What of the layout could not be used. */
  readonly problems: readonly string[];
  /** How many findings are errors: such a report is no more than a draft. */
  readonly errors: number;
  /** What could not be carried over, a line each. */
  readonly dropped: readonly string[];
}

export interface AnnotateWordParams extends DocumentParams {
  /** The file in Base64. */
  readonly content: string;
}

export interface AnnotateWordResult {
  /** In Base64; null when there is a problem. */
  readonly content: string | null;
  readonly problem: string | null;
  readonly findings: number;
}

export interface ConvertWordParams extends DocumentParams {
  /** The file in Base64. */
  readonly content: string;
  /** Name of the folder beside the text in which the pictures will lie; null for pictures that are only named. */
  readonly folder: string | null;
}

export interface ConvertWordResult {
  /** Null when there is a problem. */
  readonly text: string | null;
  readonly problem: string | null;
  /** Name of a picture's file → its bytes in Base64. */
  readonly pictures: Readonly<Record<string, string>>;
  /** What was lost on the way, in a sentence; empty where nothing was. */
  readonly remark: string;
}

/** Messages are JSON, which has no bytes. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}
