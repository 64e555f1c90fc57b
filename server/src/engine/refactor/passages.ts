/** The lines that belong to a section, and what it takes to put them elsewhere or to leave them out. */
import type { Paragraph, Report, Section } from '../report/model.ts';
import { introductionOf } from '../rules/outline/siblings.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { contains, type Span } from '../text/span.ts';
import type { Placed } from './arrangement.ts';

/**
 * The whole lines of `section` with everything below it and the blank lines after it. A comment for its heading's line
 * comes along; what announces the count of the next heading (`保障措施如下：`) stays with that, and the list of
 * attachments stays below the text.
 */
export function passageOf(report: Report, placed: readonly Placed[], section: Section): Span {
  const { paragraphs, prose, text } = report;
  const next = paragraphs.find(
    ({ index, span }) =>
      index > section.paragraph.index &&
      (span.start >= section.span.end || ATTACHMENTS.test(prose.slice(span.start, span.end))),
  );
  const opening = placed.find(({ heading, opens }) => opens && heading.paragraph === next)?.heading;
  const first = (opening && introductionOf(report, opening)) ?? next;
  return { start: startOf(report, section.paragraph), end: first ? startOf(report, first) : text.length };
}

const ATTACHMENTS = /^附件:/;

function startOf({ comments, lines, text }: Report, { firstLine }: Paragraph): number {
  const above = comments.find(({ span }) => lines.positionAt(span.end).line === firstLine - 1);
  const isFor = above && FOR_NEXT_LINE.test(text.slice(above.body.start, above.body.end));
  return lines.lineSpan(isFor ? lines.positionAt(above.span.start).line : firstLine).start;
}

const FOR_NEXT_LINE = /^\s*fazhi-disable-next-line/;

export interface Transfer {
  readonly edits: readonly Edit[];
  /** Where the passage begins in the text after the edits. */
  readonly at: number;
}

/**
 * Puts `passage` with those of `edits` that lie in it at `to`, which is the start or the end of another passage. Blank
 * lines keep their places, so that the last section needs no line break before or after.
 */
export function transferred({ text }: Report, passage: Span, to: number, edits: readonly Edit[]): Transfer {
  const inside = edits.filter(({ span }) => contains(passage, span));
  const outside = edits.filter(({ span }) => !contains(passage, span));
  if (passage.start <= to && to <= passage.end) return { edits, at: offsetAfter(outside, passage.start) };
  const words = trimmed(text, passage);
  const moved = rewritten(text, words, inside);
  if (to < passage.start) {
    const gap = { start: trimmed(text, { start: to, end: passage.start }).end, end: passage.start };
    const cut = { span: { start: gap.start, end: words.end }, newText: '' };
    const put = { span: { start: to, end: to }, newText: moved + text.slice(gap.start, gap.end) };
    return { edits: [put, ...outside, cut], at: offsetAfter(outside, to) };
  }
  const place = trimmed(text, { start: passage.end, end: to }).end;
  const gap = text.slice(words.end, passage.end);
  const cut = { span: passage, newText: '' };
  const put = { span: { start: place, end: place }, newText: gap + moved };
  return { edits: [cut, ...outside, put], at: offsetAfter([cut, ...outside], place) + gap.length };
}

/** Leaves out `passage`; of `edits` those remain that lie elsewhere. */
export function without({ text }: Report, passage: Span, edits: readonly Edit[]): Transfer {
  const outside = edits.filter(({ span }) => !contains(passage, span));
  const isLast = passage.end === text.length && passage.start > 0;
  const span = isLast
    ? { start: trimmed(text, { start: 0, end: passage.start }).end, end: trimmed(text, passage).end }
    : passage;
  return { edits: [...outside, { span, newText: '' }], at: offsetAfter(outside, span.start) };
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Where `offset` lies once `edits` have been applied; after what was inserted in front of it. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
}

function rewritten(text: string, span: Span, edits: readonly Edit[]): string {
  const own = edits.map(({ span: { start, end }, newText }) => ({
    span: { start: start - span.start, end: end - span.start },
    newText,
  }));
  return applyEdits(text.slice(span.start, span.end), own);
}
