/** Finds what a line says in signs and not in words: code spans and formulas. */
import type { Span } from '../text/span.ts';

const BACKTICKS = /`+/g;
// As pandoc reads them: no space inside the signs, no digit after, so that $100万元和$200万元 is none; ${…} is a gap to fill.
const FORMULA = /(?<![\\$])(?:\$\$[^$]{1,400}\$\$|\$(?![\s${])[^$\n]{1,200}(?<![\s\\])\$(?![\d{$]))/g;

/** Adds each `` `代码` `` and `$公式$` within `block`, the lines of one Markdown block, to `into`. */
export function findVerbatim(text: string, block: Span, into: Span[]): void {
  const words = text.slice(block.start, block.end);
  if (words.includes('`')) findCode(words, block.start, into);
  if (!words.includes('$')) return;
  for (const { index, 0: formula } of words.matchAll(FORMULA))
    into.push({ start: block.start + index, end: block.start + index + formula.length });
}

/** A run of backticks ends at the next run of the same length; one that none follows stands for itself. */
function findCode(words: string, start: number, into: Span[]): void {
  const runs = Array.from(words.matchAll(BACKTICKS), ({ index, 0: run }) => ({ index, length: run.length }));
  const closers = new Array<number>(runs.length).fill(-1);
  const next = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at] ?? { length: 0 };
    closers[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  for (let at = 0; at < runs.length; at++) {
    const open = runs[at];
    const close = runs[closers[at] ?? -1];
    if (!open || !close || words[open.index - 1] === '\\') continue;
    into.push({ start: start + open.index, end: start + close.index + close.length });
    at = closers[at] ?? at;
  }
}
