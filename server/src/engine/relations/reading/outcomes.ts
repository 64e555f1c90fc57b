/** 审结案件中，维持786件，驳回231件，终止428件: what stands in a list whose whole is named without its number. */
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';
import { isWithinBy } from './within.ts';

/** `审结案件中，` opens a sentence; 其中 and 年中 name nothing. */
const OPENS =
  /^[^,;。:()\d]{2,20}(?<!其|集|年|期|当|手|初|高|过程|工作|活动|行动|抽检|抽查|检查|核查|评查|评估|考核|考试|督察|督查|排查|整治|审查|复查|监测|测评)(?:中|里|之中|当中|之内)[,:]/;

/** Whether `a` and `b` are of one list of outcomes, so that neither is the whole of the other. */
export function areOutcomes(mentions: readonly Mention[], a: Mention, b: Mention): boolean {
  if (a.sentence !== b.sentence || a.depth !== b.depth || !comparable(a, b)) return false;
  const first = mentions.find(({ sentence }) => sentence === a.sentence);
  if (!first || !OPENS.test(first.between.replace(/^[^一-龥]+/, ''))) return false;
  const [front, after] = a.index < b.index ? [a, b] : [b, a];
  return !front.label.due && !isWithinBy(after, front);
}
