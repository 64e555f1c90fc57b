/** The footnotes in the order of their references, with the separators that Word wants. */
import { element, part } from './element.ts';
import type { Piece } from './inline.ts';
import { NAMESPACES } from './names.ts';
import { runProperties } from './properties.ts';
import type { Rendering } from './rendering.ts';
import { paragraph, run, runs } from './runs.ts';
import { STYLE } from './styles.ts';

/** Null when the text refers to none. */
export function footnotesPart(texts: ReadonlyMap<string, readonly Piece[]>, rendering: Rendering): string | null {
  if (rendering.footnoteOrder.length === 0) return null;
  const notes = rendering.footnoteOrder.map((label, index) => {
    const mark = element(
      'w:r',
      {},
      runProperties({ style: STYLE.footnoteReference }, rendering.layout),
      element('w:footnoteRef'),
    );
    const content = paragraph(
      { style: STYLE.footnoteText },
      mark,
      run(' ', {}, rendering),
      // A footnote in a footnote is none that Word knows.
      runs(
        (texts.get(label) ?? []).filter(({ kind }) => kind !== 'footnote'),
        {},
        rendering,
      ),
    );
    return element('w:footnote', { 'w:id': index + 1 }, content);
  });
  return part(
    element('w:footnotes', NAMESPACES, separator('separator', -1), separator('continuationSeparator', 0), ...notes),
  );
}

function separator(type: string, id: number): string {
  const content = paragraph({ style: STYLE.footnoteText }, element('w:r', {}, element(`w:${type}`)));
  return element('w:footnote', { 'w:type': type, 'w:id': id }, content);
}
