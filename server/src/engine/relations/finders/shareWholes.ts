/** Which counts may be the whole of a share. */
import { amountOf } from '../interval.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import { namesWhole } from '../reading/shares.ts';
import { areJoined } from '../reading/strongest.ts';

/** The one count of the next sentence that the words of a share name outright. */
export function namedAfter(
  { mentions }: ParagraphReading,
  stated: Mention,
  part: Mention,
  words: string,
): Mention | null {
  const next = mentions.filter(
    count =>
      count.sentence === stated.sentence + 1 &&
      isCount(count) &&
      comparable(count, part) &&
      samePeriod(count.frame, stated.frame) &&
      amountOf(count.figure).gt(amountOf(part.figure)),
  );
  const named = next.filter(count => (words.length > 2 ? count.label.words.includes(words) : namesWhole(count, words)));
  const [whole] = named;
  return whole && named.length === 1 && whole === next[0] ? whole : null;
}

/** The counts in front that may be the whole of `part`, the largest first. */
export function largerCounts({ mentions }: ParagraphReading, stated: Mention, part: Mention): readonly Mention[] {
  return mentions
    .filter(
      count =>
        count.index < part.index &&
        isCount(count) &&
        comparable(count, part) &&
        !areJoined(mentions, count, part) &&
        samePeriod(count.frame, stated.frame) &&
        count.depth <= part.depth &&
        amountOf(count.figure).gt(amountOf(part.figure)),
    )
    .toSorted((a, b) => amountOf(b.figure).compare(amountOf(a.figure)));
}
