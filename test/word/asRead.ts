/** How a Word file was read, written out so that a person can hold it against what Word shows. */
import { formatHan } from '../../server/src/engine/index.ts';
import { checkText, markdownText, openWord, unreadWords } from '../../server/src/word/index.ts';

/** The text for checking, what was passed over, and the Markdown where it is another text. */
export function asRead(bytes: Uint8Array): string {
  const document = openWord(bytes, formatHan);
  if ('problem' in document) return `${document.problem.zh}\n`;
  const plain = checkText(document).text;
  const markdown = markdownText(document).text;
  const unread = unreadWords(document.unread)?.zh;
  return [
    plain,
    ...(unread ? [`==== ${unread}\n`] : []),
    ...(markdown === plain ? [] : [`==== Markdown\n${markdown}`]),
  ].join('');
}
