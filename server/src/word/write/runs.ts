/** Writes runs and paragraphs: text, line breaks, references to footnotes, pictures in the line. */
import { element, textElement } from './element.ts';
import type { Piece } from './inline.ts';
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts';
import type { Rendering } from './rendering.ts';
import { STYLE } from './styles.ts';

/** A run of text. */
export function run(text: string, properties: RunProperties, { layout }: Rendering): string {
  return element('w:r', {}, runProperties(properties, layout), textElement(text));
}

export function lineBreak(properties: RunProperties, { layout }: Rendering): string {
  return element('w:r', {}, runProperties(properties, layout), element('w:br'));
}

export function tab({ layout }: Rendering): string {
  return element('w:r', {}, runProperties({}, layout), element('w:tab'));
}

/** `keepsBold`: below the second level, and only where the layout wants it. */
export function runs(
  pieces: readonly Piece[],
  properties: RunProperties,
  rendering: Rendering,
  keepsBold = false,
): string {
  return pieces.map(piece => pieceRun(piece, properties, rendering, keepsBold)).join('');
}

function pieceRun(piece: Piece, properties: RunProperties, rendering: Rendering, keepsBold: boolean): string {
  switch (piece.kind) {
    case 'break':
      return lineBreak(properties, rendering);
    case 'footnote':
      return footnoteReference(piece.label, rendering);
    case 'picture':
      return rendering.picture(piece.source, piece.alt);
    default: {
      if (!piece.bold) return run(piece.text, properties, rendering);
      if (keepsBold && rendering.layout.bold) return run(piece.text, { ...properties, bold: true }, rendering);
      if (keepsBold) rendering.plainedBold();
      return run(piece.text, properties, rendering);
    }
  }
}

function footnoteReference(label: string, rendering: Rendering): string {
  return element(
    'w:r',
    {},
    runProperties({ style: STYLE.footnoteReference }, rendering.layout),
    element('w:footnoteReference', { 'w:id': rendering.footnote(label) }),
  );
}

export function paragraph(properties: ParagraphProperties, ...content: readonly string[]): string {
  return element('w:p', {}, paragraphProperties(properties), ...content);
}

/** A line of the text that stands empty; its own mark must be as high as the line. */
export function emptyLines(count: number, properties: ParagraphProperties = {}): string {
  return paragraph(properties).repeat(count);
}

/** A field with its result, in runs of its own so that it has their typeface. */
export function field(instruction: string, result: string, rendering: Rendering): string {
  const { layout } = rendering;
  const character = (type: string) =>
    element('w:r', {}, runProperties({}, layout), element('w:fldChar', { 'w:fldCharType': type }));
  return [
    character('begin'),
    element('w:r', {}, runProperties({}, layout), textElement(` ${instruction} `, 'w:instrText')),
    character('separate'),
    run(result, {}, rendering),
    character('end'),
  ].join('');
}
