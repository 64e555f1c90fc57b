/** Writes a formula on one line, as far as a line can say it: 4÷17, a/b, x^2. */
import type { XmlElement } from '../xml.ts';

/** `element` is an `m:oMath` or anything in it. */
export function formulaText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return element.text;
    case 'm:f':
      return `${grouped(element.child('m:num'))}/${grouped(element.child('m:den'))}`;
    case 'm:sSup':
      return `${inside(element.child('m:e'))}^${grouped(element.child('m:sup'))}`;
    case 'm:rad':
      return `√${grouped(element.child('m:e'))}`;
    case 'm:d':
      return `(${element.children.map(inside).join('')})`;
    default:
      return inside(element);
  }
}

function inside(element: XmlElement | null): string {
  return (element?.children ?? []).map(formulaText).join('');
}

/** In brackets where it is more than a single number or word. */
function grouped(element: XmlElement | null): string {
  const text = inside(element);
  return /[-+×÷*/=]/.test(text) ? `(${text})` : text;
}
