/** How sure the wording makes it that a rate is of the figures that a reading takes. */
import { amountOf, decimalsOf, isExact, placeOf } from '../interval.ts';
import type { Expression } from '../judging/expression.ts';
import type { Proposal } from '../judging/settle.ts';
import { isDigitSlip } from '../judging/slips.ts';
import { comparable, isSumOf } from '../reading/comparable.ts';
import { isCopied } from '../reading/copied.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { areOutcomes } from '../reading/outcomes.ts';
import { baseNamedBy, fitOf, type Rate, says } from '../reading/rates.ts';
import { mayBeLeft } from '../reading/rest.ts';
import { strongest } from '../reading/strongest.ts';
import { listsOf } from './lists.ts';
import { outOf } from './operands.ts';

/**
 * In flows of cases those carried over are often not written: a rate of closing accuses only where it would need fewer
 * cases than were received.
 */
export function certaintyOf(
  reading: ParagraphReading,
  stated: Mention,
  rate: Rate,
  parts: readonly Mention[],
  readings: readonly Expression[],
  several: number,
): Proposal['certainty'] {
  const [likeliest] = readings;
  const whole = likeliest?.operands.at(-1)?.mention;
  const [part] = parts;
  if (!likeliest || !whole || !part) return 'none';
  if (rate.survey) return 'likely';
  if (
    ((part.owner !== stated || part.label.negated) && namesOtherCases(reading, stated, rate)) ||
    namesOtherBase(reading, stated, whole)
  )
    return 'none';
  // 决定不起诉（含附条件不起诉）55人，不诉率11.59%: the rate may leave out what is counted in.
  if (!rate.sum && includesOthers(reading, part)) return 'none';
  const complete = hasComplement(reading, rate, part, whole);
  const bound = isBound(reading, part, whole) || complete;
  if (!bound && part.frame.area !== whole.frame.area) return 'none';
  // 3地制发143份、整改138份；全市共制发412份，整改率96.8%: of what is told right in front of it.
  if (!bound && isOfAnother(reading, stated, part)) return 'none';
  // 市本级审结352件，…全市平均审结率92.6%: of all, not of those told.
  if (OF_ALL.test(stated.lead) && part.frame.area !== stated.frame.area) return 'none';
  // 法制审核642件，审核率100%: what was all reviewed is itself the whole.
  if (!bound && amountOf(stated.figure).equals(100)) return 'none';
  const stages = part.label.stage === 'closed' && (whole.label.stage === 'received' || whole.label.stage === 'handled');
  const named =
    baseNamedBy(reading, stated) !== null ||
    (rate.denominator?.some(word => says(whole.label.words + whole.label.noun, word)) ?? false);
  const gap = strongest(reading.mentions, whole, part);
  // 参考615人，参考率95.8%；合格573人，合格率95.8%: a semicolon leaves what stands just in front to a rate that was copied.
  const isNext = gap === 3 && isCopied(reading.mentions, stated) && !hasCountBetween(reading, whole, part);
  const isOnly = fitOf(rate, part.label, part.rest) >= 1 && isOnlyWhole(reading, whole, part);
  if (!bound && !stages && !named && gap > 2 && !isNext && !isOnly) return 'none';
  if (!bound && !named && areOutcomes(reading.mentions, part, whole)) return 'none';
  // 2023年合格率90.5% is of the counts of that year.
  if (OF_YEAR.test(stated.lead) && part.frame.period !== stated.frame.period) return 'none';
  // 受理投诉8875件，…，调解成功4482件: not all that was received need be mediated.
  if (
    !bound &&
    whole.index < part.index - 1 &&
    /成功/.test(rate.stem) &&
    whole.label.stage === 'received' &&
    !OF_DISPUTES.test(whole.label.words)
  )
    return 'asks';
  // 收案401件，其中裁定准予执行285件: not all that was received need be decided.
  if (!complete && whole.label.stage === 'received' && DECIDED.test(part.label.words)) return 'asks';
  // 办结207件，按期办结率75.36%: how many were in time nobody says.
  if (stages && OF_DEADLINE.test(rate.stem) && !saysDeadline(part) && !whole.label.due) return 'none';
  const { high } = likeliest.computed;
  if (
    !rate.open &&
    stages &&
    !whole.label.due &&
    // 全部诉求中按期办结51906件: of those told, and of no others.
    !outOf(reading, part).includes(whole) &&
    /[办审]结|结案|结/.test(rate.stem)
  ) {
    const carried = reading.mentions.some(({ label }) => label.stage === 'carried in');
    // 96.98% of 1746 is that of no whole number, and one digit off what those received give.
    if (!carried && high && amountOf(stated.figure).lt(high))
      return isOfSomeDue(stated, part) && !isSlipOf(stated, likeliest) ? 'asks' : 'likely';
  }
  // A rate of what was done in time is of what was due, which may be less than all.
  const { low } = likeliest.computed;
  const allDue =
    baseNamedBy(reading, stated) !== null ||
    (whole.owner === stated && whole.label.due) ||
    reading.splits.some(({ total, parts: all, closed }) => closed && total === whole && all.includes(part)) ||
    reading.mentions.some(count => isLate(count) && count.figure.kind === 'count' && isSumOf(whole, part, count));
  // 抽查栏目240个，更新及时的216个: what was looked at is all that could be in time.
  const isAll = /及时/.test(rate.stem) && whole.index === part.index - 1 && whole.label.stage === null;
  if (DEADLINE.test(rate.stem) && !allDue && !isAll && low && amountOf(stated.figure).gt(low))
    return DEADLINE.test(part.label.words) && !isOfSomeDue(stated, part) ? 'likely' : 'none';
  return several > 1 || isNext || (stated.figure.approximator !== null && !stated.figure.denominator)
    ? 'likely'
    : 'proven';
}

function hasCountBetween({ mentions }: ParagraphReading, whole: Mention, part: Mention): boolean {
  return mentions.some(
    count => count.index > whole.index && count.index < part.index && isCount(count) && comparable(count, whole),
  );
}

/** Whether the rate stands after a semicolon with a count of its own that may be its whole. */
function isOfAnother({ mentions }: ParagraphReading, stated: Mention, part: Mention): boolean {
  const own = mentions[stated.index - 1];
  return (
    own !== undefined &&
    own.index > part.index &&
    own.frame.area !== part.frame.area &&
    isCount(own) &&
    comparable(own, part) &&
    strongest(mentions, part, own) === 3 &&
    amountOf(own.figure).gt(amountOf(part.figure))
  );
}

/** 评查1860卷，其中处罚1214卷、许可646卷；评定优秀1053卷: what makes up the one count in front is no whole beside it. */
function isOnlyWhole(reading: ParagraphReading, whole: Mention, part: Mention): boolean {
  const lists = listsOf(reading).filter(({ fits, total }) => fits && total === whole);
  return (
    lists.length > 0 &&
    reading.mentions.every(
      count =>
        count === whole ||
        count.index >= part.index ||
        part.sentence - count.sentence > 1 ||
        !isCount(count) ||
        !comparable(count, part) ||
        amountOf(count.figure).lt(amountOf(part.figure)) ||
        lists.some(({ parts }) => parts.includes(count)),
    )
  );
}

const OF_DEADLINE = /^(?:按期|按时|限时)/;

/** 按时办结180件, 5日内办结162件 */
function saysDeadline({ label }: Mention): boolean {
  return DEADLINE.test(label.words) || /[日天]内/.test(label.words);
}

const DEADLINE = /按期|按时|及时|限时|到期|审限|期限/;

/** Whether some whole number of cases due, of which `part` were done in time, gives the rate, rounded or cut off. */
function isOfSomeDue({ figure }: Mention, part: Mention): boolean {
  if (!isExact(part.figure)) return true;
  const [rate, place, done] = [amountOf(figure), placeOf(figure), amountOf(part.figure).mul(100)];
  const [least, most] = [done.div(rate.add(place)), done.div(rate.sub(place.div(2)))];
  return least.floor().add(1).lte(most);
}

function isSlipOf({ figure }: Mention, { exact }: Expression): boolean {
  return exact !== null && decimalsOf(figure.digits) > 0 && isDigitSlip(figure, exact);
}

/** 决定不起诉（含附条件不起诉）48件`55人` */
function includesOthers({ mentions }: ParagraphReading, part: Mention): boolean {
  const first = part.gap === 0 && part.between === '' ? mentions[part.index - 1] : part;
  return first !== undefined && INCLUDES.test(first.between);
}

const INCLUDES = /\((?:含[^()]*|[^()]*在内)\)$/;
const OF_ALL = /^全[省市县区州]/;
const OF_DISPUTES = /调解|调处|纠纷|矛盾|争议/;
const DECIDED = /^(?:裁定|判决|依法裁|准予|批准|作出)/;
const OF_YEAR = /^(?:19|20)\d\d年/;
/** 受理各类案件20016件，结案18254件，审判案件结案率92.32%: a rate of some of the cases that were told. */
function namesOtherCases({ mentions }: ParagraphReading, stated: Mention, { stem }: Rate): boolean {
  const kind = CASE_KIND.exec(stem)?.[1];
  return (
    kind !== undefined &&
    !mentions.some(({ index, clauseWords, label }) => index < stated.index && (clauseWords + label.noun).includes(kind))
  );
}

/** 司法确认率为14.1%（以达成书面协议的案件为基数）: of what no count told here is. */
function namesOtherBase({ excerpt }: ParagraphReading, { figure }: Mention, { label }: Mention): boolean {
  const base = BASE_AFTER.exec(excerpt.prose.slice(figure.span.end, figure.span.end + LONGEST_BASE))?.[1];
  return base !== undefined && !(label.words + label.noun).includes(base.slice(0, 2));
}

const BASE_AFTER = /^\((?:以|按)([一-龥]{2,20})(?:为基数|为分母|计算|口径)/;
const LONGEST_BASE = 30;

const CASE_KIND = /^([一-龥]{2,6})类?案件./;

/** 建议12件，已回复11件，另有1件正在办理: what is left over tells that both are of one whole. */
export function hasComplement({ mentions }: ParagraphReading, { stem }: Rate, part: Mention, whole: Mention): boolean {
  // A rate of what was done in time is of what was due.
  const isOfDue = DEADLINE.test(stem);
  return mentions.some(
    count =>
      (!isOfDue || isLate(count)) &&
      count.index > part.index &&
      count.sentence === part.sentence &&
      count.figure.kind === 'count' &&
      count.figure.unit === part.figure.unit &&
      (count.label.negated || mayBeLeft(count)) &&
      isSumOf(whole, part, count),
  );
}

function isLate({ lead, label, rest }: Mention): boolean {
  return /逾期|超期|超时/.test(lead + rest + label.words);
}

/** Whether the wording, not nearness alone, makes `part` a part of `whole`. */
function isBound({ splits, mentions }: ParagraphReading, part: Mention, whole: Mention): boolean {
  // 应结案22件，结案5件；受理其他5件，办结5件: a semicolon has ended what was due.
  const isDue = whole.label.due && (whole.index > part.index || strongest(mentions, whole, part) < 3);
  return isDue || splits.some(({ by, total, parts }) => by !== '' && total === whole && parts.includes(part));
}
