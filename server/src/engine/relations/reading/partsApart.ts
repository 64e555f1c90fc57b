/** Lists whose parts do not follow their total at once: in the bracket of a clause, or on both sides of a share of it. */
import { comparable } from './comparable.ts';
import { make } from './listRun.ts';
import type { Mention, Split } from './model.ts';
import { isRest, upToRest } from './rest.ts';

export function splitApart(mentions: readonly Mention[], counts: readonly Mention[], at: number): Split | null {
  return asideSplit(counts, at) ?? splitAround(mentions, counts, at);
}

/** 检查机构297家，实现检查全覆盖（医疗机构112家、零售药店185家）: a list in the bracket of a clause that has no figure of its own. */
function asideSplit(counts: readonly Mention[], at: number): Split | null {
  const [total, first] = [counts[at], counts[at + 1]];
  if (!total || !first || first.index !== total.index + 1 || first.owner !== null || first.depth !== total.depth + 1)
    return null;
  if (!ASIDE.test(first.between)) return null;
  const end = counts.findIndex(({ depth }, place) => place > at && depth <= total.depth);
  const parts = counts.slice(at + 1, end < 0 ? undefined : end);
  const isList = parts.length > 1 && parts.slice(1).every(({ gap, depth }) => gap === 1 && depth === first.depth);
  return isList && parts.every(part => comparable(part, total)) ? make(total, parts, 'colon') : null;
}

/** 甲类5214件，`占总数9186件的`56.8%；乙类2378件，占25.9%；其余1594件: the parts from the one in front to what remains. */
function splitAround(mentions: readonly Mention[], counts: readonly Mention[], at: number): Split | null {
  const [first, total] = [counts[at - 1], counts[at]];
  if (!first || !total || !OF_TOTAL.test(total.lead) || mentions[total.index + 1]?.lead !== '的') return null;
  const others = counts
    .slice(at + 1)
    .filter(({ sentence, depth }) => sentence === total.sentence && depth === total.depth);
  const parts = [first, ...upToRest(others)];
  const last = parts.at(-1);
  const isList =
    first.index === total.index - 1 && parts.slice(1).every(part => part.gap === 3 && comparable(part, total));
  return isList && last && isRest(last) ? make(total, parts, 'colon') : null;
}

const OF_TOTAL = /^占[^,;。\d]{0,8}(?:总数|总量|总件数)$/;

const ASIDE = /^,[^,;。:\d()]{2,10}\([^()\d]*$/;
