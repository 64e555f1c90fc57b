/** 持证49人，持证率94.23%: a rate is of the count that shares its name, over that count's whole. */

import { amountOf, intervalOf } from '../interval.ts';
import { addUp, type Expression, quotient } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { type Proposal, settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { namedByMove } from '../reading/moves.ts';
import { type AddedRates, baseNamedBy, fitOf, type Rate, rateOf } from '../reading/rates.ts';
import { isRest } from '../reading/rest.ts';
import { samePeriod } from '../reading/roles.ts';
import { placeInRow } from '../reading/rows.ts';
import { areJoined } from '../reading/strongest.ts';
import type { Relation } from '../relation.ts';
import { describeUnassessed } from '../writing/describe.ts';
import { ofExplanation, ofFormula } from './explained.ts';
import { leftOut } from './leftOut.ts';
import { countedTogether, countsAround, otherQuotients, wholesOf } from './operands.ts';
import { byOwnFormula } from './ownFormula.ts';
import { certaintyOf, hasComplement } from './rateCertainty.ts';
import { numeratorsOf } from './rateNumerators.ts';
import { besides, othersOf, ownOf } from './rateOthers.ts';
import { findRateRows } from './rateRow.ts';
import { findRatesByMeasure } from './ratesByMeasure.ts';
import { isNext, ofWhich, readingsOf } from './rateWholes.ts';

export function* findRates(reading: ParagraphReading, added: AddedRates): Generator<Relation> {
  const told = new Set<Mention>();
  yield* findRateRows(reading, added, told);
  yield* findRatesByMeasure(reading, told);
  for (const stated of reading.mentions) {
    if (told.has(stated) || stated.role !== 'rate' || !isOfWhole(stated) || stated.figure.inRange) continue;
    if (byOwnFormula(reading, stated)) continue;
    // 粮食制品、肉制品抽检不合格率分别为1.2%、0.8%: each of a thing of which no count is told.
    const row = placeInRow(reading.rows, stated)?.row;
    if (row?.distributed && row.names.length === 0) continue;
    // 调解率由上年的25.0%提高到33.8%
    const rate = rateOf(namedByMove(reading.moves, stated), added);
    const relation = rate && assess(reading, stated, rate);
    if (relation) yield relation;
  }
}

function isOfWhole({ figure }: Mention): boolean {
  return figure.kind === 'percent' || figure.kind === 'permille';
}

/** What the counts around give for a rate of that name, by the reading that a wrong one would be accused by; else null. */
export function rateExpression(reading: ParagraphReading, stated: Mention, rate: Rate): Expression | null {
  const counts = countsAround(reading, stated).filter(count => samePeriod(count.frame, stated.frame));
  if (rate.survey || (rate.composite && compositeOf(reading, stated, rate, counts))) return null;
  const numerators = numeratorsOf(reading.mentions, rate, stated, counts);
  const readings = numerators.flatMap(parts => readingsOf(reading, stated, rate, parts, counts));
  const [parts] = numerators;
  const [likeliest] = readings;
  const isSure = parts && certaintyOf(reading, stated, rate, parts, readings, numerators.length) !== 'none';
  return isSure && likeliest ? likeliest : null;
}

function assess(reading: ParagraphReading, stated: Mention, rate: Rate): Relation | null {
  // 创建率达86.7%，即15个村中已有13个
  const isPartitioned = reading.splits.some(({ by, total }) => by === 'out of' && total.index === stated.index + 1);
  const written = ofFormula(reading, stated) ?? (isPartitioned ? ofExplanation(reading, stated) : null);
  if (written) return written;
  const counts = countsAround(reading, stated).filter(count => samePeriod(count.frame, stated.frame));
  if (counts.length === 0) return ofExplanation(reading, stated);
  if (rate.survey && !isCounted(reading, rate, counts))
    return describeUnassessed(reading.excerpt, 'ratio', stated.figure.span, SURVEY);
  const composite = rate.composite ? compositeOf(reading, stated, rate, counts) : null;
  const held =
    composite &&
    settle(reading, { kind: 'ratio', stated, readings: [composite], certainty: 'none', note: NO_OPERANDS });
  // 综合纠错率 may take in what was made good by consent, but nothing else where all that is told was put right.
  if (held && (held.verdict !== 'notAssessed' || !rate.numerator || !isOfAll(rate, composite))) return held;
  const pair = ofPairInFront(reading, stated);
  if (pair) return settle(reading, { kind: 'ratio', stated, readings: [pair], certainty: 'likely' });
  const own = ofWhich(reading, stated, counts);
  // 其中蔬菜500批次，不合格15批次，合格率97%: what was 合格 in front of 其中 is of the larger whole.
  const left = own.some(count => fitOf(rate, count.label, count.rest) > 0) ? null : leftOut(reading, stated, rate, own);
  if (left) return left;
  const numerators = numeratorsOf(reading.mentions, rate, stated, counts);
  const readings = numerators.flatMap(parts => readingsOf(reading, stated, rate, parts, counts));
  const [parts] = numerators;
  const [likeliest] = readings;
  const [part, whole] = [parts?.[0], likeliest?.operands.at(-1)?.mention];
  // 收到12件，已回复11件，另有1件正在办理: nothing else can be meant.
  const isGiven =
    ownOf(reading, stated, counts) !== counts ||
    baseNamedBy(reading, stated) !== null ||
    (part && whole?.label.due && fitOf(rate, part.label, part.rest) > 0 && isRightInFront(whole, part)) ||
    (part && whole && (hasComplement(reading, rate, part, whole) || isPairAfter(stated, whole, part)));
  const proposal = (certainty: Proposal['certainty']): Proposal => ({
    kind: 'ratio',
    stated,
    readings: isGiven ? readings.slice(0, 1) : readings,
    others: isGiven ? [] : othersOf(reading, stated, rate, numerators, counts),
    certainty,
    note: NO_OPERANDS,
  });
  // 处罚案卷240卷、许可案卷160卷，两类案卷共评出优秀92卷，优秀率为23.0%
  const all = parts?.length === 1 && parts[0] ? countedTogether(counts, parts[0]) : [];
  const together = parts && quotient(reading, stated, { plus: parts }, { plus: all });
  if (together)
    return settle(reading, { kind: 'ratio', stated, readings: [together], certainty: 'likely', bound: true });
  const listed = parts && readings.length === 0 ? ofList(reading, stated, parts, counts) : null;
  if (listed) return settle(reading, { kind: 'ratio', stated, readings: [listed], certainty: 'likely' });
  if (!parts || readings.length === 0) {
    const found =
      ofExplanation(reading, stated) ?? leftOut(reading, stated, rate, counts) ?? structural(reading, stated, rate);
    if (found || counts.length < 2) return found;
    const confirmed = settle(reading, { ...proposal('none'), readings: besides(reading, stated) });
    // Whether some whole number fits is asked elsewhere.
    return confirmed?.verdict === 'notAssessed' && rate.denominator ? null : confirmed;
  }
  return settle(reading, proposal(certaintyOf(reading, stated, rate, parts, readings, numerators.length)));
}

/** 出庭的199件中当庭发言的187件，“出庭又出声”率94.0%: the one out of the other right in front, whatever the name says; null where they do not give it. */
function ofPairInFront(reading: ParagraphReading, stated: Mention): Expression | null {
  const [total, part] = reading.mentions.slice(Math.max(0, stated.index - 2), stated.index);
  const isPair =
    part?.gap === 0 &&
    part.lead.startsWith('中') &&
    stated.gap === 2 &&
    [total, part].every(each => each && isCount(each));
  const found = total && part && isPair ? quotient(reading, stated, { plus: [part] }, { plus: [total] }) : null;
  return found && meets(intervalOf(stated.figure), found.computed) ? found : null;
}

/** Whether the name of the rate tells of each count that `composite` adds up. */
function isOfAll(rate: Rate, { operands }: Expression): boolean {
  return operands.slice(0, -1).every(({ mention: { label, rest } }) => fitOf(rate, label, rest) > 0);
}

/** 败诉率9.2%。…；审结402件，败诉29件: a thought of its own, after the rate, that tells of these two. */
function isPairAfter(stated: Mention, whole: Mention, part: Mention): boolean {
  return whole.index > stated.index && whole.gap > 2 && part.index === whole.index + 1 && part.gap === 2;
}

/** 应出庭46件，实际出庭45件 */
function isRightInFront(whole: Mention, part: Mention): boolean {
  return part.label.stage === null && isNext(whole, part);
}

/** 测评48个，已通过45个，余下3个: what names a survey is none where counts make up a whole. */
function isCounted(reading: ParagraphReading, rate: Rate, counts: readonly Mention[]): boolean {
  return counts.some(count => {
    const fit = fitOf(rate, count.label, count.rest);
    return fit >= 1 || (fit > 0 && wholesOf(reading, count).some(whole => hasComplement(reading, rate, count, whole)));
  });
}

/** 直接纠错57件；调解61件；…，综合纠错化解率: all outcomes together, in the whole of the first; null where only one is told. */
function compositeOf(
  reading: ParagraphReading,
  stated: Mention,
  rate: Rate,
  counts: readonly Mention[],
): Expression | null {
  const first = counts.find(count => fitOf(rate, count.label, count.rest) > 0);
  const [whole] = first ? wholesOf(reading, first) : [];
  if (!whole) return null;
  const outcomes = counts.filter(
    count =>
      count.index > whole.index &&
      count.index < stated.index &&
      count.depth === whole.depth &&
      comparable(count, whole),
  );
  return outcomes.length > 1 ? quotient(reading, stated, { plus: outcomes }, { plus: [whole] }) : null;
}

/** 许可案卷92宗。…许可案卷优秀70宗、合格22宗，优秀率76.1%: of the list in which it stands, where a count in front is its total. */
function ofList(
  reading: ParagraphReading,
  stated: Mention,
  parts: readonly Mention[],
  counts: readonly Mention[],
): Expression | null {
  const [part, ...more] = parts;
  if (!part || more.length > 0) return null;
  const list = counts.filter(
    count =>
      count.sentence === part.sentence &&
      count.depth === part.depth &&
      comparable(count, part) &&
      (count.index >= part.index ? count.gap === 1 || count === part : areJoined(reading.mentions, count, part)),
  );
  const added = addUp(list);
  const whole = counts.find(
    count =>
      !list.includes(count) && count.index < part.index && added?.low && amountOf(count.figure).equals(added.low),
  );
  return whole && list.length > 1 ? quotient(reading, stated, { plus: [part] }, { plus: [whole] }) : null;
}

/** 96个乡镇中，已有89个…，覆盖率92.7%: where 中 parts them, the name of the rate need not say what it counts. */
function structural(reading: ParagraphReading, stated: Mention, rate: Rate): Relation | null {
  const part = reading.mentions[stated.index - 1];
  // 有9个县出庭应诉率达到100%: the rate is of the nine, not of all.
  if (stated.gap < 2) return null;
  const split = reading.splits.find(
    ({ by, parts: [first, ...more] }) => by === 'out of' && first === part && more.every(isRest),
  );
  if (!part || part.sentence !== stated.sentence || rate.survey) return null;
  const before = reading.mentions[part.index - 1];
  // 应配备94个，已聘请90个，覆盖率95.7%，其余4个…: what is left tells the whole.
  const left = before && isCount(before) && comparable(before, part) && hasComplement(reading, rate, part, before);
  const whole = split?.total ?? (left ? before : null);
  const found = whole && quotient(reading, stated, { plus: [part] }, { plus: [whole] });
  return (
    found &&
    settle(reading, {
      kind: 'ratio',
      stated,
      readings: [found],
      others: otherQuotients(reading, stated, countsAround(reading, stated), null),
      certainty: 'likely',
    })
  );
}

const SURVEY = { zh: '调查测评得出的率，不与件数核对', en: 'a survey rate is not tested against counts' };
const NO_OPERANDS = {
  zh: '没有写明分子、分母，或者可能有未写出的结转数',
  en: 'the operands are not named, or cases carried over are not written',
};
