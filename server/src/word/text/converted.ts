/** A Word file as a Markdown file that stands by itself: its text, its pictures, and what was lost on the way. */
import type { Localized } from '../../engine/index.ts';
import type { Picture, WordDocument } from '../model.ts';
import { unreadWords } from '../unread.ts';
import { droppedIn } from './dropped.ts';
import { markdownText } from './texts.ts';

export interface Converted {
  readonly text: string;
  /** Names of the pictures' files, by part of the archive. */
  readonly pictures: ReadonlyMap<string, string>;
  /** What was not read and what Markdown cannot keep, in a sentence; null where nothing was lost. */
  readonly remark: Localized | null;
}

/** `folder` is where the pictures will lie, beside the text; null for pictures that are only named. */
export function convertedText(document: WordDocument, folder: string | null): Converted {
  const pictures = new Map<string, string>();
  const targetOf = ({ part }: Picture) => {
    if (folder === null || part === null || !document.archive.has(part)) return null;
    const name = part.replace(/^.*\//, '');
    pictures.set(part, name);
    return encodeURI(`${folder}/${name}`).replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'));
  };
  const { text } = markdownText(document, targetOf);
  return { text, pictures, remark: remarkOn(document, pictures.size > 0) };
}

function remarkOn(document: WordDocument, havePictures: boolean): Localized | null {
  const { unread } = document;
  const words = unreadWords(havePictures ? unread.filter(({ kind }) => kind !== 'picture') : unread);
  const said = [...(words ? [words] : []), ...droppedIn(document)];
  if (said.length === 0) return null;
  return { zh: `${said.map(({ zh }) => zh).join('；')}。`, en: `${said.map(({ en }) => en).join('; ')}.` };
}
