/** The counts that stand in one list, and the split that they make of its total. */
import { amountOf } from '../interval.ts';
import { areAllAges, areTwoHalves, isOfLevelsBelow, leavesNothingOut } from './closing.ts';
import { comparable } from './comparable.ts';
import { isToldAgain } from './distributed.ts';
import { areKindsApart } from './kindsApart.ts';
import { isBeforeIntake } from './labels.ts';
import { anyOf } from './lexicon.ts';
import type { Mention, Split, Stage } from './model.ts';
import { endsInRest, isRest, upToRest } from './rest.ts';
import { arePartsOfYear, samePeriod } from './roles.ts';
import { strongest } from './strongest.ts';
import { isOfItem, isTotalOfList } from './totals.ts';
import { areYears } from './years.ts';

/** 即办事项 and 即将 are words of their own. */
export const OF_WHICH = new RegExp(`${anyOf('ofWhich')}(?<!即(?=[办将时可日期使]))`);
export const AXIS =
  /(?:^|[,;。:])(?:涉及|按[^,;。:\d]{1,12}(?:分|划分|看|统计)|从[^,;。:\d]{1,16}(?:看|分)|就[^,;。:\d]{1,12}而言|(?:具体)?以[^,;。:\d]{1,6}(?:区分|划分))/;
export const OPEN = /^等(?!级|次|候|方面|额)/;
/** 力争到年底突破2000人 is no part of what there is; 工作计划 and 已列入计划 are. */
const GOAL =
  /力争|预计|(?:^|[,;。:]|年|还)拟(?!修[改订]|废止|保留|失效|宣布|继续有效|调整)|(?:^|[,;。:]|[年月]底?|还)(?:计划|目标)(?=到|于|在|再|新|[\d,]|完成|实现|达|$)/;
const OF_ALL = /[一-龥]{4}的(?:一|总)?(?:共|合计|总计)有?$/;
const PASSED = /^经(?:过|依法)?(?:审[查核理议]|初审|复核|研究|筛选|评审|甄别|核[查实])/;
const OF_LAST = /^[,;](?:其中)?又(?=以|有|分)/;
const BESIDES = new RegExp(`[,;。]${anyOf('besides')}`);

/** The counts from `first` on that stand in one list with it; an item that says 其他 ends the list. */
export function runFrom(mentions: readonly Mention[], counts: readonly Mention[], first: Mention): Mention[] {
  const run = [first];
  let level = 0;
  let toldMore = false;
  for (const next of counts.slice(counts.indexOf(first) + 1)) {
    const last = run.at(-1) ?? first;
    if (areAllAges(run)) break;
    if (next.depth !== first.depth || next.owner !== first.owner) {
      if (next.depth < first.depth) break;
      continue;
    }
    const gap = strongest(mentions, last, next);
    const endsThere = gap > 2 && gap === level + 1 && endsInRest(counts, next) && !opensList(counts, next);
    if (!endsThere && (gap > 3 || (run.length > 1 && gap > Math.max(level, 2)))) break;
    // 合规1611个；违规263个，已整改241个，整改率91.6%；…: after a comma in a list of semicolons more is told of an item.
    if (level === 3 && gap < 3) continue;
    // 饮酒驾驶581起，醉酒驾驶152起，吊销驾驶证139本: another measure after a list of one is of something else.
    if (
      run.length > 1 &&
      gap > 1 &&
      run.every(({ figure }) => figure.unit === first.figure.unit) &&
      next.figure.unit !== first.figure.unit &&
      next.figure.unit !== ''
    ) {
      // 14人，其中执法不规范11起13人，吃拿卡要8起9人: each part has two measures.
      if (first.gap === 0 && comparable(next, mentions[first.index - 1] ?? first)) continue;
      break;
    }
    // 8家结对1个街道、4家结对2个街道: what nothing parts from a figure says more of it.
    if (next.gap === 0 && next.index === last.index + 1 && comparable(last, next) && !/[和与及或(]/.test(next.between))
      continue;
    // 处罚类168件，又以交管类居多，为97件: of the last part.
    if (OF_LAST.test(next.between)) {
      toldMore = true;
      continue;
    }
    if (!comparable(first, next)) {
      if (gap > 1 && level === 1) break;
      continue;
    }
    if (
      (!samePeriod(first.frame, next.frame) &&
        !arePartsOfYear(first.frame, next.frame) &&
        !areYears(last, next) &&
        !isRest(next)) ||
      (isTotalOfList(next) && !isOfLevelsBelow(first, next) && !isRest(next))
    )
      break;
    // 其中市级28项，28项里又有17项…: what is told again of the last part.
    if (isToldAgain(last, next)) break;
    // 其中现行有效216件，共批准564件: what 共 begins is another total.
    if (next.gap > 1 && /^共(?!同|享|建|治)/.test(next.clauseWords) && !isOfItem(next)) break;
    // 市直133人，乡镇58人，通过考试的共有76人: some of all of them.
    if (next.gap > 1 && first.role !== 'total' && next.role === 'total' && OF_ALL.test(next.lead.trim())) break;
    // 新收151件，其中办结135件，受理前化解17件: what was settled before is none of those taken in.
    if (next.label.stage !== 'received' && isBeforeIntake(next) && first.label.stage === 'closed') break;
    if (BESIDES.test(next.between) || GOAL.test(next.between) || (gap > 1 && first.gap === 1 && run.length === 1))
      break;
    if (gap > 1 && (OF_WHICH.test(next.between) || AXIS.test(next.between) || /[^其]中,/.test(next.between))) break;
    // 维持77件、驳回22件，维持率42.3%，年末未结17件: the list has ended.
    if (gap > 1 && level === 1 && next.index > last.index + 1) break;
    // 市级34件、县级52件，修改或者不予出台7件: what is none of these kinds is said of all.
    if (gap > 1 && level === 1 && areKindsApart(run) && !isRest(next) && !areKindsApart([...run, next])) break;
    // 男性338人、女性176人，市级139人、县级296人、乡镇79人: two names that leave nothing out end the list.
    if (gap > 1 && level === 1 && areTwoHalves(run)) break;
    // 受理152件，其中上年结转11件，审结139件: what was closed is no part beside what was carried in.
    if (first.label.stage === 'carried in' && WENT_OUT.has(next.label.stage)) break;
    // 提案173件，其中会后14件，经审查立案161件: what came of all of them.
    if (gap > 1 && level <= 1 && PASSED.test(next.clauseWords.trimStart()) && !PASSED.test(first.clauseWords)) break;
    // 其中通知出庭77件，实际出庭75件: what was done is no part beside what was due.
    // 政法编制15人，事业编制9人，公益性岗位5人: two that are due are kinds of what there is.
    if (run.length === 1 && first.label.due && !next.label.due) break;
    // 处罚类168件，又以交管类居多，为97件；工伤类54件，公开类29件: the semicolon ends only what was told of one part.
    if (run.length === 1) level = toldMore && counts[counts.indexOf(next) + 1]?.gap === 2 ? 2 : gap;
    run.push(next);
  }
  return run;
}

/** 案例10个，其中甲领域3个、…、乙领域2个，`10个`案例已汇编: the total told again is no part of itself. */
function withoutTotal(total: Mention, run: readonly Mention[]): readonly Mention[] {
  const last = run.at(-1);
  const isTotal =
    last !== undefined &&
    run.length > 2 &&
    last.gap > 1 &&
    last.lead.trim() === '' &&
    amountOf(last.figure).equals(amountOf(total.figure));
  return isTotal ? run.slice(0, -1) : run;
}

/** 其他渠道共收到443件，其中投诉256件 is a total of its own. */
function opensList(counts: readonly Mention[], count: Mention): boolean {
  const next = counts[counts.indexOf(count) + 1];
  return count.role === 'total' && next?.gap === 2 && OF_WHICH.test(next.between);
}

const WENT_OUT: ReadonlySet<Stage | null> = new Set(['closed', 'carried out']);

export function make(total: Mention, run: readonly Mention[], by: Split['by']): Split {
  const parts = upToRest(withoutTotal(total, run));
  const last = parts.at(-1);
  return {
    total,
    parts,
    run,
    by,
    closed: parts.some(isRest) || leavesNothingOut(total, parts),
    open: parts.some(part => OPEN.test(part.rest) || /等$/.test(part.lead)) && !(last && isRest(last)),
    overlaps: false,
  };
}
