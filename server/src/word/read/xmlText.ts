/** Takes the text of an element apart into what stands in the XML as it is and what is written otherwise there. */
import type { Span } from '../../engine/index.ts';
import type { XmlElement } from '../xml.ts';

interface PartOfText {
  readonly text: string;
  readonly source: Span;
  /** Whether the XML has the same characters. */
  readonly exact: boolean;
}

const WRITTEN_OTHERWISE = /&[^;&]{1,12};|\r\n?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Mostly a single part; more where entities or line ends of Windows stand in the text; with comments or CDATA one that is not exact. */
export function partsOfText({ text, openEnd, closeStart }: XmlElement, xml: string): PartOfText[] {
  const whole = { start: openEnd, end: closeStart };
  if (text.length === closeStart - openEnd) return [{ text, source: whole, exact: true }];
  const parts: PartOfText[] = [];
  const raw = xml.slice(openEnd, closeStart);
  let at = 0;
  const addAsItIs = (end: number) => {
    if (end > at) {
      parts.push({ text: raw.slice(at, end), source: { start: openEnd + at, end: openEnd + end }, exact: true });
    }
  };
  for (const { index, 0: written } of raw.matchAll(WRITTEN_OTHERWISE)) {
    addAsItIs(index);
    at = index + written.length;
    const source = { start: openEnd + index, end: openEnd + at };
    parts.push({ text: meaningOf(written), source, exact: false });
  }
  addAsItIs(raw.length);
  return parts.map(part => part.text).join('') === text ? parts : [{ text, source: whole, exact: false }];
}

function meaningOf(written: string): string {
  if (written.startsWith('\r')) return '\n';
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(written);
  if (!number) return ENTITIES[written.slice(1, -1)] ?? '';
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
