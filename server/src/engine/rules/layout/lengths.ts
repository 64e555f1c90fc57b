/** Lengths of a page as people say them. */

/** Twips in 100 millimetres, so that comparisons stay in whole numbers. */
const TWIPS_IN_100_MM = 5669;

/** How far a length is from the wanted one, in hundredths of a millimetre and rounded. */
export function offBy(twips: number, millimetres: number): number {
  return Math.round(Math.abs(twips * 10_000 - millimetres * TWIPS_IN_100_MM * 100) / TWIPS_IN_100_MM);
}

/** `25.4`. */
export function inMillimetres(twips: number): string {
  return String(Math.round((twips * 1000) / TWIPS_IN_100_MM) / 10);
}

/** `28.95`, for a length in twips. */
export function inPoints(twips: number): string {
  return String(twips / 20);
}
