/** Sections and usual sentences of the document's kind, for a writer who types `fz`. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { snippetsOf } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { toRange } from '../toLsp.ts';

/** At the start of a line or after a mark, from the first letter on. */
const TYPED = /(?:^|[^A-Za-z])(f(?:z[^\s。，；]{0,30})?)$/;

/** `line` is what stands in front of the cursor; without snippets in the client there are none. */
export function snippetItems({ result, lines, lineBreak }: Entry, offset: number, line: string): CompletionItem[] {
  const typed = TYPED.exec(line)?.[1];
  if (typed === undefined || !result.kind) return [];
  const range = toRange(lines, { start: offset - typed.length, end: offset });
  return snippetsOf(result.kind).map(({ prefix, body, description }) => ({
    label: prefix,
    kind: CompletionItemKind.Snippet,
    detail: description,
    filterText: prefix,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: body.replaceAll('\n', lineBreak) },
  }));
}
