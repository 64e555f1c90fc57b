/** Bold, italic and struck text as the marks of Markdown, placed so that they are read as such. */
import type { Paragraph, RunFormat } from '../model.ts';
import { type Insertion, insertion, type Line } from './insertion.ts';

interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const KINDS: readonly (readonly [mark: string, has: (format: RunFormat) => boolean])[] = [
  ['**', ({ bold }) => bold],
  ['*', ({ italic }) => italic],
  ['~~', ({ strike }) => strike],
];

/** None in a heading, which looks as its style says. */
export function emphasisMarks(paragraph: Paragraph, line: Line): Insertion[] {
  if (line.isHeading) return [];
  const kept: Emphasis[] = [];
  for (const [mark, has] of KINDS) {
    for (const range of rangesOf(paragraph, line, has)) {
      const placed = withoutEdges(paragraph.text, line, range);
      if (placed && !kept.some(other => crosses(other, placed))) kept.push({ ...placed, mark });
    }
  }
  const inner = kept.toReversed();
  return [
    ...inner.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(({ end, mark }) => insertion(end, mark)),
    ...kept.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ start, mark }) => insertion(start, mark)),
  ];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangesOf({ runs }: Paragraph, { from, to }: Line, has: (format: RunFormat) => boolean): Range[] {
  const ranges: Range[] = [];
  for (const run of runs) {
    const start = Math.max(from, run.start);
    const end = Math.min(to, run.end);
    if (start >= end || !has(run.format)) continue;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

const SPACE = /\s/;
const MARK = /[\p{P}\p{S}]/u;

/**
 * CommonMark takes `**加强学习。**全年` for no emphasis, since the mark stands between a full stop and a word; so what
 * stands at an edge inside a line and is no word is left out of the emphasis.
 */
function withoutEdges(text: string, { from, to }: Line, range: Range): Range | null {
  let { start, end } = range;
  const isWord = (at: number) => !SPACE.test(text[at] ?? ' ') && !MARK.test(text[at] ?? ' ');
  const isSpace = (at: number) => SPACE.test(text[at] ?? ' ');
  while (start < end && (isSpace(start) || (start > from && isWord(start - 1) && !isWord(start)))) start++;
  while (end > start && (isSpace(end - 1) || (end < to && isWord(end) && !isWord(end - 1)))) end--;
  return start < end ? { start, end } : null;
}

function crosses(a: Range, b: Range): boolean {
  const overlap = a.start < b.end && b.start < a.end;
  const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  return overlap && !nested;
}
