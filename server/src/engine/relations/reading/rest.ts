/** What remains: of a list the item that says 其他28件, 其余4件, of a whole what is not done yet, 尚有4件. */
import { anyOf } from './lexicon.ts';
import type { Mention } from './model.ts';

const REST = new RegExp(
  `^(?:${anyOf('rest')}|和其他|及其他|以及其他)|(?:^|[来自属于通过以从对向为用由及和与、的占含])(?:其他|其余)(?!原因|因素)|等其他(?:渠道|途径|方式|来源|类型|类别)$`,
);

/** Whether the item says that it is all that remains: 其他28件, 其余4件. */
export function isRest({ lead, between }: Mention): boolean {
  // 以其他方式结案的，58件
  const words = lead.trim() || between.trim().replace(/,$/, '');
  return REST.test(words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1));
}

const LEFT = new RegExp(`^(?:${anyOf('left')}|(?:尚未|未|没有)(?:到期|届满|期满)的?$)`);

/** Whether it is what remains of a whole when what was done is taken away: 尚有4件正在审理, 余下3个, 未到期的44件. */
export function isLeft({ lead }: Mention): boolean {
  return LEFT.test(lead.trim());
}

/** Whether it is not done yet, which may be all that remains: 另有17件正在调解, 2个正在推进, 尚在办理35人. */
export function isUnfinished({ lead, rest }: Mention): boolean {
  return STILL.test(lead.trim()) || (ANOTHER.test(lead) && UNFINISHED.test(rest));
}

const STILL = /^[尚仍还]在/;
const ANOTHER = /^\s*(?:另外?有?)?$/;
const UNFINISHED = /^(?:因[^,;。]{1,8}?)?(?:[正尚仍还]在|暂未|尚未|仍未|中止|待)/;

/** Whether it remains because it is not due yet: 其余67件尚在法定办理期限内, `未到期的`44件. */
export function isNotDue(mention: Mention): boolean {
  return NOT_DUE.test(mention.rest) || isNotYetDue(mention);
}

export function isNotYetDue({ lead }: Mention): boolean {
  return NOT_YET_DUE.test(lead.trim());
}

const NOT_YET_DUE = /^(?:其余|另有|还有)?(?:尚未|未|没有)(?:到期|届满|期满)的?$/;

const NOT_DUE = /^[^,;。]{0,6}在[^,;。]{0,6}(?:期限|时限|期)内|未(?:到期|届满|到办理期限)/;

/** 已回复11件，另有1件正在办理: 另有 opens what is left or something else, which only a sum can tell. */
export function mayBeLeft(mention: Mention): boolean {
  return isLeft(mention) || mention.lead.trimStart().startsWith('另');
}

/** The parts up to the one that says so. */
export function upToRest(parts: readonly Mention[]): readonly Mention[] {
  const end = parts.findIndex(isRest);
  return end < 0 ? parts : parts.slice(0, end + 1);
}

/** 行政强制2.82万宗。行政征收351.02万宗；…其他45.22万宗: a list of semicolons may go on in the next sentence to its end. */
export function endsInRest(counts: readonly Mention[], next: Mention): boolean {
  return counts.some(count => count.sentence === next.sentence && count.depth === next.depth && isRest(count));
}
