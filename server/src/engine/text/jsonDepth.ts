/** Finds JSON that is nested so deeply that reading it would overflow the stack. */
import { createScanner } from 'jsonc-parser';
import type { Localized } from './localized.ts';
import type { Span } from './span.ts';

/** Far more than any configuration needs. */
const DEEPEST = 100;

/** The first bracket that opens a level too many, as a problem with its place; null where there is none. */
export function tooDeep(text: string): { readonly span: Span; readonly message: Localized } | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    // A bracket within a string is part of a longer token.
    const sign = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : '';
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth <= DEEPEST) continue;
    const start = scanner.getTokenOffset();
    return {
      span: { start, end: start + 1 },
      message: { zh: `这里嵌套超过 ${DEEPEST} 层，没有读取。`, en: `More than ${DEEPEST} levels deep; not read.` },
    };
  }
  return null;
}
