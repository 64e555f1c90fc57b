/** Keeps the words of a Word file from being read as marks of Markdown. */
import { type Insertion, insertion, type Line } from './insertion.ts';

/** What at the start of a line makes it another kind of block. */
const BLOCK_START = /^[ \t]*(?=#{1,6}(?:\s|$)|>|`{3}|~{3}|(?:[*_][ \t]*){3,}$|(?:-[ \t]*){3,}$|=+[ \t]*$|\|)/;
const TAG = /<(?=[A-Za-z!/?])/g;
const BAR = /\|/g;

/** What has to be kept from changing the lines of a text, whoever reads it. */
export function blockEscapes(text: string, { from, to, isAtStart, isInCell }: Line): Insertion[] {
  const line = text.slice(from, to);
  const found = places(TAG, line, from);
  if (isInCell) found.push(...places(BAR, line, from));
  else if (isAtStart) {
    const start = BLOCK_START.exec(line);
    if (start) found.push(insertion(from + start[0].length, '\\'));
  }
  return found;
}

/** `*`, a `_` that is not inside a word, and the like; brackets only where they make a link or a note. */
const INLINE =
  /\\(?=[!-/:-@[-`{-~])|[*`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~(?=~)|(?<=~)~|\[(?=\^|[^\]\n]{0,200}\](?:\(|\[))|&(?=#?[A-Za-z0-9]{1,31};)/g;
const BULLET = /^[-+](?=[ \t])/;
const INDENT = /^(?: {4,}| {0,3}\t[ \t]*)/;

/** What has to be kept from changing words into marks where Markdown is shown; `blockEscapes` come on top. */
export function inlineEscapes(text: string, { from, to, isAtStart, isInCell }: Line): Insertion[] {
  const line = text.slice(from, to);
  const found = places(INLINE, line, from);
  if (!isAtStart || isInCell) return found;
  if (BULLET.test(line)) found.push(insertion(from, '\\'));
  const indent = INDENT.exec(line)?.[0];
  // Two characters of indent, which would else make the paragraph a block of code.
  if (indent) found.push(insertion(from, '　　', indent.length));
  return found;
}

function places(pattern: RegExp, line: string, from: number): Insertion[] {
  return Array.from(line.matchAll(pattern), ({ index }) => insertion(from + index, '\\'));
}
