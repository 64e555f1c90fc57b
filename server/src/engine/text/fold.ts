/** Folds full-width forms to half-width and traditional characters to simplified, one code unit for one, so that offsets stay what they were. */
import type { Span } from './span.ts';
import { eachTraditional } from './traditional.ts';

/** Stands for a character that is no prose. */
export const BLANK = '\ufffc';

const BLANK_CODE = BLANK.charCodeAt(0);
const LF = 10;
const CR = 13;
const CHUNK = 0x2000;
const FOLDED = foldTable();

/** `（１２，５％）` → `(12,5%)`; the characters of `masks` become U+FFFC. The result has the length of `text`. */
export function fold(text: string, masks: readonly Span[]): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = FOLDED[code] ?? code;
  }
  for (const { start, end } of masks) {
    for (let at = start; at < end; at++) if (codes[at] !== LF && codes[at] !== CR) codes[at] = BLANK_CODE;
  }
  return written(codes);
}

/** A part of a text that does not keep the whole text in memory, as a slice does. */
export function detached(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at);
  return written(codes);
}

function written(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    // `apply` takes the typed array as it is; spreading it would walk an iterator, four times as slow.
    text += String.fromCharCode.apply(null, codes.subarray(at, at + CHUNK) as unknown as number[]);
  }
  return text;
}

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const space of [0x09, 0xa0, 0x2002, 0x2003, 0x2009, 0x3000, 0xfeff]) table[space] = 0x20;
  table[0x2236] = 0x3a; // ∶ ratio sign, typed for a colon
  table[0xfe6a] = 0x25; // ﹪ small per cent sign
  eachTraditional((traditional, simplified) => {
    table[traditional] = simplified;
  });
  return table;
}
