/** Finds the parts of a total that follows them: 维持236件、驳回101件，合计337件. */
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf } from '../interval.ts';
import { MEASURES } from '../units.ts';
import { isBelow, isOfLevelsBelow } from './closing.ts';
import { comparable, sumOf } from './comparable.ts';
import { anyOf } from './lexicon.ts';
import type { Mention, Split } from './model.ts';
import { isRest } from './rest.ts';
import { joinedAtEnd, strongest } from './strongest.ts';
import { calledParts, deniedParts, partsSaid } from './totalParts.ts';

const STRONG_TOTAL =
  /合计|共计|总计|一共|加起来|累计共|(?:以上|上述)[一-龥]{0,4}共|[二两三四五六七八九十](?:类|项|者|级|部分|年|次|批|轮)(?:合计|共|累计|总)/;

/** 由17名律师、4名学者组成的21人 */
const COMPOSED = /(?:组成|构成)的$/;
const HINT =
  /(?<![第届])([二两三四五六七八九十])(?:(?:类|项|者|级|部分|年|批|轮|地|次|支|县|镇|家|部门|单位|个(?:部门|单位|乡镇|县|中心))(?:[一-龥]{0,4}?(?:合计|共计|共|累计|总计)|[一-龥]{0,6}达$)|(?:种|类)?(?:渠道|途径|方式|情形)[一-龥]{0,14}?(?:合计|共计|共|累计|总计)$)/;

/** 今年新建公园2个、长廊9个、广场1个，`年内新增`12个 */
function isAllNew({ lead, rest }: Mention, parts: readonly Mention[]): boolean {
  return ALL_NEW.test(lead.trim()) && rest === '' && parts.length > 2 && /新[建增设]/.test(parts[0]?.lead ?? '');
}

const ALL_NEW = /^(?:年内|全年|当年)(?:共|累计)?新[增建]$/;
const JOINED_BY = /^[一-龥]{2,8}共$/;

/** 截至去年底已上线19个，今年新上线13个，累计上线32个 */
function isStockAndNew([stock, added, ...more]: readonly Mention[]): boolean {
  return (
    more.length === 0 && UNTIL.test(stock?.lead ?? '') && /^(?:今年|本年|(?:19|20)\d\d年)新/.test(added?.lead ?? '')
  );
}

/** 反馈27个，`第一批销号14个，第二批销号9个`，累计销号23个: the parts from the first batch on, where they are told in their order. */
function batches(parts: readonly Mention[]): readonly Mention[] {
  const places = parts.map(({ lead }) => BATCH.exec(lead.trimStart())?.[1] ?? '');
  const from = places.findLastIndex(place => place === '首' || place === '一');
  const run = from < 0 ? [] : places.slice(from);
  const isRun = run.length > 1 && run.every((place, at) => at === 0 || parseHan(place) === at + 1);
  return isRun ? parts.slice(from) : [];
}

const BATCH = /^第?(首|[一二三四五六])[批轮次期]/;
const UNTIL = /^截[至止](?:去年|上年|(?:19|20)\d\d年)[底末]/;

/** 四种渠道登记的事项共1187件 */
const BY_WAYS = /[二两三四五六七八九十](?:种|类)?(?:渠道|途径|方式|情形)[一-龥]{0,14}(?:合计|共)/;

/** 分别配备21名、17名，`加上借调人员`，共有45名: others come to the list without their number. */
const WITH_MORE = /^[,;](?:再?加上|连同)[^,;。]{2,12},/;

const NAMES = /、[一-龥]{2,8}[二两三四五六七八九十](?:个|家|县|镇)/;

/** `after` gives the words after a mention. */
export function splitInFront(
  mentions: readonly Mention[],
  counts: readonly Mention[],
  at: number,
  after: (mention: Mention) => string,
): Split | null {
  const total = counts[at];
  const second = total && secondTotal(mentions, counts, total);
  if (second) return second;
  const told = total && partsSaid(mentions, counts, total);
  if (told) return madeUpBy(total, told);
  if (
    !total ||
    (total.role !== 'total' &&
      !HINT.test(total.lead) &&
      !COMPOSED.test(total.lead) &&
      !ALL_NEW.test(total.lead.trim())) ||
    at < 2 ||
    isRest(total) ||
    /占/.test(total.lead)
  )
    return null;
  // 办理结果合计195件 is what became of those told in front.
  if (/结果/.test(total.lead) || WITH_MORE.test(total.between) || isOfShare(mentions, total) || isOfRow(counts, total))
    return null;
  const said = calledParts(counts, total, sizeIn(total)) ?? deniedParts(counts, total);
  if (said) return madeUpBy(total, said);
  // 甲、乙、丙三个乡镇共计111起: of those that stand there by name.
  if (NAMES.test(total.clauseWords)) return null;
  const size = sizeIn(total);
  const parts: Mention[] = [];
  let level: number = 0;
  // 58家、41家、加油站133座，共232家（座）
  const others = OTHER_MEASURE.exec(after(total))?.[1];
  const before = inSentenceBefore(counts, total);
  if (before) return before;
  for (const part of counts.slice(0, at).toReversed()) {
    if (part.sentence !== total.sentence) break;
    if (part.depth !== total.depth || part.owner !== total.owner) continue;
    const next = parts[0] ?? total;
    const gap = strongest(mentions, part, next);
    if (gap > 3 || (parts.length > 1 && gap > Math.max(level, 2))) break;
    // 不予处罚423件，减免罚款186万元，从轻处罚117件、减轻处罚38件，三类合计578件: money told of one of as many as there are.
    if (part.figure.unit === '元' && total.figure.unit !== '元' && size > parts.length) continue;
    const isOfMeasure = comparable(part, total) || isMixed(part, total, size) || others === part.figure.unit;
    if (!isOfMeasure || (isTotalOfList(part) && !isBelow(part))) break;
    // 2020年31件、2021年23件；全区合计2020年88件: of one of the years.
    if (isOfOtherYear(part, total)) return null;
    if (parts.length === 1) level = gap;
    parts.unshift(part);
  }
  if (isOfItem(total)) return null;
  const inOrder = batches(parts);
  const used = size > 1 ? parts.slice(-size) : inOrder.length > 0 ? inOrder : joined(parts);
  if (used.length < 2 || used.length < size)
    return size > 1 ? (bracketInFront(counts, total, size) ?? withSentenceBefore(counts, total, size)) : null;
  // 48家单位申报29个类别共74个项目: what nothing parts or joins is no list.
  if (used.slice(1).some(({ gap, between }) => gap === 0 && !/[和与及或]/.test(between))) return null;
  // 8个县各确定1个 is eight, not one; 各期依次为85人、92人 says which is which.
  const levels = areLevels(total, used);
  // 市政府17件，市政府部门40件，各县（市、区）63件，两级政府合计80件
  if (levels && used.length < parts.length) return null;
  if (!levels && used.some(({ lead }) => EACH.test(lead) && !ONE_BY_ONE.test(lead))) return null;
  const strong =
    STRONG_TOTAL.test(total.lead) &&
    (total.label.words === '' || size > 1 || /[合共]计|加起来|^(?:以上|上述)/.test(total.lead));
  const sameNoun =
    /^(?:总?共有?|共计)$/.test(total.lead.trim()) &&
    total.label.noun.length > 1 &&
    used.some(part => total.label.noun.startsWith(part.label.noun.slice(0, 2)) && part.label.noun !== '');
  const composed = COMPOSED.test(total.lead) && /由/.test(used[0]?.lead ?? '');
  // 新获评3个地区、2个项目，共5个。
  const bare = total.label.words === '' && total.rest === '';
  const closed =
    strong ||
    (size > 1 && BY_WAYS.test(total.lead)) ||
    isStockAndNew(used) ||
    batches(used).length === used.length ||
    sameNoun ||
    bare ||
    composed ||
    isAllNew(total, used) ||
    // 14个乡镇、26个部门共40个单位
    (total.gap === 0 && JOINED_BY.test(total.lead)) ||
    used.some(isRest) ||
    levels;
  return madeUpBy(total, used, closed);
}

function madeUpBy(total: Mention, parts: readonly Mention[], closed = true): Split {
  return { total, parts, run: parts, by: 'total after', closed, open: false, overlaps: false };
}

/** 分别为588件、312件，罚款分别为1420万元、906万元，`两类合计`900件、罚款2326万元: what follows a total in another measure is one of that. */
function secondTotal(mentions: readonly Mention[], counts: readonly Mention[], total: Mention): Split | null {
  const front = mentions[total.index - 1];
  if (front?.role !== 'total' || total.gap !== 1 || comparable(front, total)) return null;
  const before = counts.filter(
    ({ index, sentence, depth }) => index < front.index && sentence === total.sentence && depth === total.depth,
  );
  const [of, parts] = [front, total].map(({ figure }) => before.filter(part => part.figure.unit === figure.unit));
  // 2期、156人；3期、412人；全年共培训5期、568人: the total in front is that of as many.
  const isKnown = sizeIn(front) === parts?.length || (of && sumOf(of).equals(amountOf(front.figure)));
  return parts && parts.length > 1 && of?.length === parts.length && isKnown ? madeUpBy(total, parts) : null;
}

const OTHER_MEASURE = /^\(([一-龥]{1,2})\)/;
const EACH = /各(?![级类种项地部行相单有])[^共]{0,20}$|每/;
const ONE_BY_ONE = /依次|分别/;

/** 三部门合计超过全县总量`9040件`的八成: the whole of a share is no sum of what stands in front. */
function isOfShare(mentions: readonly Mention[], { index, sentence }: Mention): boolean {
  const share = mentions[index + 1];
  return share?.sentence === sentence && share.lead === '的' && share.figure.kind !== 'count';
}

/** 分别为3个、17个，累计分别达到14个、126个: each place of a row has its own total. */
function isOfRow(counts: readonly Mention[], { index, clauseWords }: Mention): boolean {
  const next = counts.find(count => count.index === index + 1);
  return /分别|依次/.test(clauseWords) && next?.gap === 1;
}

/** 组成4个督察组，对12个乡镇、3个街道和22个部门共37家: what 、 joins in front is the list. */
function joined(parts: readonly Mention[]): readonly Mention[] {
  const list = joinedAtEnd(parts);
  return list.length > 1 ? list : parts;
}

/**
 * 市本级培训1460人，各县（市、区）合计培训5237人，`全市`共培训6697人; 市政府制发17件，各县（市、区）报送63件，`两级`合计80件: a government
 * itself and all below it, of which 各建成1个 is not all.
 */
function areLevels(total: Mention, [first, second, ...more]: readonly Mention[]): boolean {
  if (!first || !second || more.length > 0) return false;
  if (EACH.test(second.lead) && second.figure.digits.length < 2) return false;
  return (
    (total.frame.area.startsWith('全') && isOfLevelsBelow(first, second)) ||
    (/两级/.test(total.lead) && isBelow(second) && !/^[各所下]/.test(first.lead.trimStart()))
  );
}

/** 首批8个…第四批14个。四批共42个: as many in the sentence in front as the numeral says. */
function inSentenceBefore(counts: readonly Mention[], total: Mention): Split | null {
  const size = sizeIn(total);
  if (counts.some(({ sentence, index }) => sentence === total.sentence && index < total.index)) return null;
  const before = counts.filter(({ sentence, depth }) => sentence === total.sentence - 1 && depth === 0);
  if (!before.every(part => comparable(part, total) || isMixed(part, total, size))) return null;
  const parts = size > 1 ? before.slice(-size) : before;
  const isKnown = size > 1 ? parts.length === size && areAllOrPickedOut(before, parts) : isOneList(before);
  if (!isKnown || (size < 2 && !OF_LIST.test(total.lead.trim()))) return null;
  return madeUpBy(total, parts);
}

/** 查处5210件，`其中`超载2184件、非法营运963件。上述两类共3147件: what is told again are the parts, not their whole. */
function areAllOrPickedOut(before: readonly Mention[], parts: readonly Mention[]): boolean {
  return (
    before.length === parts.length ||
    (before.length === parts.length + 1 && parts[0]?.lead.trimStart().startsWith('其中') === true)
  );
}

/** 作出处罚决定4413件，其中罚款2865件。`另`以简易程序作出6821件，`两项共`11234件: one of each sentence. */
function withSentenceBefore(counts: readonly Mention[], total: Mention, size: number): Split | null {
  const heads = [total.sentence - 1, total.sentence].map(of =>
    counts.find(({ sentence, depth, index }) => sentence === of && depth === 0 && index < total.index),
  );
  const parts = heads.filter(head => head !== undefined && comparable(head, total)) as readonly Mention[];
  const goesOn = BESIDES.test(parts[1]?.clauseWords ?? '');
  if (size !== 2 || parts.length !== size || !goesOn) return null;
  return madeUpBy(total, parts);
}

const BESIDES = new RegExp(`^${anyOf('besides')}`);

function isOfOtherYear({ frame: a }: Mention, { frame: b, lead }: Mention): boolean {
  return (
    lead.includes(`${b.period}年`) && /^\d{4}$/.test(a.period) && /^\d{4}$/.test(b.period) && a.period !== b.period
  );
}

/** 进学校62场；进社区48场；进企业29场。`全年总计`139场 */
const OF_LIST = /^(?:全年|全市|全县|全区|以上|上述)?(?:各?[项类])?(?:合计|共计|总计|一共|总共)/;

/** Whether each of three or more has a name and the same mark in front. */
function isOneList(counts: readonly Mention[]): boolean {
  const [, second] = counts;
  return (
    counts.length > 2 &&
    counts.every(
      (count, at) =>
        count.role === 'plain' &&
        (count.label.words !== '' || isRest(count)) &&
        (at === 0 || count.gap === second?.gap),
    )
  );
}

/** （机关干部126人，律师35人），上述两类人员合计161人. */
function bracketInFront(counts: readonly Mention[], total: Mention, size: number): Split | null {
  const inside = counts
    .filter(
      ({ index, depth, sentence }) => index < total.index && depth === total.depth + 1 && sentence === total.sentence,
    )
    .slice(-size);
  if (inside.length < size || !inside.every(part => comparable(part, total))) return null;
  return madeUpBy(total, inside);
}

/** 合计, or 共 alone, says that it is the sum of what stands in front; 共修改118件 begins a list. */
export function isTotalOfList({ role, lead, label, between }: Mention): boolean {
  if (isOfItem({ between })) return false;
  return role === 'total' && (/合计|共计|总计|一共/.test(lead) || label.words === '');
}

/** 撤销和变更的，`共`198件 is all of one item, not of the items in front. */
export function isOfItem({ between }: Pick<Mention, 'between'>): boolean {
  return OF_ITEM.test(between);
}

const OF_ITEM = /[;,][^;,]{1,40}的(?:,|\([^()]*\))共$/;

/**
 * 合同216份、决策7项、其他文件41份，共264份: papers of several measures with one total that names none of them; 许可412件、处罚52件、
 * 检查279次，三类执法行为合计743件（次）: as many as it says.
 */
function isMixed(part: Mention, total: Mention, size: number): boolean {
  // 件（次）, 件次
  const unit = total.figure.unit.charAt(0);
  return (
    (total.label.words === '' || size > 2) &&
    MEASURES.includes(part.figure.unit) &&
    MEASURES.includes(unit) &&
    unit !== ''
  );
}

/** 4 of 四类合计; 0 where no number of parts is said. */
export function sizeIn({ lead }: Mention): number {
  return parseHan(HINT.exec(lead)?.[1] ?? '') ?? 0;
}
