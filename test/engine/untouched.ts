/** What a safe fix must leave as it is, read from a text by other means than the product's own. */
import MarkdownIt from 'markdown-it';
import { applySafeFixes } from '../../server/src/cli/safeFixes.ts';
import { lint, parse } from '../../server/src/engine/index.ts';
import { VERBATIM } from '../fuzz/documents.ts';

const markdown = new MarkdownIt({ html: true });

const NUMERAL = /\d+(?:[.,]\d+|[\u00a0\u2009 ]\d{3}(?!\d))*|[〇零一二三四五六七八九十百千万亿两]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** Throws when the safe fixes of `text` change a numeral, a word, or what Markdown makes of it. */
export function checkUntouched(text: string, kind: string | null): void {
  const lintText = (state: string) => lint(parse(state), { kind, rethrow: true }).findings;
  const { text: fixed } = applySafeFixes(text, lintText);
  if (fixed === text) return;
  for (const [what, read] of Object.entries(READERS)) {
    const [before, after] = [read(text), read(fixed)];
    if (before !== after) throw new Error(`a safe fix changed the ${what}:\n${before}\n→\n${after}\nin\n${fixed}`);
  }
}

const READERS: Readonly<Record<string, (text: string) => string>> = {
  numerals: text => numeralsOf(text).join('|'),
  words: text => (text.normalize('NFKC').match(WORD) ?? []).join(''),
  nodes: nodesOf,
  'code, links and formulas': text => VERBATIM.map(piece => text.split(piece).length).join(),
};

/** Each numeral without what groups its digits; full-width digits count as half-width ones. */
function numeralsOf(text: string): string[] {
  return (text.normalize('NFKC').match(NUMERAL) ?? []).map(numeral => numeral.replace(/[^\d〇-鿿]/g, ''));
}

/** The tags of the rendered page with their attributes, and what code says; paragraphs and emphasis are left out. */
function nodesOf(text: string): string {
  const page = markdown.render(text);
  const tags = page.match(/<code>[\s\S]*?<\/code>|<\/?(?!p\b|em\b|strong\b)[a-z][^>]*>/g) ?? [];
  return tags.join('\n').normalize('NFKC');
}
