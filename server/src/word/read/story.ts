/** Where in a file an element stands: in which story, and whether a reader sees it there at all. */

import type { XmlElement } from '../xml.ts';
import { shownAlternative } from './graphics.ts';

/** What holds blocks of its own. */
const STORIES: ReadonlySet<string> = new Set(['w:body', 'w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote']);

export interface Standing {
  /** The element that holds the story. */
  readonly story: XmlElement;
  /** Shown to the reader, deleted as a tracked change, or part of a table of contents. */
  readonly state: 'shown' | 'deleted' | 'contents';
}

/**
 * Where `element` stands in the part, or in a text box (`within`). Null for what stands inside a paragraph there, which
 * is read with it.
 */
export function standingOf(element: XmlElement, within: XmlElement | null): Standing | null {
  let story: XmlElement | null = null;
  let state: Standing['state'] = 'shown';
  for (let below = element, above = element.parent; above; below = above, above = above.parent) {
    if (above.name === 'w:p') return null;
    if (!story && STORIES.has(above.name)) story = above;
    if (above === within) break;
    if (isGone(above, below)) state = 'deleted';
    else if (isContents(above) && state === 'shown') state = 'contents';
  }
  return story && { story, state };
}

/** Whether what stands in `above` under `below` is deleted, or repeats for other programs what is shown already. */
export function isGone(above: XmlElement, below: XmlElement): boolean {
  switch (above.name) {
    case 'w:del':
    case 'w:moveFrom':
      return true;
    case 'w:tr':
      return above.child('w:trPr', 'w:del') !== null;
    case 'w:tc':
      return above.child('w:tcPr', 'w:cellDel') !== null;
    case 'mc:AlternateContent':
      return shownAlternative(above) !== below;
    default:
      return false;
  }
}

function isContents(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  return /^table of/i.test(element.value('w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '');
}
