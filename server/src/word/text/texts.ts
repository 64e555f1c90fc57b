/** The texts that are made of a Word file. */
import type { Picture, WordDocument, WordText } from '../model.ts';
import { markdownManner, PLAIN } from './manners.ts';
import { writeText } from './writeText.ts';

/** The words of the file for checking, laid out as Markdown but without its marks inside the lines. */
export function checkText(document: WordDocument): WordText {
  return writeText(document, PLAIN);
}

/**
 * The file as Markdown, with what Markdown can keep: bold, italic and struck text, notes, alignment of columns, pictures.
 * `pictureTarget` gives the path of a picture's file, relative to the text; null for a picture that is only named.
 */
export function markdownText(
  document: WordDocument,
  pictureTarget: (picture: Picture) => string | null = () => null,
): WordText {
  return writeText(document, markdownManner(pictureTarget));
}
