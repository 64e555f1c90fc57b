/** Has a Word file read; the reader is loaded only when there is one. */
import { join } from 'node:path';
import { formatHan, type Layout, type Localized } from '../engine/index.ts';
import type { Unread, WordDocument } from '../word/index.ts';

/** The text of a Word file, as the engine reads it, with what belongs to it. */
export interface WordReading {
  readonly text: string;
  /** The paragraph of each line. */
  readonly paragraphs: readonly number[];
  readonly unread: readonly Unread[];
  readonly layout: Layout;
}

export function loadWordRoom(installedIn: string): Promise<typeof import('../word/index.ts')> {
  return import(join(installedIn, 'word.js'));
}

export async function readWordFile(
  bytes: Uint8Array,
  installedIn: string,
): Promise<WordReading | { readonly problem: Localized }> {
  const { openWord, checkText, layoutOf } = await loadWordRoom(installedIn);
  const document: WordDocument | { readonly problem: Localized } = openWord(bytes, formatHan);
  if ('problem' in document) return document;
  const text = checkText(document);
  return { text: text.text, paragraphs: text.paragraphs, unread: document.unread, layout: layoutOf(document, text) };
}
