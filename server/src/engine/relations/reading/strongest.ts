/** How strongly marks part two mentions. */
import type { Mention } from './model.ts';

/** The strongest mark between two mentions of one level. */
export function strongest(mentions: readonly Mention[], from: Mention, to: Mention): number {
  let gap = 0;
  for (let index = from.index + 1; index <= to.index; index++) {
    const mention = mentions[index];
    if (mention && mention.depth <= to.depth && mention.owner === to.owner) gap = Math.max(gap, mention.gap);
  }
  return gap;
}
