/** Reads a paragraph once, for all finders: its mentions and how they belong together. */
import type { Excerpt } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { ofWhole } from './changeOfWhole.ts';
import { readChanges } from './changes.ts';
import { readDoublings } from './doublings.ts';
import { readGoals } from './goals.ts';
import { readMentions } from './mentions.ts';
import type { Mention, ParagraphReading } from './model.ts';
import { readMoves } from './moves.ts';
import { readProportions } from './proportions.ts';
import { readRows } from './rows.ts';
import { readSplits } from './splits.ts';

const NONE: readonly never[] = [];

/** One reading for nearly every paragraph with figures; several for one of more than a hundred, none for one without. */
export const readParagraph = once((excerpt): readonly ParagraphReading[] => {
  if (excerpt.figures.length === 0) return NONE;
  return readMentions(excerpt).map(mentions => readStretch(excerpt, mentions));
});

function readStretch(excerpt: Excerpt, mentions: readonly Mention[]): ParagraphReading {
  readGoals(mentions);
  const rows = readRows(mentions);
  const moves = readMoves(mentions, rows);
  const splits = readSplits(
    mentions,
    sentence => wordsOf(excerpt, sentence),
    mention => excerpt.prose.slice(mention.figure.span.end, mention.figure.span.end + FARTHEST),
  );
  return {
    excerpt,
    mentions,
    rows,
    moves,
    doublings: readDoublings(excerpt, mentions, moves),
    proportions: readProportions(excerpt, mentions),
    splits,
    changes: readChanges(mentions, rows, moves).map(change => ofWhole(change, splits)),
  };
}

/** So many characters after a figure are looked at for what closes its list. */
const FARTHEST = 40;

function wordsOf({ prose, sentences }: Excerpt, sentence: number): string {
  const { start, end } = sentences[sentence]?.span ?? { start: 0, end: 0 };
  return prose.slice(start, end);
}
