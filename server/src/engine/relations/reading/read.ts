/** Reads a paragraph once, for all finders: its mentions and how they belong together. */
import { once } from '../../report/once.ts';
import { readChanges } from './changes.ts';
import { readDoublings } from './doublings.ts';
import { readMentions } from './mentions.ts';
import type { ParagraphReading } from './model.ts';
import { readMoves } from './moves.ts';
import { readRows } from './rows.ts';
import { readSplits } from './splits.ts';

export const readParagraph = once((excerpt): ParagraphReading => {
  const mentions = readMentions(excerpt);
  const rows = readRows(mentions);
  const moves = readMoves(mentions, rows);
  const doublings = readDoublings(excerpt.prose, mentions, moves);
  return { excerpt, mentions, rows, moves, doublings, splits: readSplits(mentions, excerpt.sentences.map(({ span }) => excerpt.prose.slice(span.start, span.end))), changes: readChanges(mentions, rows, moves) };
});
