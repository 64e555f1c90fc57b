/** 全年办结460件，其中维持236件、驳回101件…: the parts of a total must add up to it, or stay within it. */
import type Fraction from 'fraction.js';
import { amountOf, isExact, placeOf } from '../interval.ts';
import { addUp, total as totalOf } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { settle } from '../judging/settle.ts';
import { isOneSlip, isSlipOfScale, isSwap } from '../judging/slips.ts';
import { missOf, sumOf } from '../reading/comparable.ts';
import { shares } from '../reading/distributed.ts';
import { areKindsApart } from '../reading/kindsApart.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';
import { movementOf } from '../reading/movements.ts';
import { isLeft } from '../reading/rest.ts';
import { sizeIn } from '../reading/totals.ts';
import type { Relation } from '../relation.ts';
import { describeUnassessed } from '../writing/describe.ts';
import { partsBorneOut } from './borneOut.ts';
import { type List, listsOf } from './lists.ts';
import { isBesideLike, isToldAgain } from './listsBeside.ts';
import { areNoParts, areParallel } from './noParts.ts';
import { missWhole, sharesOf } from './partShares.ts';
import { fitsElsewhere, hasMoreInFront, isCountedTwice, isOfListInFront } from './sumElsewhere.ts';

const FEWEST = 3;

export function* findSums(reading: ParagraphReading): Generator<Relation> {
  const used = new Set<Mention>();
  const confirmed = new Set<Mention>();
  const lists = listsOf(reading).filter(({ parts }) => parts.length > 1);
  for (const list of lists) {
    if (!list.fits) continue;
    const { total, parts } = list;
    confirmed.add(total);
    for (const part of parts) used.add(part);
    const found = totalOf(reading, total, parts);
    const relation =
      found &&
      settle(reading, {
        kind: 'sum',
        stated: total,
        readings: [found],
        certainty: isSure(list, parts) ? 'proven' : 'none',
      });
    if (relation) yield relation;
  }
  for (const list of lists) {
    const relation = list.fits ? null : (borneOut(reading, list) ?? misfit(reading, list, confirmed, used, lists));
    if (relation) yield relation;
  }
}

/** Where something else in the paragraph says that the total is another number. */
function borneOut(reading: ParagraphReading, list: List): Relation | null {
  const { total, overlaps, by } = list;
  const parts = by === 'total after' || overlaps ? null : partsBorneOut(reading, list);
  const miss = parts && missOf(total, parts);
  const found = parts && miss && (miss.lt(0) || isOneSlip([total, ...parts], miss)) && totalOf(reading, total, parts);
  return found ? settle(reading, { kind: 'sum', stated: total, readings: [found], certainty: 'likely' }) : null;
}

/** Whether another number in this list would be reported: the wording closes it, or a slip in it would show. */
function isSure(split: Split, parts: readonly Mention[]): boolean {
  return split.by !== '' && (split.closed || split.by === 'bracket' || parts.length >= FEWEST) && !split.open;
}

function misfit(
  reading: ParagraphReading,
  split: Split,
  confirmed: ReadonlySet<Mention>,
  used: ReadonlySet<Mention>,
  lists: readonly List[],
): Relation | null {
  const { total, parts, open, overlaps, by } = split;
  if (parts.length < 2 || areNoParts(reading, split)) return null;
  const shares = sharesOf(reading, parts);
  const isAll = shares ? sumOf(shares).equals(100) : false;
  // 面向青少年412场占41.2%、…、面向老年人250场占25%: where the shares of all make the whole, none is counted twice.
  if (overlaps && !isAll) return null;
  // Where the shares of the parts are not all of one whole, neither are the parts.
  if (shares && missWhole(shares)) return describeUnassessed(reading.excerpt, 'sum', total.figure.span, OPEN);
  // Parts of a total that holds are told again only by another total after them.
  if (parts.some(part => used.has(part)) && !(by === 'total after' && split.closed) && !isToldAgain(split, lists))
    return null;
  const sharp = [total, ...parts].every(({ figure }) => figure.approximator === null);
  const added = addUp(parts);
  if (!added?.low || !added.high) return null;
  const whole = addUp([total]);
  if (!whole?.low || !whole.high || meets(whole, added)) return null;
  const found = totalOf(reading, total, parts);
  if (!found) return null;
  const miss = missOf(total, parts);
  // 957件，其中维持412件，驳回206件，终止289件，撤销等80件: however many more there are.
  const exceeds = miss.lt(0) && by !== 'total after';
  // 46家和58家，两轮共检查90家，其中14家为复查: counted twice.
  if (by === 'total after' && isCountedTwice(reading, total, miss)) return null;
  // 国家级8个、省级63个，其中新增国家级2个、省级9个，总数达71个: of the list in front of the last.
  if (by === 'total after' && isOfListInFront(reading, split)) return null;
  const closed = split.closed || isAll || isBesideLike(split, lists);
  const isTold = (sharp || isFarOff(split, miss)) && (!open || exceeds);
  const known = isTold ? certaintyOf(reading, { ...split, closed }, parts, miss, confirmed) : 'none';
  const certainty = known === 'none' && isTold && exceeds && areApart(split, miss) ? 'likely' : known;
  if (certainty === 'none')
    return by === '' ? null : describeUnassessed(reading.excerpt, 'sum', total.figure.span, OPEN);
  // 农业26.4亿元、林业1.4亿元、牧业17.6亿元、渔业19.2亿元 of 47.8亿元: however far beyond, each is of it and of one kind.
  const bound = by === 'of which' && (closed || (exceeds && parts.length >= FEWEST && areKindsApart(parts)));
  return settle(reading, { kind: 'sum', stated: total, readings: [found], certainty, bound });
}

/** 1056件，其中民事612件、刑事451件、行政23件: each case is of one kind only. */
function areApart({ total, parts, by }: Split, miss: Fraction): boolean {
  if (!areKindsApart(parts)) return false;
  // 废止文件4件，修改1件，宣布失效7件: the first is one of them; 制定4件，修改2件，废止3件: of its own.
  return (
    by !== '' ||
    (!areKindsApart([total, ...parts]) &&
      !/制定|出台|印发/.test(total.label.words) &&
      isOneSlip([total, ...parts], miss))
  );
}

/** 三项合计约2.64亿元 of 2364万元: no rounding explains a miss of more than a tenth. */
function isFarOff({ total, parts, by, closed }: Split, miss: Fraction): boolean {
  return (
    by === 'total after' &&
    closed &&
    total.figure.approximator === 'about' &&
    parts.every(({ figure }) => figure.approximator === null) &&
    miss.abs().mul(10n).gt(amountOf(total.figure))
  );
}

function certaintyOf(
  reading: ParagraphReading,
  split: Split,
  list: readonly Mention[],
  miss: Fraction,
  confirmed: ReadonlySet<Mention>,
): 'proven' | 'likely' | 'none' {
  const { total, by, closed } = split;
  // 其中简易程序301件、普通程序68件 of 387件 is a slip for 86件, though another list makes the total.
  const isSwapped = by === 'of which' && areParallel(list) && isSwap([total, ...list], miss);
  if (!isSwapped && confirmed.has(total) && by !== 'bracket' && by !== 'axis' && by !== 'total after' && !closed)
    return 'none';
  // What alone is more than the total is hardly a part of it.
  if (list.some(({ figure }) => amountOf(figure).gt(amountOf(total.figure))) && by !== 'total after')
    return isJoinedSlip(split, list, miss) ? 'likely' : 'none';
  // 604个（其中17个；2个）: what is not even half of the total is hardly all of it.
  if (isFar(total, miss) && !isOneSlip([total, ...list], miss) && !isSlipOfScale([total, ...list], miss)) return 'none';
  const isLittle = miss.abs().mul(8n).lte(amountOf(total.figure));
  if (by !== '' && isSlipOfScale([total, ...list], miss)) return 'likely';
  const slip = isSwap([total, ...list], miss) || (isLittle && isOneSlip([total, ...list], miss));
  const parallel = areParallel(list);
  const little = miss.abs().mul(20n).lte(amountOf(total.figure));
  const [first] = list;
  const single = list.every(part => part.gap <= 1 || part === first);
  switch (by) {
    case 'bracket':
      // 132件（公安机关78件，市场监管部门31件）: two that are far from all of it are the largest.
      if (list.length === 2 && miss.mul(10n).gt(amountOf(total.figure)) && !isOneSlip([total, ...list], miss))
        return 'none';
      return list.every(({ figure }) => isExact(figure)) || areAlikeWritten(total, list) || little ? 'proven' : 'none';
    case 'axis':
      // 制造业76.8亿元，服务业201.3亿元 are not all industries.
      return closed || slip || (miss.lt(0) && BY_AXIS.test(first?.between ?? '')) || (little && list.length >= FEWEST)
        ? 'likely'
        : 'none';
    case 'colon':
    case 'of which':
    case 'out of':
      if (closed) return 'proven';
      // 执法人员418人：市支队136人，六个区大队282人，全部持证: a colon opens what all of it is.
      if (by === 'colon' && slip && first?.between.startsWith(':') && endsThought(reading, list)) return 'likely';
      // 累计11.4万户，其中今年2.6万户；新设9.1万户: a semicolon ends what 其中 has picked out alone.
      if (list.length === 2 && list[1]?.gap === 3 && first?.gap === 2 && !parallel) return 'none';
      if (miss.lt(0)) {
        // 其中地方收入12.16亿元；地方税收8.79亿元: a semicolon ends what one 其中 has begun.
        const goesOn = list.length > 2 || list.every(part => part.gap < 3);
        if (slip || (parallel && goesOn) || (single && list.length >= FEWEST)) return 'proven';
        if (list.length >= FEWEST && goesOn && isOneSlip([total], miss) && areKindsOf(total, list)) return 'likely';
        // 5件，其中民事3件、行政3件: a case is of one kind, a person may be of several.
        return single && CASES.test(total.figure.unit) ? 'likely' : 'none';
      }
      // 审结3.8万件，其中维持2.2万件、…: two digits are soon made good by one of another part.
      if (list.length >= FEWEST) {
        const shows = isExact(total.figure) || hasDigits(total) || isSwap([total, ...list], miss);
        return slip && shows ? 'likely' : 'none';
      }
      return ((total.figure.digits.length > 2 || parallel) && isSwap([total, ...list], miss)) ||
        (slip &&
          isLittle &&
          (list.every(({ label }) => /[级性]$|程序$/.test(label.words)) ||
            (CASES.test(total.figure.unit) && areTwoKinds(list))))
        ? 'likely'
        : 'none';
    case 'total after':
      // 128个村，建成工作室128个；12个乡镇站、1个县中心，共计141个: what stands in front of the list may belong to it.
      if (hasMoreInFront(reading, split)) return 'none';
      // 许可26462宗，…；处罚合计108156宗: a total of its own name after a semicolon may be of what is not told.
      if (
        closed &&
        total.gap > 2 &&
        total.label.words.length > 1 &&
        sizeIn(total) !== list.length &&
        !slip &&
        list.every(part => !shares(part, total.label.words))
      )
        return 'none';
      if (closed) return 'likely';
      // 废止31件、修改27件，共处理58件
      if (single && /^(?:共|累计)/.test(total.lead) && !startsFlow(list) && isOneSlip([total, ...list], miss))
        return 'likely';
      // 取消7项，下放23项，合并15项，全年累计调整45项
      if (list.length >= FEWEST && ADJUSTED.test(total.lead) && list.every(part => movementOf(part) !== null))
        return isOneSlip([total, ...list], miss) ? 'likely' : 'none';
      return slip && (parallel || single) ? 'likely' : 'none';
    case '':
      // 共114件。上年结转2件，新收63件: of the next sentence only what looks like a slip.
      if (closed)
        return fitsElsewhere(reading, split) || (first?.sentence !== total.sentence && !slip) ? 'none' : 'likely';
      return slip &&
        isLittle &&
        !startsFlow(list) &&
        (parallel || list.length >= FEWEST || (miss.lt(0) && single)) &&
        endsThought(reading, list)
        ? 'likely'
        : 'none';
  }
}

/** 文件及合同132件，其中规范性文件23件，决策41件，政府合同68件: the name of the total has those of two or more of its kinds. */
function areKindsOf({ label: { words } }: Mention, list: readonly Mention[]): boolean {
  const names = list.map(({ label }) => label.words.slice(-2)).filter(name => name.length > 1 && words.includes(name));
  return new Set(names).size > 1;
}

/** 查处48家，其中暂停9家、解除2家、约谈57家; 问题33个，已整改61个，剩余2个: one list that a slip of the total explains. */
function isJoinedSlip({ total, by }: Split, list: readonly Mention[], miss: Fraction): boolean {
  const isOne = by === 'of which' && list.length >= FEWEST && list.slice(1).every(({ gap }) => gap === 1);
  const [done, left, ...more] = list;
  const isLeftOver =
    by === '' && left !== undefined && isLeft(left) && more.length < 1 && done?.index === total.index + 1;
  return (isOne || (isLeftOver && left.index === done.index + 1 && left.gap === 2)) && isOneSlip([total], miss);
}

function isFar({ figure }: Mention, miss: Fraction): boolean {
  const [whole, added] = [amountOf(figure), amountOf(figure).sub(miss)];
  return added.mul(2n).lt(whole) || added.gt(whole.mul(2n));
}

/** 12.6万（9.3万，4.1万）: to the same place, so that rounding cannot explain a miss that `meets` does not. */
function areAlikeWritten({ figure: total }: Mention, list: readonly Mention[]): boolean {
  return list.every(
    ({ figure }) =>
      figure.approximator === null && figure.unit === total.unit && placeOf(figure).equals(placeOf(total)),
  );
}

/** 受理500件，办结480件，调解300件 are steps of the same cases, not parts. */
function startsFlow([first, ...others]: readonly Mention[]): boolean {
  // 发现问题63个和51个: all of one name.
  if (others.every(({ label }) => label.words === '' || label.words === first?.label.words)) return false;
  return first?.label.stage === 'closed' || first?.label.stage === 'received';
}

function hasDigits({ figure: { digits } }: Mention): boolean {
  return digits.replace('.', '').length > 2;
}

/** Whether the sentence says nothing more of the kind after the list. */
function endsThought({ mentions }: ParagraphReading, list: readonly Mention[]): boolean {
  const last = list.at(-1);
  const next = last && mentions[last.index + 1];
  return !next || next.sentence !== last.sentence || next.gap >= 2;
}

/** 按环节分 asks of each thing where it belongs, 涉及 does not. */
const BY_AXIS = /按[^,;。:\d]{1,8}(?:分|划分|统计)/;
const ADJUSTED = /(?:共|累计)(?:调整|变动)$/;
const CASES = /^[件起宗]$/;
const OPEN = { zh: '分项没有列全（其中、等），需人工核对', en: 'the parts are not all listed' };

/** 饮酒驾驶581起，醉酒驾驶142起: two names of one length that end alike. */
function areTwoKinds([first, second, ...more]: readonly Mention[]): boolean {
  const [a = '', b = ''] = [first?.label.words, second?.label.words];
  return more.length === 0 && a.length > 3 && a.length === b.length && a.slice(-2) === b.slice(-2);
}
