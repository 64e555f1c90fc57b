/** Which counts around a mention may be its numerator and its whole. */
import Fraction from 'fraction.js';
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf, decimalsOf } from '../interval.ts';
import { type Expression, quotient, type Whole } from '../judging/expression.ts';
import { comparable } from '../reading/comparable.ts';
import { denies } from '../reading/denials.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import { joinedAtEnd, strongest } from '../reading/strongest.ts';
import { isOutcome, isWithinBy } from '../reading/within.ts';
import { listsOf } from './lists.ts';

const MOST_COUNTS = 14;

/** The counts that a rate may be of: those in front of it, then those in its bracket and after it in its sentence. */
export function countsAround({ mentions }: ParagraphReading, rate: Mention): readonly Mention[] {
  const earlier: Mention[] = [];
  for (let at = rate.index - 1; at >= 0 && earlier.length < MOST_COUNTS; at--) {
    const mention = mentions[at];
    if (!mention || rate.sentence - mention.sentence > 2) break;
    if (isCount(mention) && !isOfOtherRate(mention, rate)) earlier.unshift(mention);
  }
  const later: Mention[] = [];
  for (let at = rate.index + 1; at < mentions.length && later.length < MOST_COUNTS; at++) {
    const mention = mentions[at];
    if (!mention || mention.sentence !== rate.sentence) break;
    if (
      mention.owner !== rate &&
      !(mention.index === rate.index + 1 && /:|其中|^,(?:即|也就是)/.test(mention.between)) &&
      later.length === 0
    )
      break;
    if (mention.gap > 2) break;
    if (isCount(mention)) later.push(mention);
  }
  return earlier.length + later.length > 0 ? [...earlier, ...later] : countsOfNext(mentions, rate);
}

/** 出庭率98.4%，败诉率9.2%。应出庭314件，出庭309件；审结402件，败诉29件: a sentence of rates alone may be told in numbers by the next. */
export function countsOfNext(mentions: readonly Mention[], rate: Mention): readonly Mention[] {
  // Nothing stands in front of that sentence.
  const own = mentions.filter(({ sentence }) => sentence <= rate.sentence);
  const next = mentions.filter(({ sentence }) => sentence === rate.sentence + 1);
  const areRates = own.every(
    ({ sentence, figure, role }) => sentence === rate.sentence && figure.kind === 'percent' && role === 'rate',
  );
  return areRates && next.every(count => isCount(count) && count.depth === 0) ? next : [];
}

/** 按时办结率99.1%（按时办结18266件，应办结18432件），一次办结率93.5%: what explains a rate in its bracket is of that rate. */
export function isOfOtherRate({ owner }: Mention, rate: Mention): boolean {
  return owner !== null && owner !== rate && owner.role === 'rate' && owner.depth === rate.depth;
}

/** The counts of which `part` may be a part, the likeliest first: the total of its list, then the nearest earlier larger one. */
export function wholesOf(reading: ParagraphReading, part: Mention, open = false): readonly Mention[] {
  const found: Mention[] = [];
  const siblings = new Set<Mention>();
  for (const split of reading.splits) {
    if (!split.parts.includes(part)) continue;
    for (const other of split.parts)
      if ((split.by !== '' || other.gap === 1) && !hasRateOf(reading, other, part)) siblings.add(other);
    // 不捕13.9万人；共决定起诉68.1万人: what only stands after it need not be its total.
    const isTotal = split.by === 'total after' ? split.closed : split.by !== '';
    if (isTotal && (open || amountOf(split.total.figure).gte(amountOf(part.figure)))) found.push(split.total);
  }
  const isPartByWords = isOutcome(part);
  // 受理364件：…。邻里纠纷最多，占42%。调解成功351件: a sentence of shares between takes nothing away.
  const hasCounts = reading.mentions.some(count => count.sentence === part.sentence - 1 && isCount(count));
  const reach = hasCounts ? 1 : 2;
  for (let at = part.index - 1; at >= 0; at--) {
    const mention = reading.mentions[at];
    if (!mention || part.sentence - mention.sentence > reach) break;
    if (!isCount(mention) || siblings.has(mention) || found.includes(mention)) continue;
    if (
      !comparable(mention, part) ||
      !samePeriod(mention.frame, part.frame) ||
      (areAlike(mention, part) && !isSubject(mention, part))
    )
      continue;
    if (mention.depth > part.depth) continue;
    // 胜诉46件，败诉4件 are outcomes beside each other.
    if (
      isPartByWords &&
      reading.mentions.some(
        of =>
          of.index < mention.index &&
          of.sentence === mention.sentence &&
          isWithinBy(mention, of) &&
          isWithinBy(part, of),
      )
    )
      continue;
    if (open || amountOf(mention.figure).gte(amountOf(part.figure))) found.push(mention);
  }
  return headsFirst(reading, found, part);
}

/** 评查1860卷，其中处罚1214卷、许可646卷；评定优秀1053卷: what makes up a whole in front of a semicolon is less likely one than that. */
function headsFirst(reading: ParagraphReading, wholes: readonly Mention[], part: Mention): readonly Mention[] {
  const items = wholes.filter(count => isItemInFront(reading, count, part));
  return items.length === 0 ? wholes : [...wholes.filter(count => !items.includes(count)), ...items];
}

/** Whether a semicolon or full stop has ended the list that `count` and others make up before `part` is told. */
function isItemInFront(reading: ParagraphReading, count: Mention, part: Mention): boolean {
  return (
    strongest(reading.mentions, count, part) > 2 &&
    listsOf(reading).some(({ fits, by, parts }) => fits && by !== '' && parts.includes(count) && !parts.includes(part))
  );
}

/** 呼入16044个，接通15386个，接通率95.9%: the rate says that the one is of the other. */
function hasRateOf({ mentions }: ParagraphReading, whole: Mention, { index, label, gap }: Mention): boolean {
  const rate = mentions[index + 1];
  return (
    whole.index === index - 1 &&
    gap === 2 &&
    rate?.role === 'rate' &&
    label.words.length > 1 &&
    rate.label.words.startsWith(label.words)
  );
}

/**
 * Whether the wording makes `whole` that of `part`. 涉及… after a whole that has a share of its own, 疫情咨询212件，占7.3%；涉及消费58件，占2%,
 * may go on with a list of which both are parts.
 */
export function isBound({ mentions, splits }: ParagraphReading, part: Mention, whole: Mention): boolean {
  const isShared = mentions[whole.index + 1]?.role === 'share';
  return splits.some(
    ({ by, total, parts }) => by !== '' && (by !== 'axis' || !isShared) && total === whole && parts.includes(part),
  );
}

/** 处罚案卷240卷、许可案卷160卷，`两类案卷共`评出优秀案卷92卷: the counts in front that the words of `part` take together; none where they take none. */
export function countedTogether(counts: readonly Mention[], part: Mention): readonly Mention[] {
  const size = parseHan(TOGETHER.exec(part.lead.trimStart())?.[1] ?? '') ?? 0;
  if (size < 2) return [];
  const front = counts.filter(({ index, depth }) => index < part.index && depth === part.depth);
  const all = joinedAtEnd(front);
  const isOfThem =
    all.length === size && all.every(count => comparable(count, part)) && all.at(-1)?.index === part.index - 1;
  return isOfThem ? all : [];
}

const TOGETHER = /^(?:上述|以上|这)?([二两三四五六])(?:[类项种级地]|方面|部分)[^,;。]{0,6}?(?:合计|一共|总共|共计|共)/;

/** 在结案件中按期结案的59410件: the whole that the words in front of the part name. */
export function outOf({ splits }: ParagraphReading, part: Mention): readonly Mention[] {
  return splits.flatMap(({ by, total, parts }) => (by === 'out of' && parts.includes(part) ? [total] : []));
}

/**
 * Every other way in which counts could make the rate. `parts` are the numerators that the wording leaves open: all counts
 * where null. `adjusts` says whether cases carried over or turned away may be counted in. Wholes are counts, complete lists, and those received with those carried over or turned away.
 */
export function* otherQuotients(
  reading: ParagraphReading,
  stated: Mention,
  counts: readonly Mention[],
  parts: readonly (readonly Mention[])[] | null,
  open = false,
  adjusts = true,
): Generator<Expression> {
  const sharp = counts.filter(({ figure }) => figure.approximator === null);
  const lists = reading.splits
    .filter(
      ({ parts: list, by }) =>
        list.length > 1 &&
        list.length < 8 &&
        (by !== '' || list.every(({ gap }, at) => (at === 0 ? gap !== 1 : gap === 1))),
    )
    .map(({ parts: list }) => list.filter(part => sharp.includes(part)));
  const tops: readonly (readonly Mention[])[] = parts ?? [
    ...sharp.map(count => [count]),
    ...lists.filter(list => list.length > 1),
  ];
  // 胜诉46件 is no whole of 败诉4件: both are outcomes of what was closed.
  const isPart = (count: Mention) =>
    parts !== null && isOutcome(count) && sharp.some(whole => whole !== count && isWithinBy(count, whole));
  const wholes: Whole[] = [
    ...sharp.filter(count => !isPart(count)).map(count => ({ plus: [count] })),
    ...lists.map(plus => ({ plus })),
    ...(adjusts ? adjusted(sharp) : []),
  ];
  for (const whole of wholes) {
    const [all] = whole.plus;
    if (!all) continue;
    for (const plus of tops) {
      const [first] = plus;
      if (
        !first ||
        plus.some(part => whole.minus?.includes(part)) ||
        !comparable(first, all) ||
        (whole.plus.length === 1 && plus.includes(all) && !whole.minus)
      )
        continue;
      const found = quotient(reading, stated, { plus }, whole);
      if (found && (open || !found.computed.low || found.computed.low.lte(HUNDRED))) yield found;
    }
  }
}

/**
 * 提公诉673人，不起诉56人，不起诉率7.68%: of both together; 当场答复5113宗，转办办结1898宗，办结率97.01%: both together; 调解成功92件，
 * 调解成功率38.17%，办结241件: of what is told after it.
 */
export function* withAnother(
  reading: ParagraphReading,
  stated: Mention,
  numerators: readonly (readonly Mention[])[],
  counts: readonly Mention[],
): Generator<Expression> {
  const [part] = numerators[0] ?? [];
  // 过半 and 九成 are met by too much, 约19.0% is not.
  const isVague = stated.figure.approximator !== null && decimalsOf(stated.figure.digits) < 1;
  if (!part || part.sentence !== stated.sentence || isVague || stated.figure.denominator) return;
  const told = numerators.flat();
  const like = counts.filter(
    count =>
      count !== part &&
      count.sentence === stated.sentence &&
      comparable(count, part) &&
      !isItemInFront(reading, count, part),
  );
  const after = reading.mentions.filter(
    count =>
      !told.includes(count) &&
      count.index > stated.index &&
      count.sentence - stated.sentence < 2 &&
      isCount(count) &&
      comparable(count, part),
  );
  for (const other of like) {
    // 开庭152件；判决结案118件，败诉9件: a semicolon has ended what is of the first.
    const [front, after] = other.index < part.index ? [other, part] : [part, other];
    const isBeside =
      strongest(reading.mentions, front, after) < 3 ||
      denies(part.label, other.label) ||
      denies(other.label, part.label);
    const whole = isBeside ? quotient(reading, stated, { plus: [part] }, { plus: [part, other] }) : null;
    if (whole) yield whole;
    for (const all of like) {
      // 申请536件，作出518件；复议25件，维持22件: a semicolon has ended what is of the first.
      const both =
        all === other || strongest(reading.mentions, all, part) > 2
          ? null
          : quotient(reading, stated, { plus: [other, part] }, { plus: [all] });
      if (both) yield both;
    }
  }
  for (const whole of after) {
    const found = quotient(reading, stated, { plus: [part] }, { plus: [whole] });
    if (found) yield found;
  }
}

/** 新收 with 上年结转; 收到 less 不予受理; both ways the cases that were there to be handled. */
function* adjusted(counts: readonly Mention[]): Generator<Whole> {
  for (const count of counts)
    for (const other of counts) {
      if (other === count || !comparable(count, other)) continue;
      const { stage, negated } = other.label;
      if (stage === 'carried in') yield { plus: [count, other] };
      if (
        (stage === 'rejected' ||
          stage === 'carried out' ||
          negated ||
          stage === 'carried in' ||
          /重大|撤诉|撤回|终止/.test(other.label.words)) &&
        amountOf(other.figure).lt(amountOf(count.figure))
      )
        yield { plus: [count], minus: [other] };
    }
}

/** `42项任务`完成40项, `1120万元专项经费`已支付1086万元: what the part is said of, whose words lead on to it. */
export function isSubject(whole: Mention, part: Mention): boolean {
  return (
    whole.index === part.index - 1 &&
    part.gap === 0 &&
    part.depth === whole.depth &&
    whole.rest === part.lead &&
    part.lead !== ''
  );
}

/** 适用普通程序1391件，适用简易程序927件: labels of one build are beside each other, not one in the other. */
function areAlike(a: Mention, b: Mention): boolean {
  const [x, y] = [a.label.words, b.label.words];
  return x.length > 3 && y.length > 3 && x.slice(0, 2) === y.slice(0, 2) && x.slice(-2) === y.slice(-2);
}

const HUNDRED = new Fraction(100);
