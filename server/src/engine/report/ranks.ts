/** Ranks the headings of a report: which of them stands above which. */
import { STANDARD_LEVEL } from '../text/ordinals.ts';
import type { Paragraph } from './model.ts';

/** What opens a part of its own after the last section, or holds whole outlines. */
const ROOT =
  /^(?:附[件表录] *(?:\d{1,2}|[一二三四五六七八九十]{1,2})?|(?:名词|术语|指标|名词术语)(?:解释|说明)|注释?|附注|备注):?$/;
const PART = /^第[一二三四五六七八九十]{1,3}部分(?![^。;,]{0,40}[。;,])/;
const LONGEST_ROOT = 40;
const ROOT_RANK = 0;
/** Lists within lists rank below one another and above the next style. */
const NESTED = 0.01;

/** For each paragraph its rank, smaller is higher, 1 for 一、; null for what is no heading. */
export function ranksOf(prose: string, paragraphs: readonly Paragraph[]): (number | null)[] {
  const above = depthAbove(paragraphs);
  return paragraphs.map(paragraph => {
    const { ordinal, depth, item, quoted, zone, span } = paragraph;
    if (quoted || zone !== 'body') return null;
    if (ordinal) return STANDARD_LEVEL[ordinal.style] + (item ? (item.depth - 1) * NESTED : 0);
    if (span.end - span.start <= LONGEST_ROOT && isRoot(prose.slice(span.start, span.end))) return ROOT_RANK;
    return depth > 0 ? depth - above : null;
  });
}

function isRoot(words: string): boolean {
  return ROOT.test(words) || PART.test(words);
}

/**
 * The `#` depth that stands above 一、: with `## 一、` a `# 工作总结` holds the sections below it and `## 结语` stands beside
 * them. A single heading in front of the first ordinal is the document's name and holds nothing.
 */
function depthAbove(paragraphs: readonly Paragraph[]): number {
  let numbered: number | null = null;
  let first = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  const plain: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const { ordinal, depth, zone, quoted, index } = paragraph;
    if (zone !== 'body' || quoted) continue;
    if (ordinal) first = Math.min(first, index);
    if (depth === 0) continue;
    top = Math.min(top, depth);
    if (ordinal) numbered = Math.min(numbered ?? depth, depth - STANDARD_LEVEL[ordinal.style]);
    else plain.push(paragraph);
  }
  const own = top - 1;
  const above = Math.max(0, numbered ?? (first < Number.POSITIVE_INFINITY ? top : own));
  const mains = plain.filter(({ depth }) => depth <= above);
  return mains.length > 1 || (mains[0]?.index ?? -1) > first ? above : own;
}
