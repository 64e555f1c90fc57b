/** The YAML block at the head of a file. */
import { load, YAMLException } from 'js-yaml';
import type { Span } from '../text/span.ts';
import type { FrontMatter, Report } from './model.ts';

const OPENING = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Reads `---\nkind: annual-report\n---`; null when the text does not open with such a block. Never throws.
 * @param before an earlier state of the text; a block that stayed as it was is not read again
 */
export function readFrontMatter(text: string, before: Report | null): FrontMatter | null {
  if (before?.frontMatter) {
    const known = before.text.slice(0, before.frontMatter.span.end);
    if (known.endsWith('\n') && text.startsWith(known)) return before.frontMatter;
  }
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  // The line break that ends the opening line may be the one in front of the closing line.
  const closing = CLOSING.exec(text.slice(start - 1));
  if (!closing) return null;
  const yaml = text.slice(start, Math.max(start, start - 1 + closing.index));
  const span = { start: 0, end: start - 1 + closing.index + closing[0].length };
  try {
    const data = loadAny(yaml);
    return { span, values: scalars(data), data, error: null };
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const at = start + Math.min(mark?.position ?? 0, yaml.length);
    const message = error instanceof YAMLException ? error.reason : String(error);
    return { span, values: {}, data: undefined, error: { span: { start: at, end: at }, message } };
  }
}

/** Where the value of `key` stands in the block, for a message about it; the first line when it cannot be told. */
export function placeOfValue(text: string, { span }: FrontMatter, key: string): Span {
  const block = text.slice(span.start, span.end);
  const lead = new RegExp(`^(?:${key}|"${key}"|'${key}')[ \\t]*:[ \\t]*`, 'm').exec(block);
  const start = span.start + (lead ? lead.index + lead[0].length : 0);
  const line = text.indexOf('\n', start);
  return { start, end: start + text.slice(start, line).trimEnd().length };
}

/** js-yaml throws on a block that is empty but for comments. */
function loadAny(yaml: string): unknown {
  return /^[ \t]*[^\s#]/m.test(yaml) ? load(yaml) : null;
}

function scalars(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, scalar]) =>
      ['string', 'number', 'boolean'].includes(typeof scalar) ? [[key, String(scalar)]] : [],
    ),
  );
}
