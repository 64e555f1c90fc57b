/** A rate that was copied from the line above. */
import type { Mention } from './model.ts';

/** 撤诉147件，占23.0%；败诉77件，占`23.0%`: the same rate twice in a sentence was copied from the line above. */
export function isCopied(mentions: readonly Mention[], { index, sentence, figure, role }: Mention): boolean {
  return (
    figure.kind === 'percent' &&
    figure.digits.length > 2 &&
    mentions.some(
      other =>
        other.index < index &&
        other.sentence === sentence &&
        other.role === role &&
        other.figure.kind === figure.kind &&
        other.figure.digits === figure.digits,
    )
  );
}
