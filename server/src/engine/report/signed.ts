/** What stands to the right below a report and its covering letter: who signs, and the date or where it is to be written. */
import { overlaps } from '../text/span.ts';
import type { Paragraph, Report, SignOff } from './model.ts';

export function signedParagraphs({ letter, signOff, paragraphs, prose }: Report): readonly Paragraph[] {
  return [letter?.signOff, signOff].flatMap(each => (each ? paragraphsOf(each, paragraphs, prose) : []));
}

function paragraphsOf({ signatory, dateLine }: SignOff, paragraphs: readonly Paragraph[], prose: string): Paragraph[] {
  const found = paragraphs.filter(({ span }) =>
    [signatory, dateLine].some(each => each !== null && overlaps(span, each)),
  );
  // （此处填写单位） above a date is whoever will sign.
  const above = signatory ? undefined : paragraphs[(found[0]?.index ?? 0) - 1];
  return above && isNameLike(above, prose) ? [above, ...found] : found;
}

function isNameLike({ span, zone, ordinal }: Paragraph, prose: string): boolean {
  return zone !== 'front' && ordinal === null && /^[^。:;,\n]{2,40}$/.test(prose.slice(span.start, span.end));
}
