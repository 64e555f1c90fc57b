/** What a drawing in a paragraph holds: text boxes to read, and pictures, charts and objects that can only be named. */
import type { UnreadKind } from '../model.ts';
import type { XmlElement } from '../xml.ts';

export interface Graphics {
  /** `w:txbxContent`. */
  readonly boxes: readonly XmlElement[];
  readonly pictures: readonly { readonly name: string; readonly relationship: string | null }[];
  readonly others: readonly UnreadKind[];
}

/** The half of an alternative that Word shows; the other repeats it for programs that know less. */
export function shownAlternative(alternate: XmlElement): XmlElement | null {
  return alternate.child('mc:Choice') ?? alternate.child('mc:Fallback');
}

/** `drawing` is a `w:drawing`, `w:pict` or `w:object`. */
export function readGraphics(drawing: XmlElement): Graphics {
  const boxes: XmlElement[] = [];
  const pictures: { name: string; relationship: string | null }[] = [];
  const others: UnreadKind[] = [];
  const walk = (element: XmlElement) => {
    if (element.name === 'w:txbxContent') boxes.push(element);
    else if (element.name === 'mc:AlternateContent') shownAlternative(element)?.children.forEach(walk);
    else {
      if (element.name === 'a:blip' || element.name === 'v:imagedata') {
        const relationship = element.attribute('r:embed') ?? element.attribute('r:id');
        pictures.push({ name: nameOf(drawing), relationship });
      } else if (element.name === 'a:graphicData') {
        if (/\/(?:chart|diagram|chartex)$/.test(element.attribute('uri') ?? '')) others.push('chart');
      } else if (element.name === 'o:OLEObject') {
        others.push(/^Equation/i.test(element.attribute('ProgID') ?? '') ? 'formulaPicture' : 'embedded');
      }
      element.children.forEach(walk);
    }
  };
  walk(drawing);
  // An object shows itself as a picture, which is no second thing.
  return { boxes, pictures: drawing.name === 'w:object' ? [] : pictures, others };
}

/** The alternative text, else the name that Word gave it. */
function nameOf(drawing: XmlElement): string {
  const told = (element: string, attribute: string) => firstBelow(drawing, element)?.attribute(attribute);
  return (
    told('wp:docPr', 'descr') ||
    told('wp:docPr', 'title') ||
    told('v:shape', 'alt') ||
    told('wp:docPr', 'name') ||
    told('v:imagedata', 'o:title') ||
    ''
  );
}

function firstBelow(element: XmlElement, name: string): XmlElement | null {
  for (const each of element.children) {
    const found = each.name === name ? each : firstBelow(each, name);
    if (found) return found;
  }
  return null;
}
