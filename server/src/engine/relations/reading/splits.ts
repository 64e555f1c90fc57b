/** Finds by place which counts may be the parts of which total; 其中, brackets, colons and the like say how sure that is. */
import { amountOf } from '../interval.ts';
import { isComposed, leavesNothingOut, leavesOthers, saysNoOthers, sizeSaid } from './closing.ts';
import { comparable, sumOf } from './comparable.ts';
import { isDistributed, isToldAgain, shares, standsBeside } from './distributed.ts';
import { halvesSplit } from './halves.ts';
import { isBeforeIntake, withoutBrackets } from './labels.ts';
import { AXIS, make, OF_WHICH, OPEN, runFrom } from './listRun.ts';
import { isCount } from './mentions.ts';
import { mixedList } from './mixedList.ts';
import type { Mention, Split } from './model.ts';
import { isOfItsKind } from './ofItsKind.ts';
import { overlap } from './overlaps.ts';
import { splitApart } from './partsApart.ts';
import { isRest, mayBeLeft, upToRest } from './rest.ts';
import { withoutPeriod } from './roles.ts';
import { strongest } from './strongest.ts';
import { splitInFront } from './totals.ts';

/** 普通程序案件中, 在编人员中行政编制38名: without the number again. */
const REFERENCE =
  /(?:^|[,;。])([^,;。:()\d]{2,16}?)(?:案件|事项|问题|工单|领域|申请)?(?:(?<!其|集|年|期|当|手|初|高)中(?![心小央国介医级层队学等试型])|(?:里面?|之中|当中|之内|(?<!年|期|市|县|区|省|国|境)内)(?=[,:])|(?<=案件|事项|问题|工单|线索)里)([,:]?)[^,;。]{0,24}$/;
/** `对`问题企业中的132户责令改正 */
const TAKES = /^[对将就从](?=[一-龥]{2})/;
/** 57个问题中63个, 在办结的460件案件中，…; 中试基地 and 普通高中 are words of their own. */
const OUT_OF = /^[^,;。:、\d]{0,14}(?<!其|集|年|期|当|手|初|高)中(?=[,:]|$|有|已|的|属|共|经|以|由|被|,)/;
/** 涉外公证按用途分，留学284件、…: what is told apart is named in front. */
const SUBJECT_OF_AXIS = /(?:^|[;。])([一-龥]{2,8})按[^,;。:\d]{1,8}(?:分|划分|看|统计)[,:]?[^,;。:\d]{1,12}$/;
/** 这92人中法学专业毕业的46人: what 这 takes up is the whole, whatever follows. */
const THOSE = /(?:^|[在从,])(?:这|上述|以上|前述|该)$/;
const OUT_OF_THOSE = /^[^,;。:、\d]{0,8}(?<!其|集|年|期|当|手|初|高)中(?![心小央国介医级层队学等试型])/;
const PART_OF_PART = /^(?:其中|含|包括|包含)/;
const CLOSED = /^已?(?:审结|办结|结案|结)(?:案件)?$/;

/** `wordsOf` gives the words of a sentence, where 同时 may say that parts overlap; `after` those that follow a mention. */
export function readSplits(
  mentions: readonly Mention[],
  wordsOf: (sentence: number) => string,
  after: (mention: Mention) => string,
): readonly Split[] {
  const splits: Split[] = [];
  const counts = mentions.filter(isCount);
  if (mentions.length < 2) return splits;
  for (const [at, total] of counts.entries()) {
    const inBracket = counts.filter(
      (count, place) =>
        count.owner === total &&
        comparable(total, count) &&
        // （工程建设领域518件，含政府投资项目47件；其他354件）: a part of the part in front.
        !(PART_OF_PART.test(count.lead) && counts[place - 1]?.owner === total),
    );
    if (inBracket.length > 0) splits.push(halvesSplit(counts, total, inBracket) ?? bracketSplit(total, inBracket));
    const next =
      mixedList(counts, total) ?? splitApart(mentions, counts, at) ?? splitAfter(mentions, counts, at, after);
    // 涉及… after a list opens another axis over the list's total, not over its last part.
    if (next && !(next.by === 'axis' && splits.some(({ parts }) => parts.includes(total)))) splits.push(next);
    const front = splitInFront(mentions, counts, at, after);
    if (front) splits.push(front);
  }
  for (const [at, first] of counts.entries()) {
    const split = secondAxis(mentions, counts, at, first, splits);
    if (!split) continue;
    // What the words name takes the place of what only stands near.
    const near = splits.findIndex(({ by, total, parts }) => by === '' && total === split.total && parts[0] === first);
    if (near < 0) splits.push(split);
    else splits[near] = split;
  }
  return splits.map(split => {
    const last = split.parts.at(-1) ?? split.total;
    const words = after(last);
    return {
      ...split,
      closed: split.closed || ((split.by !== '' || split.parts.length > 1) && saysNoOthers(words)),
      // 办结54件，其中维持17件，受理前化解9件: what was never taken in is no part of what was closed.
      open:
        split.open ||
        leavesOthers(words) ||
        isLeftOver(split, mentions[last.index + 1]) ||
        (split.total.label.stage === 'closed' && split.parts.some(isBeforeIntake)),
      overlaps: overlap(mentions, split, wordsOf(split.parts[0]?.sentence ?? 0), wordsOf(last.sentence + 1)),
    };
  });
}

/** 移送52件，立案39件，不予立案8件，`另5件`仍在审查: what is left beside the list makes up the total with it. */
function isLeftOver({ total, parts }: Split, next: Mention | undefined): boolean {
  const last = parts.at(-1);
  return (
    next !== undefined &&
    next.sentence === last?.sentence &&
    next.gap === 2 &&
    comparable(next, last) &&
    mayBeLeft(next) &&
    sumOf([...parts, next]).equals(amountOf(total.figure))
  );
}

function bracketSplit(total: Mention, parts: readonly Mention[]): Split {
  const [first] = parts;
  const words = first ? first.between : '';
  const some = /其中|含|包括|不含|另/.test(words);
  return {
    total,
    parts: upToRest(parts),
    run: parts,
    by: some ? 'of which' : 'bracket',
    closed: !some || parts.some(isRest) || leavesNothingOut(total, parts),
    open: parts.some(part => OPEN.test(part.rest)),
    overlaps: false,
  };
}

function splitAfter(
  mentions: readonly Mention[],
  counts: readonly Mention[],
  at: number,
  after: (mention: Mention) => string,
): Split | null {
  const total = counts[at];
  if (!total) return null;
  const beside = besideAfter(counts, at, total);
  const first = beside.find(count => comparable(total, count));
  if (!first || total.figure.inRange || isToldAgain(total, first)) return null;
  // 立案493件，罚没款870万元，其中移送512件: what is of another kind stands between.
  // 31件；化解率达62.5%，即48件…: another thought has begun between.
  const isApart = first.gap < 3 && first.index > total.index + 1 && strongest(mentions, total, first) > 2;
  const by =
    !isApart && (first === beside[0] || isPickedOut(counts, total, first)) && !standsBeside(counts, total, first)
      ? triggerOf(total, headOf(counts, total, first))
      : '';
  // 按案件类别分,… in a new sentence is said of the whole, not of the last part.
  // 建议31件、提案46件，按办理方式分为主办42件、协办35件 is said of both.
  if (by === 'axis' && (first.sentence !== total.sentence || total.gap === 1)) return null;
  if (first.sentence - total.sentence > 1 && !followsAtOnce(total, first)) return null;
  // 公证员609名，其他人员，包括助理和后勤，共847名: the total of what has just been named.
  if (by === 'of which' && first.role === 'total' && first.label.words === '' && first === beside[0]) return null;
  if (by === 'of which' && strongest(mentions, total, first) > 2 && isDistributed(first)) return null;
  const split = make(total, runFrom(mentions, counts, first), by);
  const size = first.index === total.index + 1 ? sizeSaid(after(total)) : 0;
  if (size > 0 && size === split.parts.length) return { ...split, by: 'colon', closed: true };
  if (isComposed(split)) return { ...split, by: 'colon', closed: true };
  if (by !== '') return split;
  if (first.gap < 2 || isOfItsKind(total, split.parts)) return null;
  // 共计310件。审结291件，其余19件…: what is left over says that the whole stands in front.
  if (first !== beside[0]) {
    if (!split.closed) return null;
    // 办理1616.85万宗，涉及金额194.98亿元。其中，…其他45.22万宗
    if (triggerOf(total, first) === 'of which') return { ...split, by: 'of which' };
  }
  const goesOn =
    first.sentence === total.sentence ? strongest(mentions, total, first) < 3 : split.closed && split.parts.length > 1;
  return goesOn ? split : null;
}

/** How many counts after a total are looked at for the first of its parts. */
const NEAREST = 3;

/** The counts that follow the total within its bracket or outside of any. */
function besideAfter(counts: readonly Mention[], at: number, total: Mention): readonly Mention[] {
  const beside: Mention[] = [];
  for (let next = at + 1; next < counts.length && beside.length < NEAREST; next++) {
    const count = counts[next];
    if (count?.depth === total.depth && count.owner === total.owner) beside.push(count);
  }
  return beside;
}

/** 检查5274户。结果均已公示。`其中`发现问题1160户: a sentence without figures between takes nothing away. */
function followsAtOnce(total: Mention, first: Mention): boolean {
  return first.index === total.index + 1 && first.lead.trimStart().startsWith('其中');
}

/** Whether 其中 picks `first` out of `total`, the one figure of its kind in front: what stands between counts money or is not named alike. */
function isPickedOut(counts: readonly Mention[], total: Mention, first: Mention): boolean {
  const before = counts.filter(({ index, sentence }) => sentence === total.sentence && index < first.index);
  const head = headOf(counts, total, first);
  return (
    first.sentence === total.sentence &&
    head.gap === 2 &&
    PICKS.test(head.between) &&
    before.every(count => count === total || !comparable(count, first)) &&
    (total.figure.unit !== '元' || head !== first) &&
    (head !== first ||
      before.every(
        count => count.index <= total.index || count.figure.unit === '元' || isSecondMeasure(count, total),
      ) ||
      shares(total, first.label.words))
  );
}

/** 6210批次`14380人次`, 拆除违建163处、`2.87万平方米`: the same counted in another way. */
function isSecondMeasure({ index, gap, lead }: Mention, total: Mention): boolean {
  return index === total.index + 1 && gap < 2 && lead === '';
}

/** 其中`8个`镇143名、4个乡51名: where each part has two measures, the list begins with the first of them. */
function headOf(counts: readonly Mention[], total: Mention, first: Mention): Mention {
  const at = counts.indexOf(first);
  const before = counts[at - 1];
  if (first.gap === 0 && before && before !== total && before.gap === 2) return before;
  // 126.5万元，其中惠企项目（涉及企业318家）减免81.7万元: what stands in front of the bracket in the name of the part.
  const opening = counts[counts.indexOf(total) + 1];
  const [name = ''] = opening?.between.split('(') ?? [];
  const isInName = opening && opening.index < first.index && opening.depth > first.depth && name.length > 2;
  return isInName ? { ...first, between: name } : first;
}

const PICKS = /^[^:;。]*,其中[^,]*$/;

/** Whether `named`, 乡镇执法人员, begins with what a count is called, 乡镇（街道）. */
function beginsWith(named: string, words: string): boolean {
  const bare = words.replace(/\([^()]*\)/g, '');
  return bare !== words && bare.length > 0 && named.startsWith(bare);
}

/** 其中, a colon, an axis or 57个问题中 between a total and the first count after it. */
function triggerOf(total: Mention, first: Mention): Split['by'] {
  const words = first.between;
  const outOf = THOSE.test(total.lead.trim()) ? OUT_OF_THOSE : OUT_OF;
  if (outOf.test(words.replace(/\([^()]*\)/g, '')) && first.sentence === total.sentence) return 'out of';
  if (AXIS.test(words)) return 'axis';
  // 38条，涵盖招投标等内容；社会救助65条: what another thought is made of is no part.
  const thought = words.slice(words.lastIndexOf(';') + 1);
  if (OF_WHICH.test(thought) && !GOES_ON.test(thought)) return 'of which';
  // 性别比为105.29:100 and a colon whose thought has ended open no list.
  if (/(?<!\d):[^;。]{0,80}$/.test(words)) return 'colon';
  return '';
}

const BY_AXIS = /;按[^,;。:\d]{1,8}(?:分|划分|统计)[,:]?[^,;。:\d]{1,14}$/;

/** 分别为706起、657起。`此外还`包括452起: more of the list in front. */
const GOES_ON = /[;。]?(?:此外|另外|除此之外)[,]?(?:还|也|又)/;

/** 普通程序案件中,…: the total is named by its label alone; 涉及… opens another axis over the total of the list in front. */
function secondAxis(
  mentions: readonly Mention[],
  counts: readonly Mention[],
  at: number,
  first: Mention,
  splits: readonly Split[],
): Split | null {
  const before = counts[at - 1];
  if (!before) return null;
  // 乡镇（街道）执法人员中 is of what 乡镇（街道） names.
  const words = withoutBrackets(first.between);
  const isRow = isDistributed(first) && strongest(mentions, before, first) > 2;
  if (first.gap < 2 && !isRow) return null;
  const [, timed = '', mark = ''] = REFERENCE.exec(words) ?? [];
  const named = withoutPeriod(timed).replace(TAKES, '');
  // 其他行政行为中 is of what is left of a whole.
  if (named && !/^其[他它余]/.test(named)) {
    const told = counts.slice(0, at).filter(count => comparable(count, first));
    const total =
      told.findLast(({ label }) => label.words.includes(named)) ??
      // 在结案件中 names what is called 结案.
      told.findLast(
        ({ label }) => label.words.length > 1 && named.length < 3 && words.includes(`在${label.words}件`),
      ) ??
      told.findLast(({ label }) => beginsWith(named, label.words)) ??
      // 结案案件中 is of what was 审结.
      (CLOSED.test(named) ? told.findLast(({ label }) => label.stage === 'closed' && !label.negated) : undefined) ??
      (mark === '' ? undefined : told.findLast(count => shares(count, named)));
    if (total && !splits.some(({ by, ...split }) => by !== '' && split.total === total && split.parts[0] === first))
      return make(total, runFrom(mentions, counts, first), 'out of');
  }
  const subject = SUBJECT_OF_AXIS.exec(words)?.[1];
  const own =
    subject && counts.slice(0, at).findLast(count => comparable(count, first) && count.label.words.endsWith(subject));
  if (own) return make(own, runFrom(mentions, counts, first), 'axis');
  if (!AXIS.test(words) && !isRow) return null;
  const earlier = splits.findLast(({ parts, by }) => by !== '' && parts.some(part => part.index < first.index));
  if (earlier && !earlier.parts.includes(first) && comparable(earlier.total, first))
    return make(earlier.total, runFrom(mentions, counts, first), 'axis');
  // 调解成功1297件；按来源分，…
  if (first.gap < 3 || (first.gap === 3 && !BY_AXIS.test(words))) return null;
  // 从审结方式看 names its whole, 审结1252件; else the largest count of the sentences in front is meant.
  const told = counts.slice(0, at).filter(
    (count, place) =>
      first.sentence - count.sentence < 4 &&
      comparable(count, first) &&
      count.depth === 0 &&
      // 分别为24件、27件、81件: one of a row is no total of another row.
      !(isRow && (count.gap === 1 || counts[place + 1]?.gap === 1)),
  );
  const axis = AXIS.exec(words)?.[0] ?? '';
  const largest =
    told.findLast(count => shares(count, axis)) ??
    told.toSorted((a, b) => amountOf(b.figure).compare(amountOf(a.figure)))[0];
  return largest ? make(largest, runFrom(mentions, counts, first), 'axis') : null;
}
