/** Writes XML: elements with attributes in the order given, every text made safe. */
import { escapeMarkup } from '../../export/markup.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element; attributes that are undefined are left out, `content` is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element of WordprocessingML whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** The text of a run; without `xml:space` Word would drop the spaces at its ends. */
export function textElement(text: string, name = 'w:t'): string {
  return element(name, { 'xml:space': 'preserve' }, escapeMarkup(text));
}

/** A whole part of a package. */
export function part(root: string): string {
  return DECLARATION + root;
}
