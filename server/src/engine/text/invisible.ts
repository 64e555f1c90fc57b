/** Characters that nobody sees: they part words and numbers for a program, and turn the order of signs about. */

/** What no keyboard gives and a paste brings along: the control characters but tab and line breaks. */
const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => code).filter(
  code => (code < 0x20 || code > 0x7e) && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x85,
);

/** Control characters, zero width, joiners, soft hyphen, and the marks that set the direction of writing; a BOM is one when it does not open the text. */
export const INVISIBLE_CODES: readonly number[] = [
  ...CONTROLS,
  0x00ad,
  0x061c,
  0x180e,
  0x200b,
  0x200c,
  0x200d,
  0x200e,
  0x200f,
  0x202a,
  0x202b,
  0x202c,
  0x202d,
  0x202e,
  0x2060,
  0x2061,
  0x2062,
  0x2063,
  0x2064,
  0x2066,
  0x2067,
  0x2068,
  0x2069,
  0xfeff,
];

/** What each of them is in folded prose. */
export const INVISIBLE = '\u200b';

export interface Seen {
  /** The words as they are seen. */
  readonly words: string;
  /** Where each character of `words` stood, and at the end where they ended. */
  readonly places: readonly number[];
}

/** `12<U+200B>00件` of folded prose → `1200件`. */
export function asSeen(prose: string): Seen {
  const places: number[] = [];
  let words = '';
  for (let at = 0; at < prose.length; at++) {
    const char = prose.charAt(at);
    if (char === INVISIBLE) continue;
    words += char;
    places.push(at);
  }
  return { words, places: [...places, prose.length] };
}
