/** Sets the sign-off by GB/T 9704 7.3.5: with room for a seal, or without. */
import type { SignOffElement } from './elements.ts';
import { widthInCharacters } from './page.ts';
import type { Rendering } from './rendering.ts';
import { emptyLines, paragraph, run } from './runs.ts';
import { STYLE } from './styles.ts';

/** Distances from the right edge of the type area, in 字. */
export interface SignOffPlaces {
  readonly signatories: readonly number[];
  readonly date: number;
}

/** Sealed, the date stands four 字 from the right, 7.3.5.1; unsealed, whatever stands furthest right two, 7.3.5.2. */
const SEALED_DATE = 4;
const NEAREST = 2;

export function signOff({ signatories, date, note }: SignOffElement, rendering: Rendering): string {
  const places = signOffPlaces(signatories, date, rendering.layout.seal);
  const lines = signatories.map((name, index) =>
    paragraph(
      { style: STYLE.signatory, indent: { right: places.signatories[index] ?? NEAREST } },
      run(name, {}, rendering),
    ),
  );
  return [
    // A seal reaches to within a line of the text, so it needs the room.
    emptyLines(rendering.layout.seal ? 2 : 1, { keepNext: true }),
    ...lines,
    date === null ? '' : paragraph({ style: STYLE.date, indent: { right: places.date } }, run(date, {}, rendering)),
    note === null ? '' : paragraph({ style: STYLE.note }, run(note, {}, rendering)),
  ].join('');
}

/** Of several signatories the widest decides; the others are centred over the date, or begin below its first character. */
export function signOffPlaces(signatories: readonly string[], date: string | null, sealed: boolean): SignOffPlaces {
  const widths = signatories.map(widthInCharacters);
  const widest = Math.max(0, ...widths);
  if (date === null) return { signatories: widths.map(width => SEALED_DATE + (widest - width) / 2), date: SEALED_DATE };
  const dateWidth = widthInCharacters(date);
  if (signatories.length === 0) return { signatories: [], date: SEALED_DATE };
  return sealed ? centred(widths, widest, dateWidth) : stepped(widths, widest, dateWidth);
}

/** The centres of issuer and date lie over each other. */
function centred(widths: readonly number[], widest: number, dateWidth: number): SignOffPlaces {
  const right = SEALED_DATE + (dateWidth - widest) / 2;
  // A name that would come nearer than two 字 stays there, and the date moves in.
  const shift = Math.max(0, NEAREST - right);
  const date = SEALED_DATE + shift;
  return { signatories: widths.map(width => date + (dateWidth - width) / 2), date };
}

/** The date begins two 字 after the first character of the issuer. */
function stepped(widths: readonly number[], widest: number, dateWidth: number): SignOffPlaces {
  const date = NEAREST + widest - NEAREST - dateWidth;
  const shift = Math.max(0, NEAREST - date);
  return { signatories: widths.map(width => NEAREST + shift + widest - width), date: date + shift };
}
