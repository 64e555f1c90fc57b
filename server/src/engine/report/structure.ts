/** What Markdown makes of a text: its headings, lists, quotations, tables, code, links and formulas. */
import MarkdownIt from 'markdown-it';
import type { Span } from '../text/span.ts';
import { findVerbatim } from './verbatim.ts';

const markdown = new MarkdownIt('commonmark').enable(['table', 'strikethrough']);

type Token = ReturnType<typeof markdown.parse>[number];

/** Nodes whose number and order a mark or a space can change by accident; emphasis is what a fix may be about. */
const NODES =
  /^(?:heading|ordered_list|bullet_list|list_item|blockquote|table|tr|th|td|link|image|code_inline|code_block|fence|html_inline|html_block|hr|hardbreak)(?:_open|_close)?$/;

/** The nodes of `text` in order, in one string to compare: with the level of headings, the numbers of items, what code and links say. */
export function structureOf(text: string): string {
  const nodes: string[] = [];
  for (const token of markdown.parse(text, {})) {
    add(token, nodes);
    for (const child of token.children ?? []) add(child, nodes);
    if (token.type === 'inline') addFormulas(token.content, nodes);
  }
  return nodes.join('\n');
}

function add({ type, tag, info, content, attrs }: Token, nodes: string[]): void {
  if (!NODES.test(type)) return;
  const own = type.endsWith('_open') ? info : content;
  nodes.push(JSON.stringify([type, tag, own.normalize('NFKC'), attrs]));
}

function addFormulas(content: string, nodes: string[]): void {
  const spans: Span[] = [];
  findVerbatim(content, { start: 0, end: content.length }, spans);
  for (const { start, end } of spans) nodes.push(content.slice(start, end));
}
