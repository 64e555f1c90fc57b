/** The page of GB/T 9704: sizes in twips (1/20 pt), 56.6929 to a millimetre. */

export const PAGE = {
  width: 11906, // A4, 210 mm
  height: 16838, // 297 mm
  top: 2098, // 37 mm
  bottom: 1984, // 35 mm
  left: 1588, // 28 mm
  right: 1474, // 26 mm
  header: 851,
  footer: 1446, // 25.5 mm: the dash of the page number then lies 7 mm below the type area.
} as const;

/** The type area, 156 mm wide and 225 mm high. */
export const AREA = { width: 8844, height: 12756 } as const;

/**
 * One 字, the width of a character of the text: 三号 of the standard is 15.75 pt. Word's own 三号 is 16 pt, of which 27
 * go into a line; a quarter point less per character makes them 28.
 */
export const CHARACTER = 315;
export const CHARACTER_SPACING = -5;

/** Half points: 三号 of the text, 二号 of the title, 四号 of page number and imprint, 小四 of tables, 小五 of footnotes. */
export const SIZE = { text: 32, title: 44, small: 28, table: 24, note: 18 } as const;

/** Lines of the title are as far apart as 二号 needs. */
export const TITLE_LINE = 640;

/** Exact, so that the footer does not reach into the type area. */
export const FOOTER_LINE = 280;

export const twips = (points: number): number => Math.round(points * 20);

/** Width of a text in 字: what is half-width counts half. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}

const HALF_WIDTH = /[ -~]/;
