/** Builds the outline: a tree of sections from the ordinals and headings of the paragraphs. */
import type { Span } from '../text/span.ts';
import type { Paragraph, Section } from './model.ts';
import { ranksOf } from './ranks.ts';

type Draft = { -readonly [Key in keyof Section]: Section[Key] } & {
  readonly children: Section[];
  readonly body: Paragraph[];
  /** See `ranksOf`. */
  readonly rank: number;
};

export interface Outline {
  readonly sections: readonly Section[];
  readonly allSections: readonly Section[];
}

/**
 * Nests by the style of the ordinals, 一、 above （一） above 1. above （1） above ① above 一是, whatever level a `#`
 * gives them; in lists of Markdown an item below that which it is indented under. A heading without an ordinal ranks by
 * its `#` depth. Attachments, notes and 第一部分 are roots of their own. Paragraphs outside the body and words of other
 * texts hold no section.
 * @param end where the last section ends: the sign-off or the end of the text
 */
export function buildOutline(prose: string, paragraphs: readonly Paragraph[], end: number): Outline {
  const roots: Draft[] = [];
  const all: Draft[] = [];
  const path: Draft[] = [];
  const ranks = ranksOf(prose, paragraphs);
  const close = (rank: number, at: number) => {
    for (let last = path.at(-1); last && last.rank >= rank; last = path.at(-1)) {
      last.span = { start: last.span.start, end: at };
      path.pop();
    }
  };
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph?.zone !== 'body') continue;
    const rank = ranks[index] ?? null;
    if (rank === null) {
      path.at(-1)?.body.push(paragraph);
      continue;
    }
    close(rank, paragraph.span.start);
    const parent = path.at(-1) ?? null;
    const section = draft(prose, paragraph, rank, parent);
    (parent?.children ?? roots).push(section);
    all.push(section);
    path.push(section);
  }
  close(Number.NEGATIVE_INFINITY, end);
  return { sections: roots, allSections: all };
}

function draft(prose: string, paragraph: Paragraph, rank: number, parent: Section | null): Draft {
  const heading = headingOf(prose, paragraph);
  return {
    ordinal: paragraph.ordinal,
    title: prose.slice(heading.start, heading.end),
    headingSpan: { start: paragraph.span.start, end: heading.end },
    span: paragraph.span,
    level: (parent?.level ?? 0) + 1,
    runIn: heading.end + 1 < paragraph.span.end,
    parent,
    children: [],
    paragraph,
    body: [],
    rank,
  };
}

/** The heading's wording: the paragraph's first sentence, without ordinal, final full stop and emphasis. */
function headingOf(prose: string, { span, ordinal }: Paragraph): Span {
  const start = ordinal ? skipSpaces(prose, ordinal.span.end, span.end) : span.start;
  const stop = prose.slice(start, span.end).indexOf('。');
  let end = stop < 0 ? span.end : start + stop;
  while (end > start && '*_ '.includes(prose[end - 1] ?? 'x')) end--;
  return { start, end };
}

function skipSpaces(prose: string, from: number, end: number): number {
  let at = from;
  while (at < end && (prose[at] === ' ' || prose[at] === '*')) at++;
  return at;
}
