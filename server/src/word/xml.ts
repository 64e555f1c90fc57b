/** Reads XML into elements that know where they stand, with names that do not depend on the prefixes of the file. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MALFORMED, WordProblem } from './problem.ts';

/** Namespaces, transitional and strict, by the prefix that Word gives them, under which they are known here. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/** What the prefixes of the file stand for at a place in it. */
export class Scope {
  readonly #bound: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();
  readonly #kept = new Map<string, string>();

  constructor(bound: ReadonlyMap<string, string> = new Map()) {
    this.#bound = bound;
  }

  /** `w:p` for the `ns0:p` of the file. */
  nameOf(written: string, isAttribute: boolean): string {
    const key = isAttribute ? `@${written}` : written;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = this.#resolve(written, isAttribute);
      this.#names.set(key, name);
    }
    return name;
  }

  /** The same string for the same name, so that a million elements do not keep a million. */
  kept(written: string): string {
    const known = this.#kept.get(written);
    if (known !== undefined) return known;
    this.#kept.set(written, written);
    return written;
  }

  #resolve(written: string, isAttribute: boolean): string {
    const colon = written.indexOf(':');
    if (colon < 0 && isAttribute) return written;
    const uri = this.#bound.get(written.slice(0, Math.max(0, colon)));
    const prefix = uri === undefined ? undefined : PREFIXES[uri];
    if (prefix === undefined) return written;
    return prefix === '' ? written.slice(colon + 1) : `${prefix}:${written.slice(colon + 1)}`;
  }

  /** The scope below a tag with these attributes. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    let bound: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      bound ??= new Map(this.#bound);
      bound.set(name.slice(6), attributes[name] ?? '');
    }
    return bound ? new Scope(bound) : this;
  }
}

/** Most elements have none, and there may be millions of them. */
const NO_CHILDREN: readonly XmlElement[] = [];

/** An element; offsets are UTF-16 units of the text of its part. */
export class XmlElement {
  children: readonly XmlElement[] = NO_CHILDREN;
  /** What stands in an element without elements in it. */
  text = '';
  /** End of the opening tag; of an empty element that of the whole. */
  openEnd = 0;
  /** Start of the closing tag. */
  closeStart = 0;
  end = 0;
  readonly name: string;
  /** The name with the prefix of the file. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly start: number;
  readonly scope: Scope;

  constructor(tag: SaxesTagPlain, parent: XmlElement | null, scope: Scope, start: number) {
    this.tag = scope.kept(tag.name);
    this.name = scope.nameOf(tag.name, false);
    this.attributes = attributesOf(tag, scope);
    this.parent = parent;
    this.scope = scope;
    this.start = start;
  }

  add(child: XmlElement): void {
    if (this.children.length === 0) this.children = [];
    (this.children as XmlElement[]).push(child);
  }

  /** Takes back the child added last. */
  giveUpLast(): void {
    (this.children as XmlElement[]).pop();
  }

  /** An attribute by its name without regard to the file's prefixes: `w:val`, `Target`. */
  attribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  /** The first element down this path of names. */
  child(...path: readonly string[]): XmlElement | null {
    let current: XmlElement | null = this;
    for (const name of path) current = current?.children.find(each => each.name === name) ?? null;
    return current;
  }

  /** The attribute `w:val` of the element down this path; null when there is none. */
  value(...path: readonly string[]): string | null {
    return this.child(...path)?.attributes['w:val'] ?? null;
  }

  number(...path: readonly string[]): number | null {
    return wholeNumber(this.value(...path));
  }

  /** Whether the property is there and not switched off. */
  isOn(...path: readonly string[]): boolean | null {
    const element = this.child(...path);
    return element && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
  }

  /** Whether an element of this name stands above. */
  isIn(name: string): boolean {
    for (let above = this.parent; above; above = above.parent) if (above.name === name) return true;
    return false;
  }
}

export function wholeNumber(value: string | null | undefined): number | null {
  return value === null || value === undefined || !/^-?\d{1,9}$/.test(value) ? null : Number(value);
}

/** Points in a unit, in thousandths. */
const POINTS: Readonly<Record<string, number>> = { pt: 1000, pc: 12_000, pi: 12_000, in: 72_000, cm: 28_346, mm: 2835 };

/** A length in the unit of which a point has `inPoint`; strict files may write it as `595.3pt` or `21cm`. */
export function lengthIn(value: string | null | undefined, inPoint: number): number | null {
  const written = /^(-?\d{1,6}(?:\.\d{1,6})?)(pt|pc|pi|in|cm|mm)$/.exec(value ?? '');
  if (!written) return wholeNumber(value);
  const [, number = '', unit = ''] = written;
  return Math.round((Number(number) * (POINTS[unit] ?? 0) * inPoint) / 1000);
}

const NO_ATTRIBUTES = {};

function attributesOf(tag: SaxesTagPlain, scope: Scope): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined;
  for (const name in tag.attributes) {
    attributes ??= {};
    attributes[scope.nameOf(name, true)] = tag.attributes[name] ?? '';
  }
  return attributes ?? NO_ATTRIBUTES;
}

/** Word nests some tens deep. */
const MOST_DEPTH = 1000;

export interface ReadXmlOptions {
  /** Where in `xml` the element to read begins; whatever stands after it is not read. */
  readonly from?: number;
  readonly to?: number;
  readonly scope?: Scope;
  /** Told of each element when it ends. Where it answers true the element is done with and given up to save memory. */
  readonly onEnd?: (element: XmlElement) => boolean;
}

/**
 * The root element of `xml`.
 * @throws WordProblem when it is not well formed.
 */
export function readXml(xml: string, { from = 0, to = xml.length, scope, onEnd }: ReadXmlOptions = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  let open: XmlElement | null = null;
  let root: XmlElement | null = null;
  let depth = 0;
  let text = '';
  parser.on('opentag', tag => {
    const openEnd = from + parser.position;
    if (++depth > MOST_DEPTH) throw new WordProblem(MALFORMED);
    const inner: Scope = (open?.scope ?? scope ?? new Scope()).within(tag.attributes);
    const element = new XmlElement(tag, open, inner, xml.lastIndexOf('<', openEnd - 1));
    element.openEnd = openEnd;
    open?.add(element);
    root ??= element;
    open = element;
    text = '';
  });
  parser.on('text', part => {
    text += part;
  });
  parser.on('cdata', part => {
    text += part;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open as XmlElement;
    element.end = from + parser.position;
    element.closeStart = isSelfClosing ? element.end : xml.lastIndexOf('<', element.end - 1);
    if (element.children.length === 0) element.text = text;
    text = '';
    depth--;
    open = element.parent;
    if (onEnd?.(element)) element.parent?.giveUpLast();
  });
  parser.on('error', () => {
    throw new WordProblem(MALFORMED);
  });
  parser.write(from === 0 && to === xml.length ? xml : xml.slice(from, to)).close();
  if (!root) throw new WordProblem(MALFORMED);
  return root;
}
