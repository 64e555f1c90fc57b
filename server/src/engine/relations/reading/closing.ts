/** Tells of a list without 其他 that it leaves nothing out by what its parts are: 合格70份、不合格6份; 上年结转23件、新接284件. */
import { parseHan, parseNumeral } from '../../text/hanNumerals.ts';
import { deniedBy, denies, isDecision } from './denials.ts';
import { areHalves } from './halves.ts';
import type { Mention, Split } from './model.ts';
import { areAllOfYear, areAllYears, areYearsUntilNow } from './years.ts';

export function leavesNothingOut(total: Mention, parts: readonly Mention[]): boolean {
  return (
    (hasDenial(parts) && !mayWait(total, parts)) ||
    areInflow(parts) ||
    areLevels(parts) ||
    areThreeLevels(parts) ||
    areDoneAndNot(parts) ||
    areGoneAndKept(parts) ||
    areAsManyAsSaid(total, parts) ||
    areInOrder(total, parts) ||
    areGrades(parts) ||
    areAllYears(total, parts) ||
    areAllOfYear(parts) ||
    areYearsUntilNow(parts) ||
    areAllAges(parts) ||
    areNamedBy(total, parts) ||
    areAllOfReview(parts) ||
    isToldByWay(parts) ||
    areTwoHalves(parts) ||
    areAboveAndBelow(parts)
  );
}

/** 31人，`由三部分人组成`。…; 310件，`分三类`：…: of how many parts the words after a total say that it is made up; 0 where they do not. */
export function sizeSaid(after: string): number {
  const [, composed, divided] = DIVIDED.exec(after) ?? [];
  return parseNumeral(composed ?? divided ?? '') ?? 0;
}

const SIZE = '([两二三四五六七八九2-9])(?:大类|类|种|部分|块|批|期|档|个(?:部分|层次|层级|档次|批次|类别|大类|板块))';
const DIVIDED = new RegExp(
  `^[^,;。:\\d]{0,10},?(?:(?:共|总体|具体|大致)?由${SIZE}[^,;。:\\d]{0,6}(?:组成|构成)|(?:共|可|总体|具体|大致)?(?:分为|分成|划分为|划为|分|包括|包含)${SIZE}[^,;。:\\d]{0,6})[:。,]`,
);

/** （其中权属争议34件、专利纠纷21件，`无其他类型`）: whether the words after the last part say that there are no others. */
export function saysNoOthers(after: string): boolean {
  return NO_OTHERS.test(after);
}

/** 抗诉2件、发出建议5件、不支持41件，`其余作终结审查处理`: whether the words after the last part tell of others without their number. */
export function leavesOthers(after: string): boolean {
  return OTHERS.test(after) || REST_AFTER.test(after) || PLANNED_AFTER.test(after);
}

/** …，剩余4项: what is left beside those that were done. */
const REST_AFTER = /^[,;](?:剩余|尚余|余下|尚有)\d/;

/** 已整改68个，正在整改20个，拟长期坚持7个: those of which only the plan is told. */
const PLANNED_AFTER = /^[^,;。()\d]{0,8}[,;]还?拟[^,;。\d]{2,10}\d/;

const OTHERS = /^[^,;。()\d]{0,8}[,;](?:其他|其它|其余|余下|剩余)[^,;。\d]{2,30}[,;。]/;
const NO_OTHERS =
  /^[^,;。()\d]{0,8}[,;](?:(?:其他|其余)[^,;。\d]{0,6}(?:无|没有|未)|(?:再|且|并|也)?(?:无|没有|别无|不存在|未涉及|不涉及)(?:其他|其它|其余))/;

/** 上年结转23件、本年新接284件: what was carried in and what came in are all. */
function areInflow([first, second, ...more]: readonly Mention[]): boolean {
  if (!first || !second || more.length > 0) return false;
  const [before, after] = [CARRIED.exec(first.lead)?.[1], BEGUN.exec(second.lead)?.[1]];
  return (
    (first.label.stage === 'carried in' && INFLOW.test(second.lead)) ||
    (before !== undefined && Number(before) + 1 === Number(after))
  );
}

/** 2024年结转项目32个和2025年新开工项目130个 */
const CARRIED = /((?:19|20)\d\d)年度?(?:结转|续建|跨年)(?![至到入下])/;
const BEGUN = /((?:19|20)\d\d)年度?新(?:收|接|受理|立|增|开工|建|开)/;

const INFLOW =
  /^(?:和|与|及)?(?:本年度?|今年|当年|全年)?新(?:收|接|受理?|立|增|发|进|交办|转办|登记|派单?)(?:案件|件|的)?$/;

/** 35岁以下128名，36至50岁197名，51岁以上101名: from those below an age to those above another. */
export function areAllAges(parts: readonly Mention[]): boolean {
  const [first = '', last = ''] = [parts[0]?.lead, parts.at(-1)?.lead];
  return (
    parts.length > 2 &&
    UP_TO_AGE.test(first) !== UP_TO_AGE.test(last) &&
    [first, last].some(each => FROM_AGE.test(each))
  );
}

const UP_TO_AGE = /\d岁(?:及|\(含\))?以下/;
const FROM_AGE = /\d岁(?:及|\(含\))?以上/;

/** 本科以上学历129人，本科以下学历163人 */
function areAboveAndBelow([first, second, ...more]: readonly Mention[]): boolean {
  const [a = '', b = ''] = [first, second].map(part => part?.label.words ?? '');
  const [one, other] = [a, b].map(words => words.replace(/以[上下]/, '以'));
  return more.length === 0 && a !== b && one === other;
}

/** 自然人申请641件，法人或者其他组织申请79件 */
export function areTwoHalves([first, second, ...more]: readonly Mention[]): boolean {
  return (
    first !== undefined && second !== undefined && more.length === 0 && areHalves(first.label.words, second.label.words)
  );
}

/** 审结163件，结案方式为：维持88件、驳回31件、…: by a way to look at all of them. */
function isToldByWay([first, ...others]: readonly Mention[]): boolean {
  return first !== undefined && others.length > 1 && WAY.test(first.between.slice(0, -first.lead.length || undefined));
}

const WAY = /(?<!主要[^,;。:]{0,8})(?:方式|类型|类别|性质|来源|渠道|级别|层级)(?:分别)?(?:[为是]|如下|构成|分布)?:$/;

/** 清理文件231件，继续有效174件、修改19件、废止26件、宣布失效12件: what a review keeps and what it takes out. */
function areAllOfReview([first, ...others]: readonly Mention[]): boolean {
  return (
    first !== undefined &&
    others.length > 1 &&
    isKept(first) &&
    others.some(({ lead }) => /废止/.test(lead)) &&
    others.every(({ lead }) => TAKEN_OUT.test(lead))
  );
}

/** 继续有效的174件, 保留60项 */
export function isKept({ lead }: Mention): boolean {
  return /(?:继续有效|保留)的?$/.test(lead.trimEnd());
}

const TAKEN_OUT = /(?:废止|失效|修改|修订)(?:的|完善)?$/;

/** 代表建议和委员提案173件，其中代表建议92件，委员提案81件; 镇（街道）13个，其中镇7个、街道6个: the name of the total names just these kinds. */
function areNamedBy({ label }: Mention, parts: readonly Mention[]): boolean {
  const names = label.words.split(/[、和与及()]/).filter(name => name !== '');
  return (
    names.length > 1 &&
    names.length === parts.length &&
    parts.every(({ label: part }, at) => part.words !== '' && (names[at] ?? '').endsWith(part.words))
  );
}

/** 三类活动54场，其中业务培训18场、旁听庭审26场、模拟法庭10场: as many parts as the total says that there are. */
function areAsManyAsSaid({ lead, rest }: Mention, parts: readonly Mention[]): boolean {
  const said = KINDS.exec(lead)?.[1] ?? KINDS_AFTER.exec(rest)?.[1];
  const isOfLevels = /[两二三]级[^,;。]{0,12}$/.test(lead);
  // 两级调委会受理2384起 is no list of two levels.
  const levels = parts.map(part => LEVEL.exec(part.lead)?.[0]);
  // 市本级收到389件，市本级审结352件 are of one level.
  if (isOfLevels && (levels.includes(undefined) || new Set(levels).size < parts.length)) return false;
  return said !== undefined && parseHan(said) === parts.length && parts.length > 1;
}

const LEVEL = /[省市县区乡镇村]本?级/;
const KINDS = /([两二三四五六七八九])(?:类|种|大类|级|个方面|个层级|个渠道)[^,;。]{0,12}$/;
const KINDS_AFTER = /^[^,;。]{0,6}([两二三四五六七八九])(?:类|种|大类)/;

/** 满意182件、基本满意12件、不满意1件: every answer that there is. */
function areGrades(parts: readonly Mention[]): boolean {
  const names = parts.map(({ label }) => label.words);
  return names.length > 2 && names.every(name => /满意$/.test(name)) && names.some(name => name.startsWith('不'));
}

/** 两批下放的事项共97项，第一批61项，第二批36项: each in its order, as many as the total says. */
function areInOrder({ lead }: Mention, parts: readonly Mention[]): boolean {
  const [, size = '', of = ''] = IN_ORDER.exec(lead) ?? [];
  return (
    parseHan(size) === parts.length &&
    parts.every((part, at) => {
      const [, place = '', each] = PLACE.exec(part.lead.trimStart()) ?? [];
      return each === of && (place === '首' ? at === 0 : parseHan(place.replace('第', '')) === at + 1);
    })
  );
}

const IN_ORDER = /([两二三四五六])(批|轮|期|次|阶段)[^,;。]{0,20}$/;
const PLACE = /^(首|第[一二三四五六])(批|轮|期|次|阶段)/;

/** 已整改到位129个，尚未完成14个; 95个问题中已整改88个，7个正在整改 */
function areDoneAndNot([first, second, ...more]: readonly Mention[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    DONE.test(first.lead) &&
    NOT_YET.test(second.lead.trim() === '' ? second.rest : second.lead)
  );
}

/** 收到5308件，其中不属职责退回411件，实际承办4897件; 计划126项，取消8项，实际实施118项 */
function areGoneAndKept([first, second, ...more]: readonly Mention[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    GONE.test(first.lead.trim()) &&
    /^实际(?!新)/.test(second.lead.trim())
  );
}

const GONE = /(?:退回|取消|剔除|退件|核减|撤回)的?$/;
const DONE = /(?:^|中)(?:其中)?(?:目前|均)?已(?!立案|受理|移送|上报)/;
/** 未到期 is none of those due. */
const NOT_YET = /^(?:尚未|仍未|还未|尚有|未|[尚仍还正]在)(?!到期|届满)/;

/** 市本级684件，7个县（市、区）合计1239件: a government itself and all below it. */
function areLevels([first, second, ...more]: readonly Mention[]): boolean {
  return first !== undefined && second !== undefined && more.length === 0 && isOfLevelsBelow(first, second);
}

/** 市直部门21名、县（区）政府14名、乡镇（街道）11名: each level in its order. */
function areThreeLevels(parts: readonly Mention[]): boolean {
  return (
    parts.length === THREE_LEVELS.length &&
    THREE_LEVELS.every((level, at) => level.test(parts[at]?.lead.trimStart().replace(/^其中/, '') ?? ''))
  );
}

const THREE_LEVELS = [/^市(?:直|级|本级)/, /^(?:各)?县(?!城)/, /^(?:各)?(?:乡|镇|街道)/] as const;

/** Whether `next` counts what all below the government counted that `first` counts alone. */
export function isOfLevelsBelow(first: Mention, next: Mention): boolean {
  // 县级审批186项，乡镇审批126项
  const isOwn = /本级|^(?:其中)?[市县区](?:级|直)/.test(first.lead.trimStart()) || OWN.test(first.clauseWords);
  return isOwn && isBelow(next);
}

/** Whether it counts what all governments below one counted: 各县（市、区）政府合计26.8万条. */
export function isBelow({ lead }: Mention): boolean {
  return LEVELS_BELOW.test(lead.trimStart());
}

/** 2024年市本级审查文件、`合同`412件 */
const OWN = /^(?:(?:19|20)\d\d年|全年|其中)?[市县区]本级[^\d]*$/;

const LEVELS_BELOW = /^(?:各|所辖|下辖|其他|所属)?个?(?:县|旗|区|市|乡|镇|街道)(?!本级|直)[^,;。]{0,16}$/;

/** Of 受理320件 not all need be decided: 起诉240件，不起诉45件 leave out those that wait. */
function mayWait(total: Mention, parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  if (total.label.stage !== 'received' || last === undefined) return false;
  // 收到85件，受理70件，不予受理6件 leave out those that were taken back or wait for papers.
  return (
    isDecision(last.label) || (last.label.negated && NOT_TAKEN_IN.test(last.label.words) && /收到/.test(total.lead))
  );
}

const NOT_TAKEN_IN = /不予受理/;

const HANDED_ON = /^(?:转|移送|移交)(?:其他|有关|有权|相关)?(?:机关|部门|单位)/;

/** 合格70份、不合格6份: a list that ends with the denial of one of its parts leaves nothing out. */
function hasDenial(parts: readonly Mention[]): boolean {
  // 立案57条，不予立案28条，转其他机关处理11条: what others are to decide.
  const last = parts.length > 2 && HANDED_ON.test(parts.at(-1)?.lead.trim() ?? '') ? parts.at(-2) : parts.at(-1);
  return (
    last !== undefined &&
    // 予以公开148项、部分公开31项、不予公开42项 are answers among others.
    !(isDecision(last.label) && parts.length > 2) &&
    deniedBy(last.label).length > 1 &&
    parts.some(part => part !== last && denies(last.label, part.label))
  );
}

/** 1286.4万元，由罚款1103.9万元和没收182.5万元构成 */
export function isComposed({ parts: [first, ...more] }: Pick<Split, 'parts'>): boolean {
  return first !== undefined && first.gap === 2 && /^由/.test(first.lead) && COMPOSES.test(more.at(-1)?.rest ?? '');
}

const COMPOSES = /^[一-龥]{0,6}(?:组成|构成)/;
