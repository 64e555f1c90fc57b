/** Reads the pages of a Word file: size, margins, and whether they are numbered. */
import type { Archive } from '../archive.ts';
import type { PageSection } from '../model.ts';
import { lengthIn, readXml, wholeNumber, type XmlElement } from '../xml.ts';
import type { Relationship } from './relationships.ts';

/** Letter paper with inch margins, which Word takes where a file says nothing. */
const UNSAID = { width: 12240, height: 15840, margin: 1440 };

/** In a point. */
const TWIPS = 20;

export interface FoundSection {
  readonly properties: XmlElement;
  readonly blocks: number;
}

/** `found` in the order of the text. A section without headers or footers of its own has those of the one before. */
export function pagesOf(
  found: readonly FoundSection[],
  archive: Archive,
  relationships: readonly Relationship[],
): PageSection[] {
  let hasPageNumber = false;
  const numbered = new Map<string, boolean>();
  const isNumbered = (part: string) => {
    const known = numbered.get(part) ?? hasPageField(archive.text(part));
    numbered.set(part, known);
    return known;
  };
  return found.map(({ properties, blocks }) => {
    const parts = properties.children
      .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
      .map(reference => relationships.find(({ id }) => id === reference.attribute('r:id'))?.target ?? '');
    if (parts.length > 0) hasPageNumber = parts.some(isNumbered);
    return { endBlock: blocks, ...pageOf(properties), hasPageNumber };
  });
}

function pageOf(properties: XmlElement): Omit<PageSection, 'endBlock' | 'hasPageNumber'> {
  const size = properties.child('w:pgSz')?.attributes ?? {};
  const margins = properties.child('w:pgMar')?.attributes ?? {};
  const margin = (side: string) => lengthIn(margins[`w:${side}`], TWIPS) ?? UNSAID.margin;
  return {
    width: lengthIn(size['w:w'], TWIPS) ?? UNSAID.width,
    height: lengthIn(size['w:h'], TWIPS) ?? UNSAID.height,
    margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    linePitch: gridOf(properties.child('w:docGrid')),
  };
}

/** A grid without a type is none for lines. */
function gridOf(grid: XmlElement | null): number | null {
  const isForLines = /^(?:lines|linesAndChars|snapToChars)$/.test(grid?.attribute('w:type') ?? '');
  return isForLines ? wholeNumber(grid?.attribute('w:linePitch')) : null;
}

function hasPageField(xml: string | null): boolean {
  let found = false;
  if (xml === null) return found;
  readXml(xml, {
    onEnd: element => {
      const code = element.name === 'w:instrText' ? element.text : (element.attribute('w:instr') ?? '');
      if (/^\s*PAGE\b/i.test(code)) found = true;
      return false;
    },
  });
  return found;
}
