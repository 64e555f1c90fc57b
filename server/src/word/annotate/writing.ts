/** Writes elements of WordprocessingML with the prefix that the part uses for them. */
import { escapeMarkup } from '../../export/markup.ts';
import type { XmlElement } from '../xml.ts';

export interface Writing {
  /** An element of the part’s own vocabulary; names without prefix, `content` is XML. */
  element(name: string, attributes?: Readonly<Record<string, string | number>>, content?: string): string;
}

/** `root` is the root element of the part. A file without a prefix for its elements has none for attributes. */
export function writingFor({ tag, attributes }: Pick<XmlElement, 'tag' | 'attributes'>, uri: string): Writing {
  const own = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : null;
  const prefix = own ?? 'w';
  const declaration = own === null && attributes['xmlns:w'] !== uri ? ` xmlns:w="${uri}"` : '';
  return {
    element(name, values = {}, content = '') {
      const written = Object.entries(values)
        .map(([key, value]) => ` ${prefix}:${key}="${escapeMarkup(String(value))}"`)
        .join('');
      const start = `<${prefix}:${name}${declaration}${written}`;
      return content === '' ? `${start}/>` : `${start}>${content}</${prefix}:${name}>`;
    },
  };
}

/** A text element that keeps the spaces at its ends. */
export function spacedText(writing: Writing, text: string): string {
  return writing.element('t', {}, escapeMarkup(text)).replace(/^<([\w.-]+:t)/, '<$1 xml:space="preserve"');
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** The namespace of the part’s elements, and that of the relationships that go with it. */
export function vocabularyOf(xml: string): { readonly main: string; readonly relationships: string } {
  return xml.includes(STRICT)
    ? { main: STRICT, relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
    : { main: TRANSITIONAL, relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
}
