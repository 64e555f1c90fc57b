/** What is written between the characters of a paragraph that are copied: Markdown's marks, backslashes, note marks. */
import type { Paragraph } from '../model.ts';
import type { Segment } from './lines.ts';
import type { TextBuilder } from './textBuilder.ts';

export interface Insertion {
  /** Offset in the paragraph's text in front of which it stands. */
  readonly at: number;
  readonly text: string;
  /** How many characters of the paragraph it stands for; 0 for none. */
  readonly instead: number;
}

export function insertion(at: number, text: string, instead = 0): Insertion {
  return { at, text, instead };
}

/** A stretch of a paragraph that becomes one line, or a part of one. */
export interface Line extends Segment {
  /** Whether nothing stands in front of it on its line. */
  readonly isAtStart: boolean;
  readonly isInCell: boolean;
  readonly isHeading: boolean;
}

/** Copies the line with `insertions`; those at one place are written in the order given. */
export function writeLine(
  builder: TextBuilder,
  paragraph: Paragraph,
  { from, to }: Segment,
  insertions: readonly Insertion[],
): void {
  let at = from;
  for (const { at: place, text, instead } of insertions.toSorted((a, b) => a.at - b.at)) {
    builder.copy(paragraph, at, place).mark(text);
    at = Math.max(at, place + instead);
  }
  builder.copy(paragraph, at, to);
}
