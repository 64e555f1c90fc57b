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

/** 机动车483件、废弃家具363件、游商210件: whether nothing but 、 stands between two figures. */
export function areJoined(mentions: readonly Mention[], first: Mention, last: Mention): boolean {
  return strongest(mentions, first, last) === 1;
}

/** The last of `counts` with those that 、 or 和 joins to it. */
export function joinedAtEnd(counts: readonly Mention[]): readonly Mention[] {
  let from = counts.length - 1;
  while (from > 0 && (counts[from]?.gap ?? 2) < 2) from--;
  return counts.slice(Math.max(0, from));
}
