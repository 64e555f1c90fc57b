/** The forms in which the same draft reaches the product; a rule must judge all of them alike. */
import { parse, type Span } from '../../server/src/engine/index.ts';

export interface Variant {
  readonly name: string;
  readonly text: string;
  /** Where an offset of the original stands in `text`. */
  toVariant(offset: number): number;
  /** What the original's fixed text looks like in this form, for comparison by `normalise`. */
  fixed(text: string): string;
  /** Makes two texts equal that differ only in what the form leaves open. */
  normalise(text: string): string;
}

/** Concerns no rule: no figure, no date, no comma and nothing that opens or closes a part of a report. */
const NEUTRAL_PARAGRAPH = '各单位要结合实际认真抓好落实。';

const PAIRS = ['，,', '：:', '；;', '？?', '！!', '（(', '）)', '％%'] as const;
const TO_HALF = new Map(PAIRS.map(pair => [pair.charAt(0), pair.charAt(1)]));
const TO_FULL = new Map(PAIRS.map(pair => [pair.charAt(1), pair.charAt(0)]));

const same = (text: string): string => text;

export function withCarriageReturns(text: string): Variant {
  const convert = (original: string) => original.replace(/\n/g, '\r\n');
  return {
    name: 'CRLF',
    text: convert(text),
    toVariant: offset => convert(text.slice(0, offset)).length,
    fixed: convert,
    normalise: same,
  };
}

export function withByteOrderMark(text: string): Variant {
  const convert = (original: string) => `\ufeff${original}`;
  return { name: 'BOM', text: convert(text), toVariant: offset => offset + 1, fixed: convert, normalise: same };
}

export function inFullWidth(text: string): Variant {
  return { ...inWidth(text, TO_FULL), name: 'full-width punctuation' };
}

export function inHalfWidth(text: string): Variant {
  return { ...inWidth(text, TO_HALF), name: 'half-width punctuation' };
}

/** With a paragraph more on top, below the front matter. */
export function shifted(text: string): Variant {
  const added = `${NEUTRAL_PARAGRAPH}\n\n`;
  const convert = (original: string) => {
    const top = parse(original).frontMatter?.span.end ?? 0;
    return original.slice(0, top) + added + original.slice(top);
  };
  const top = parse(text).frontMatter?.span.end ?? 0;
  return {
    name: 'a paragraph more on top',
    text: convert(text),
    toVariant: offset => (offset < top ? offset : offset + added.length),
    fixed: convert,
    normalise: same,
  };
}

function inWidth(text: string, table: ReadonlyMap<string, string>): Omit<Variant, 'name'> {
  return {
    text: convertProse(text, table),
    toVariant: offset => offset,
    fixed: same,
    normalise: toHalf,
  };
}

function toHalf(text: string): string {
  return [...text].map(char => TO_HALF.get(char) ?? char).join('');
}

/** Converts the punctuation of paragraphs alone: front matter, comments, code and the bars of tables are no prose. */
function convertProse(text: string, table: ReadonlyMap<string, string>): string {
  const { prose, paragraphs } = parse(text);
  const chars = text.split('');
  for (const { span } of paragraphs) {
    for (let at = span.start; at < span.end; at++) {
      if (isProse(prose, at)) chars[at] = table.get(text.charAt(at)) ?? text.charAt(at);
    }
  }
  return chars.join('');
}

/** U+FFFC stands for masked text; the comma of 12,345 belongs to the number. */
function isProse(prose: string, at: number): boolean {
  if (prose[at] === '\ufffc') return false;
  return !(prose[at] === ',' && /\d/.test(prose.charAt(at - 1)) && /\d/.test(prose.charAt(at + 1)));
}

export function mapSpan({ start, end }: Span, { toVariant }: Variant): Span {
  return { start: toVariant(start), end: toVariant(end) };
}
