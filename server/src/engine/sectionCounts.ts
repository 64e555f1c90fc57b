/** How long each section is, and how many of its figures wait for a person. */

import type { LedgerEntry } from './ledgerWords.ts';
import { type OutlineNode, outline } from './outline.ts';
import type { Ledger } from './relations/ledger/model.ts';
import type { Report } from './report/model.ts';
import { type ReviewProgress, reviewProgress } from './reviews.ts';
import { BLANK } from './text/fold.ts';
import { lastAtOrBefore, type Span } from './text/span.ts';

export interface SectionCount {
  /** The headings down to the section: `['一、做法', '（一）领导', '三是抓落实']`. */
  readonly headings: readonly string[];
  readonly span: Span;
  /** 字数 as word processors count: each Chinese character and mark, each number or foreign word. */
  readonly characters: number;
  /** Of the rows of the ledger that stand in it. */
  readonly progress: ReviewProgress;
}

interface Part {
  readonly node: OutlineNode;
  /** Index of the one above; -1 at the top. */
  readonly parent: number;
}

/** Of every section of the outline, each of 一是…二是… among them, with all below it, in the order of the text. */
export function sectionCounts(
  report: Report,
  ledger: Ledger,
  reviewed: Pick<ReadonlySet<LedgerEntry>, 'has'>,
): readonly SectionCount[] {
  const parts = partsOf(outline(report, null));
  const starts = parts.map(({ node }) => node.span.start);
  const own = parts.map(({ node: { span } }, index) => {
    const end = Math.min(span.end, starts[index + 1] ?? span.end);
    return { characters: charactersIn(report, { start: span.start, end }), done: 0, total: 0 };
  });
  const count = (rows: Pick<Ledger, 'relations' | 'lone'>, { start }: Span) => {
    const counts = own[lastAtOrBefore(starts, start)];
    const { done, total } = reviewProgress(rows, reviewed);
    if (!counts) return;
    counts.done += done;
    counts.total += total;
  };
  for (const row of ledger.relations) count({ relations: [row], lone: [] }, row.span);
  for (const row of ledger.lone) count({ relations: [], lone: [row] }, row.span);
  // What stands below another section is in it as well; those below come after it.
  for (const [index, { parent }] of [...parts.entries()].reverse()) {
    const [from, to] = [own[index], own[parent]];
    if (!from || !to) continue;
    to.characters += from.characters;
    to.done += from.done;
    to.total += from.total;
  }
  return parts.map(({ node }, index) => {
    const { characters = 0, done = 0, total = 0 } = own[index] ?? {};
    return { headings: headingsOf(report.text, parts, index), span: node.span, characters, progress: { done, total } };
  });
}

function partsOf(nodes: readonly OutlineNode[]): readonly Part[] {
  const parts: Part[] = [];
  const add = (node: OutlineNode, parent: number) => {
    const index = parts.push({ node, parent }) - 1;
    for (const child of node.children) add(child, index);
  };
  for (const node of nodes) add(node, -1);
  return parts;
}

function headingsOf(text: string, parts: readonly Part[], index: number): readonly string[] {
  const part = parts[index];
  if (!part) return [];
  const { start, end } = part.node.headingSpan;
  return [...headingsOf(text, parts, part.parent), text.slice(start, end)];
}

const ASIAN = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF“”‘’…—·';
const COUNTED = new RegExp(`[${ASIAN}]|[^\\s#*_|>${ASIAN}]+`, 'g');
/** Brackets of links and rules of tables stand for nothing. */
const SAYS = new RegExp(`[${ASIAN}\\p{L}\\p{N}]`, 'u');

function charactersIn({ text, prose }: Report, { start, end }: Span): number {
  let words = text.slice(start, end);
  // Comments, tags and code are no wording.
  if (prose.slice(start, end).includes(BLANK))
    words = Array.from({ length: end - start }, (_, at) => (prose[start + at] === BLANK ? ' ' : text[start + at])).join(
      '',
    );
  return (words.match(COUNTED) ?? []).filter(word => SAYS.test(word)).length;
}
