/** Turns the placeholders of a text into the tab stops of a snippet, which a writer fills in one after the other. */
import { fold } from '../text/fold.ts';
import { placeholdersIn } from '../text/placeholders.ts';

interface WithTabStops {
  /** The text in the syntax of snippets, LSP's and VS Code's. */
  readonly snippet: string;
  /** How many tab stops there are; 0 for a text with nothing to fill in. */
  readonly count: number;
}

/** `（二）（此处填写标题）` → `（二）${1:（此处填写标题）}`; the tab stops are numbered from `first`. */
export function withTabStops(text: string, first: number): WithTabStops {
  const spans = [...placeholdersIn(fold(text, []))].sort((a, b) => a.start - b.start);
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

/** `${1:XXXX}`; those of one number are filled in together. */
export function tabStop(number: number, text: string): string {
  return `\${${number}:${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
