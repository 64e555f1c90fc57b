/** Folds full-width forms to half-width and traditional characters to simplified, one code unit for one, so that offsets stay what they were. */
import { INVISIBLE, INVISIBLE_CODES } from './invisible.ts';
import type { Span } from './span.ts';
import { eachTraditional } from './traditional.ts';

/** Stands for a character that is no prose. */
export const BLANK = '\ufffc';

/** What each foldable character becomes, by its code. */
const FOLDED = foldTable();

/** `（１２，５％）` → `(12,5%)`; the characters of `masks` become U+FFFC. The result has the length of `text`. */
export function fold(text: string, masks: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of masks.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    foldInto(parts, text, from, Math.max(from, start));
    parts.push(text.slice(Math.max(from, start), end).replace(/[^\r\n]/g, BLANK));
    from = end;
  }
  foldInto(parts, text, from, text.length);
  return parts.join('');
}

/** Most of a text stays as it is, so what stays is taken over in pieces. */
function foldInto(parts: string[], text: string, from: number, to: number): void {
  let taken = from;
  for (let at = from; at < to; at++) {
    const folded = FOLDED[text.charCodeAt(at)];
    if (folded === undefined) continue;
    parts.push(text.slice(taken, at), folded);
    taken = at + 1;
  }
  parts.push(text.slice(taken, to));
}

/** A part of a text that does not keep the whole text in memory, as a slice does: a slice of a text made for it alone. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function foldTable(): readonly (string | undefined)[] {
  const table = new Array<string | undefined>(0x10000).fill(undefined);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = String.fromCharCode(code - 0xfee0);
  for (const code of INVISIBLE_CODES) table[code] = INVISIBLE;
  for (const space of [0x09, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000, 0xfeff]) table[space] = ' ';
  table[0x2236] = ':'; // ∶ ratio sign, typed for a colon
  table[0xfe6a] = '%'; // ﹪ small per cent sign
  eachTraditional((traditional, simplified) => {
    table[traditional] = String.fromCharCode(simplified);
  });
  return table;
}
