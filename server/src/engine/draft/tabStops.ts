/** Turns the placeholders of a text into the tab stops of a snippet, which a writer fills in one after the other. */
import { fold } from '../text/fold.ts';
import { placeholdersIn } from '../text/placeholders.ts';
import type { Span } from '../text/span.ts';

interface WithTabStops {
  /** The text in the syntax of snippets, LSP's and VS Code's. */
  readonly snippet: string;
  /** How many tab stops there are; 0 for a text with nothing to fill in. */
  readonly count: number;
}

/** `（二）（此处填写标题）` → `（二）${1:（此处填写标题）}`; the tab stops are numbered from `first`. */
export function withTabStops(text: string, first: number): WithTabStops {
  const spans = placeholdersIn(fold(text, [])).flatMap(span => filledInTurn(text, span));
  spans.sort((a, b) => a.start - b.start);
  let snippet = '';
  let at = 0;
  let count = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    snippet += escaped(text.slice(at, start)) + tabStop(first + count, text.slice(start, end));
    at = end;
    count++;
  }
  return { snippet: snippet + escaped(text.slice(at)), count };
}

/** `XX月XX` is two things to fill in, the month and the day; 月 stays. Any other placeholder is one. */
function filledInTurn(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  if (!/^[X×x年月日]+$/.test(words)) return [span];
  return [...words.matchAll(/[X×x]+/g)].map(({ index, 0: part }) => {
    const start = span.start + index;
    return { start, end: start + part.length };
  });
}

/** `${1:XXXX}`; those of one number are filled in together. */
export function tabStop(number: number, text: string): string {
  return `\${${number}:${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
