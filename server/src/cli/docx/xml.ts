/** Small readings of WordprocessingML. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { DocxProblem } from './archive.ts';

/** @throws DocxProblem when `text` is no XML. */
export function parseXml(text: string): Document {
  const fail = () => {
    throw new DocxProblem({
      zh: 'Word 文件内部格式有错，无法读取。请在 Word 或 WPS 中打开并另存为 .docx。',
      en: 'The inside of this Word file is malformed. Open it in Word and save it as .docx again.',
    });
  };
  const document = new DOMParser({
    errorHandler: { warning: () => undefined, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml');
  return document?.documentElement ? document : fail();
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** The child elements called `w:NAME`. */
export function children(element: Element | null | undefined, name: string): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeName === `w:${name}`) found.push(node as Element);
  }
  return found;
}

/** The first element down this path of names. */
export function child(element: Element | null | undefined, ...path: readonly string[]): Element | null {
  let current: Element | null = element ?? null;
  for (const name of path) current = children(current, name)[0] ?? null;
  return current;
}

/** The attribute `w:val` of the element down this path. */
export function valueAt(element: Element | null | undefined, ...path: readonly string[]): string | null {
  return child(element, ...path)?.getAttribute('w:val') || null;
}

export function numberAt(element: Element | null | undefined, ...path: readonly string[]): number | null {
  const value = valueAt(element, ...path);
  return value === null || !/^-?\d{1,9}$/.test(value) ? null : Number(value);
}
