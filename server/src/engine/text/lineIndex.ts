/** Maps offsets to zero-based lines and UTF-16 characters, as the language server protocol counts them. */
import { lastAtOrBefore, type Span } from './span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface LineIndex {
  /** Number of lines; a text that ends in a line break has an empty last line. */
  readonly count: number;
  /** The line's characters without its line break. */
  lineSpan(line: number): Span;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

const LF = 10;
const CR = 13;

/** Indexes the lines of `text`; `\n`, `\r\n` and a lone `\r` each end a line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (const at of lineBreaks(text)) {
    ends.push(at);
    starts.push(text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1);
  }
  ends.push(text.length);

  const lineSpan = (line: number): Span => ({
    start: starts[line] ?? text.length,
    end: ends[line] ?? text.length,
  });
  const positionAt = (offset: number): Position => {
    const line = Math.max(0, lastAtOrBefore(starts, offset));
    return { line, character: Math.max(0, Math.min(offset, text.length) - (starts[line] ?? 0)) };
  };
  return {
    count: starts.length,
    lineSpan,
    positionAt,
    offsetAt: ({ line, character }) => {
      const { start, end } = lineSpan(line);
      return Math.min(start + character, end);
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** Where each line ends. */
function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
    return breaks;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CR || (code === LF && text.charCodeAt(at - 1) !== CR)) breaks.push(at);
  }
  return breaks;
}
