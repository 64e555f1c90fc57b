/** The main part: the elements in order, the empty lines between them, and the sections of upright and lying pages. */

import { element, part } from './element.ts';
import type { Element } from './elements.ts';
import type { Footer } from './footers.ts';
import { imprint, letterHead } from './letterHead.ts';
import { NAMESPACES } from './names.ts';
import { PAGE, twips } from './page.ts';
import { renderElement } from './renderElement.ts';
import type { Rendering } from './rendering.ts';
import { emptyLines, paragraph } from './runs.ts';
import { isLandscape } from './table.ts';

export type PlacedFooter = Footer & { readonly id: string };

export function documentPart(
  elements: readonly Element[],
  footers: readonly PlacedFooter[],
  rendering: Rendering,
): string {
  const { layout } = rendering;
  const sheet = (lying: boolean) => sectionProperties(lying, footers, twips(layout.lineSpacing));
  let lies = false;
  const content = elements.map((each, index) => {
    const turns = liesAcross(elements, index) !== lies;
    // A section ends with the paragraph that holds its properties; it must not take a line of its own.
    const end = turns ? endOfPage(sheet(lies)) : '';
    if (turns) lies = !lies;
    const gap = turns ? 0 : linesBefore(each, elements[index - 1]);
    return end + emptyLines(gap) + renderElement(each, rendering, elements[index + 1]?.kind === 'signOff');
  });
  const head = layout.header ? letterHead(layout.header, rendering) : '';
  // A table must not be the last thing of a section.
  const foot = layout.imprint ? imprint(layout.imprint, rendering) : '';
  const last = foot !== '' || elements.at(-1)?.kind === 'table' ? endOfPage() : '';
  return part(element('w:document', NAMESPACES, element('w:body', {}, head, ...content, foot, last, sheet(lies))));
}

/** A table of many columns, and the caption above it. */
function liesAcross(elements: readonly Element[], index: number): boolean {
  const each = elements[index];
  if (each?.kind === 'caption') return elements[index + 1]?.kind === 'table' && liesAcross(elements, index + 1);
  return each?.kind === 'table' && isLandscape(each);
}

const HEAD_KINDS: readonly Element['kind'][] = ['title', 'byline', 'documentNumber'];

/** Empty lines between an element and the one above; the sign-off brings its own. */
function linesBefore({ kind }: Element, above: Element | undefined): number {
  if (!above) return 0;
  if (kind === 'attachmentTitle') return 1; // Its third line, 7.3.7.
  if (kind === 'attachmentNote') return above.kind === 'attachmentNote' ? 0 : 1;
  if (above.kind === 'attachmentTitle') return 1;
  return HEAD_KINDS.includes(above.kind) && !HEAD_KINDS.includes(kind) ? 1 : 0;
}

function endOfPage(section = ''): string {
  return paragraph({ line: 20, ...(section && { section }) });
}

function sectionProperties(lying: boolean, footers: readonly PlacedFooter[], line: number): string {
  const { width, height, top, right, bottom, left, header, footer } = PAGE;
  const size = lying ? { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' } : { 'w:w': width, 'w:h': height };
  // The page is turned with its margins: what is left becomes the top.
  const margins = lying ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
  return element(
    'w:sectPr',
    {},
    ...footers.map(({ type, id }) => element('w:footerReference', { 'w:type': type, 'r:id': id })),
    element('w:pgSz', size),
    element('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': header,
      'w:footer': lying ? margins.bottom - (bottom - footer) : footer,
      'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:linePitch': line }),
  );
}
