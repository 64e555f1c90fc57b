/** Makes a paragraph of what was read of it. */
import type { Paragraph, Style } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import type { Draft } from './draft.ts';
import type { PartReading } from './partReading.ts';

/** Counts on in its list, so it must be called once for each paragraph, in the order of the text. */
export function paragraphOf(
  draft: Draft,
  style: Style,
  place: Paragraph['place'],
  anchor: Paragraph | null,
  { part, styles, numbering }: PartReading,
): Paragraph {
  const properties = draft.element.child('w:pPr');
  const own = properties?.child('w:numPr') ?? null;
  return {
    kind: 'paragraph',
    place,
    anchor,
    part,
    sources: draft.sources,
    label: numbering.next({
      numId: own?.value('w:numId') ?? null,
      level: own?.number('w:ilvl') ?? null,
      styleId: style.id,
    }),
    text: draft.text,
    pieces: draft.pieces,
    runs: draft.runs,
    references: draft.references,
    pictures: draft.pictures,
    style,
    format: styles.paragraphFormat(style, properties),
  };
}

/** A paragraph whose mark is deleted, or moved elsewhere, is one with the next. */
export function isDeletedMark(properties: XmlElement | null): boolean {
  const mark = properties?.child('w:rPr') ?? null;
  return mark !== null && (mark.child('w:del') !== null || mark.child('w:moveFrom') !== null);
}

/** So is one whose mark is hidden; Word's style separator, a heading that runs into its text, is made so. */
export function isHiddenMark(properties: XmlElement | null, style: Style, reading: PartReading): boolean {
  const mark = properties?.child('w:rPr') ?? null;
  return mark !== null && (mark.isOn('w:specVanish') === true || reading.look(style, mark).isHidden);
}
