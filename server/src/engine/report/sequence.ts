/** Reads the ordinals that only their sequence tells from a decimal: after `20.…` a line `21.5+2就业之家` is item 21. */
import { arabicOrdinal } from '../text/ordinals.ts';
import type { RawParagraph } from './rawParagraph.ts';

/** A number and a mark with a digit after it; 2.1.3 and 2.1. are ordinals of several numbers. */
const CANDIDATE = /^(\d{1,3})[.、](?=\d)(?!\d{1,2}\.(?:\d|\D|$))/;
const NUMBER = /^(\d{1,3})[.、]/;

/** Gives those of `paragraphs` their ordinal whose number is next in the count of the ones around it. */
export function readBySequence(text: string, prose: string, paragraphs: RawParagraph[]): void {
  let last = 0;
  /** The one that the paragraph before began with, read as an ordinal or not. */
  let before = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (paragraph.ordinal) {
      if (paragraph.ordinal.style === 'arabic') last = before = paragraph.ordinal.value;
      continue;
    }
    const value = candidateAt(prose, paragraph);
    if (value === 0) continue;
    if ((value === last + 1 || value === 1) && isNext(value, before, numberAfter(prose, paragraphs, index))) {
      paragraphs[index] = { ...paragraph, ordinal: arabicOrdinal(text, prose, paragraph.span.start) };
      last = value;
    }
    before = value;
  }
}

function candidateAt(prose: string, { span: { start, end } }: RawParagraph): number {
  const code = prose.charCodeAt(start);
  if (code < 0x31 || code > 0x39) return 0;
  return Number(CANDIDATE.exec(prose.slice(start, Math.min(end, start + 12)))?.[1] ?? 0);
}

/** 2.1 and 2.2 one after the other are decimals; a first item needs a second. */
function isNext(value: number, before: number, after: number | null): boolean {
  return before !== value && after !== value && (value > 1 || after === 2);
}

/** What the next paragraph that opens with a number counts, unless a heading of a higher level stands between. */
function numberAfter(prose: string, paragraphs: readonly RawParagraph[], index: number): number | null {
  for (let at = index + 1; at < paragraphs.length; at++) {
    const { ordinal, span } = paragraphs[at] ?? { ordinal: null, span: { start: 0, end: 0 } };
    if (ordinal?.style === 'arabic') return ordinal.value;
    if (ordinal?.style.startsWith('han')) return null;
    const digits = ordinal ? undefined : NUMBER.exec(prose.slice(span.start, Math.min(span.end, span.start + 4)))?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}
