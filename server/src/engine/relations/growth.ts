/** 同比增长、下降: every stated change with the figures that its wording names it of. */
import type { Figure } from '../report/model.ts';
import { type ChangeVerb, changeVerbOf, mayChange } from './changeVerb.ts';
import { describeUnassessed } from './describe.ts';
import { type Change, findChanges } from './direction.ts';
import { assessIncrease, assessPair } from './growthNamed.ts';
import { findPair, isDifference, isEarlier, isSaidOf, type Pair } from './growthPair.ts';
import { assessUnknownBase, assessUnknownRate } from './growthUnknown.ts';
import { between, comparable, labelBefore, type Passage } from './passage.ts';
import { isClosedRate } from './rates.ts';
import type { Relation } from './relation.ts';

const YEAR_ON_YEAR = /同比|环比|(?:比|较)(?:上年|去年|上一年|前年|上年同期|去年同期|同期)/;
/** Growth at constant prices, on a comparable scope or per year is no plain quotient. */
const ADJUSTED = /可比口径|可比价|不变价|扣除|年均|平均每年|同口径|剔除/;
const FARTHEST_TOTAL = 12;

/** Every growth of the sentence: by a percentage, by points, by a multiple or by a count. */
export function* findGrowth(passage: Passage): Generator<Relation> {
  if (!mayChange(passage.words) || ADJUSTED.test(passage.words)) return;
  const changes = findChanges(passage);
  for (const [index, stated] of passage.figures.entries()) {
    if (stated.inRange || !['percent', 'point', 'multiple', 'count'].includes(stated.kind)) continue;
    const verb = changeVerbOf(passage.report, stated);
    if (!verb || (stated.kind === 'count' && !isDifference(passage, stated))) continue;
    const relation =
      assessTotalBehind(passage, stated, index, verb) ??
      assess(passage, stated, index, verb, changes) ??
      (stated.kind === 'percent' ? assessRateInPercent(passage, stated, rateOf(passage, stated, verb)) : null);
    if (relation) yield relation;
  }
}

function assess(
  passage: Passage,
  stated: Figure,
  index: number,
  verb: ChangeVerb,
  changes: readonly Change[],
): Relation | null {
  const front = passage.figures[index - 1];
  if (!front) return null;
  const difference = stated.kind === 'percent' && isDifference(passage, front) ? front : null;
  const at = difference ? index - 2 : index - 1;
  const total = passage.figures[at];
  const named = isSaidOf(passage, front, stated) && total && (!difference || isSaidOf(passage, total, difference));
  const pair = named ? findPair(passage, at, stated, changes) : null;
  const ofPair = pair && assessNamed(passage, stated, verb, pair);
  const ofIncrease =
    difference && total && isIncreaseOf(passage, difference, total, verb)
      ? assessIncrease(passage, stated, verb, difference, total, isEarlier(passage, total))
      : null;
  // Of three figures that disagree, an increase that gives the growth shows that the count is wrong.
  if (ofPair && !holds(ofPair) && ofIncrease && holds(ofIncrease)) return ofIncrease;
  return ofPair ?? ofIncrease ?? (named && !difference ? assessAlone(passage, stated, front, verb) : null);
}

function holds({ verdict }: Relation): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}

/** `较上年增加23件,增长31.1%,达97件`, `比去年的58件下降20.7%,为46件`: this year's count stands behind. */
function assessTotalBehind(passage: Passage, stated: Figure, index: number, verb: ChangeVerb): Relation | null {
  const { report, figures, sentence } = passage;
  const [front, total] = [figures[index - 1], figures[index + 1]];
  if (stated.kind !== 'percent' || !total || !TO_TOTAL.test(between(report, stated.span.end, total.span.start)))
    return null;
  if (front && comparable(front, total) && isSaidOf(passage, front, stated)) {
    if (isDifference(passage, front)) return assessIncrease(passage, stated, verb, front, total, false);
    if (isEarlier(passage, front)) return assessPair(passage, stated, verb, { now: total, base: front });
  }
  const words = between(report, sentence.span.start, stated.span.start);
  return !front && YEAR_ON_YEAR.test(words) && total.kind === 'count'
    ? assessUnknownBase(report, stated, total, verb)
    : null;
}

const TO_TOTAL = /^[,、]?(?:总[数量])?(?:达到?|增至|升至|降至|为)$/;

/** 230件,其中行政处罚100件,较上年184件增长25%: of several counts this year the one that fits is meant. */
function assessNamed(passage: Passage, stated: Figure, verb: ChangeVerb, { now, base }: Pair): Relation | null {
  const relation = assessPair(passage, stated, verb, { now, base });
  if (relation?.verdict !== 'inconsistent') return relation;
  const others = passage.figures.filter(
    other => other !== now && other !== base && other.span.end <= stated.span.start && comparable(other, base),
  );
  for (const other of others) {
    const fits = assessPair(passage, stated, verb, { now: other, base });
    if (fits && holds(fits)) return { ...fits, basis: 'search' };
  }
  const isPart = labelBefore(passage.report, now).includes('其中');
  return isPart && others.length > 0 ? describeUnassessed(passage.report, 'growth', stated.span, WHICH) : relation;
}

/** `150件,同比增加30件、增长25%`: an increase of the total in front, in its unit. */
function isIncreaseOf({ report }: Passage, difference: Figure, total: Figure, verb: ChangeVerb): boolean {
  if (total.kind !== 'count' || difference.unit !== total.unit) return false;
  const gap = between(report, total.span.end, difference.span.start);
  const falls = changeVerbOf(report, difference)?.falls;
  return falls === verb.falls && gap.length <= FARTHEST_TOTAL && !/[。;]/.test(gap);
}

/** Only one figure is named: this year's, so that some base must fit, or only last year's. */
function assessAlone(passage: Passage, stated: Figure, now: Figure, verb: ChangeVerb): Relation | null {
  const { report } = passage;
  if (!YEAR_ON_YEAR.test(between(report, now.span.end, stated.span.start))) return null;
  if (stated.kind === 'point') return now.kind === 'percent' ? assessUnknownRate(report, stated, now, verb) : null;
  if (stated.kind !== 'percent') return null;
  if (isEarlier(passage, now)) return describeUnassessed(report, 'growth', stated.span, ONLY_BASE);
  if (now.kind === 'percent') return assessRateInPercent(passage, stated, labelBefore(report, now));
  return assessUnknownBase(report, stated, now, verb);
}

/** `合格率98%,同比提高3%`, `合格率提高3%`: by points or by the rate itself, the wording does not say. */
function assessRateInPercent({ report }: Passage, stated: Figure, name: string): Relation | null {
  if (!isClosedRate(name)) return null;
  return { ...describeUnassessed(report, 'point', stated.span, UNCLEAR), explanation: 'points' };
}

/** 合格率 of `合格率同比提高3%`. */
function rateOf({ report: { prose } }: Passage, stated: Figure, { span }: ChangeVerb): string {
  return prose.slice(stated.before.start, span.start).replace(AS_COMPARED, '').trim();
}

const AS_COMPARED = /(?:同比|环比|[比较](?:上年|去年|上一年度?|前年)?(?:的?同期)?)$/;
const WHICH = { zh: '说的是总数还是其中一项，没有写明', en: 'whether the total or its part grew is not said' };
const ONLY_BASE = { zh: '只写了上年数，没有写本年数', en: 'only last year’s figure is given' };
const UNCLEAR = {
  zh: '比率的增减没有写明是百分点还是百分比',
  en: 'whether a rate rose by points or by per cent is not said',
};
