/** Leads from a span of a text back to the paragraphs of the Word file that it was made of. */
import type { Span } from '../../engine/index.ts';
import type { Located, Paragraph, Stretch, WordText } from '../model.ts';

/**
 * The parts of paragraphs that `span` touches, in order. Of a paragraph only whose automatic number it touches, and
 * where nothing is touched, of the paragraph that stands there, an empty part at its start is given. Empty only for a
 * text without paragraphs.
 */
export function locate({ stretches, labels }: WordText, { start, end }: Span): Located[] {
  const parts = new Map<Paragraph, { start: number; end: number }>();
  for (const { paragraph } of touched(labels, start, end)) parts.set(paragraph, { start: 0, end: 0 });
  for (const stretch of touched(stretches, start, end)) {
    const { paragraph } = stretch;
    const by = stretch.from - stretch.start;
    const from = Math.max(start, stretch.start) + by;
    const to = Math.min(end, stretch.end) + by;
    const known = parts.get(paragraph);
    if (!known || known.end === 0) parts.set(paragraph, { start: from, end: to });
    else {
      known.start = Math.min(known.start, from);
      known.end = Math.max(known.end, to);
    }
  }
  if (parts.size === 0) {
    const near = stretches[lastBefore(stretches, start)] ?? stretches[0] ?? labels[0];
    if (near) parts.set(near.paragraph, { start: 0, end: 0 });
  }
  return Array.from(parts, ([paragraph, part]) => ({ paragraph, ...part }));
}

function* touched(stretches: readonly Stretch[], start: number, end: number): Generator<Stretch> {
  for (let at = Math.max(0, lastBefore(stretches, start)); at < stretches.length; at++) {
    const stretch = stretches[at] as Stretch;
    if (stretch.start >= end && !(start === end && stretch.start === start)) return;
    if (stretch.end > start) yield stretch;
  }
}

/** Index of the last stretch that starts at or before `offset`, or -1. */
function lastBefore(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
