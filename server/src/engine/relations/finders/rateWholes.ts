/** What the name of a rate may be of: each whole that its numerator may be a part of, the likeliest first. */

import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { comparable } from '../reading/comparable.ts';
import { oppositeOf } from '../reading/denials.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { baseNamedBy, fitOf, type Rate, says } from '../reading/rates.ts';
import { strongest } from '../reading/strongest.ts';
import { isWithinBy } from '../reading/within.ts';
import { isSubject, outOf, wholesOf } from './operands.ts';
import { numberSaid } from './rateNumerators.ts';

export function readingsOf(
  reading: ParagraphReading,
  stated: Mention,
  rate: Rate,
  parts: readonly Mention[],
  counts: readonly Mention[],
): readonly Expression[] {
  const [first] = parts;
  if (!first) return [];
  const named = counts.filter(
    count =>
      !parts.includes(count) &&
      ((count.label.due && (count.index > first.index || strongest(reading.mentions, count, first) < 3)) ||
        rate.denominator?.some(word => says(count.label.words + count.label.noun, word))),
  );
  // 优秀率66.0%（276宗）
  const fit = first === numberSaid(reading.mentions, stated) ? 1 : fitOf(rate, first.label, first.rest);
  const around = wholesOf(reading, first, true);
  const placed = around.filter(
    whole =>
      (rate.open || isAsLarge(whole, first)) &&
      !parts.includes(whole) &&
      (whole.label.due ||
        fitOf(rate, whole.label, whole.rest) < fit ||
        isTakenInFront(whole, first) ||
        isSubject(whole, first)),
  );
  // 调解纠纷1168件，调解成功3114件: what stands at once in front and is called alike or has such outcomes, though it is too small.
  const tooSmall = around.filter(
    whole =>
      whole.index === first.index - 1 &&
      whole.sentence === first.sentence &&
      !isAsLarge(whole, first) &&
      (whole.label.words.includes(first.label.words.slice(0, 2)) || (first.gap === 2 && isWithinBy(first, whole))),
  );
  const after = counts.filter(
    count =>
      count.index > first.index && count.label.due && (rate.open ? comparable(count, first) : mayHold(count, first)),
  );
  // 其中专业性调解委员会调处1940件，成功1843件: what stands in front of 其中 is of the larger whole.
  const own = ofWhich(reading, stated, counts);
  const within =
    own.includes(first) && fit >= 1
      ? own.filter(
          whole =>
            whole.index === first.index - 1 && mayHold(whole, first) && fitOf(rate, whole.label, whole.rest) < fit,
        )
      : [];
  const wholes = [
    ...new Set([
      ...within,
      // 通知出庭的151件，实际出庭149件: what was due, though both are of the cases heard.
      ...counts.filter(
        count =>
          count.label.due &&
          count.index < first.index &&
          mayHold(count, first) &&
          count.sentence === first.sentence &&
          strongest(reading.mentions, count, first) < 3,
      ),
      ...outOf(reading, first),
      // 被上诉98件，上诉率35.0%（一审审结280件）
      ...counts.filter(count => count.owner === stated && !parts.includes(count) && mayHold(count, first)),
      ...takenIn(counts, first),
      ...tooSmall,
      ...placed.filter(whole => named.includes(whole)),
      ...placed,
      ...after,
    ]),
  ];
  // 以实考人数计算，合格率95.1%: of nothing else.
  const base = baseNamedBy(reading, stated);
  const based = base === null ? [] : wholes.filter(({ label }) => label.words.startsWith(base));
  const found = (based.length > 0 ? based : wholes).flatMap(
    whole => quotient(reading, stated, { plus: parts }, { plus: [whole] }) ?? [],
  );
  const opposite = parts.length === 1 && !rate.sum ? oppositeOf(counts, first) : null;
  const decided = opposite && quotient(reading, stated, { plus: parts }, { plus: [opposite, first] });
  // 上年结转62件，新受理515件，审结541件，审结率93.8%: of both together.
  const there = first.label.stage === 'closed' && parts.length === 1 ? withCarriedIn(counts, first) : [];
  const all = there.length > 0 && !rate.sum ? quotient(reading, stated, { plus: parts }, { plus: there }) : null;
  if (all) return [all, ...found];
  // A rate of what was refused is of what was decided, whatever was received.
  if (decided) return first.label.negated ? [decided, ...found] : [...found, decided];
  return found;
}

/** 受理修复申请1284件，准予修复1193件，修复率92.9%: both say 修复, and the one is what was asked for. */
function isTakenInFront(whole: Mention, part: Mention): boolean {
  return whole.label.stage === 'received' && part.label.stage === null && isNext(whole, part);
}

/** 收到申请317件，其中受理159件，办结151件: what was closed is of what was taken in just before, though 317 holds both. */
function takenIn(counts: readonly Mention[], part: Mention): readonly Mention[] {
  const before = counts[counts.indexOf(part) - 1];
  const isTakenIn =
    part.label.stage === 'closed' &&
    before?.label.stage === 'received' &&
    before.sentence === part.sentence &&
    before.depth === part.depth &&
    mayHold(before, part);
  return isTakenIn ? [before] : [];
}

/** 2024年结转案件64件，2025年新收712件 */
const CARRIED_FROM = /(?:19|20)\d\d年度?结转(?![至到入下])/;

/** The cases carried in and those received in front of `closed`, where one of each is told in its sentence; else none. */
function withCarriedIn(counts: readonly Mention[], closed: Mention): readonly Mention[] {
  const there = counts.filter(
    count =>
      count.index < closed.index &&
      count.sentence === closed.sentence &&
      count.depth === closed.depth &&
      (count.label.stage === 'carried in' || count.label.stage === 'received' || CARRIED_FROM.test(count.lead)) &&
      comparable(count, closed),
  );
  const received = there.filter(({ label }) => label.stage === 'received');
  return there.length === 2 && received.length === 1 ? there : [];
}

function mayHold(whole: Mention, part: Mention): boolean {
  return comparable(whole, part) && isAsLarge(whole, part);
}

function isAsLarge(whole: Mention, part: Mention): boolean {
  return amountOf(whole.figure).gte(amountOf(part.figure));
}

/** The counts of the last 其中 in front of the rate, up to a semicolon; none where no 其中 stands. */
export function ofWhich(
  { mentions }: ParagraphReading,
  stated: Mention,
  counts: readonly Mention[],
): readonly Mention[] {
  const from = mentions.findLast(
    ({ index, sentence, between }) => index < stated.index && sentence === stated.sentence && /其中/.test(between),
  );
  return from && strongest(mentions, from, stated) < 3 ? counts.filter(({ index }) => index >= from.index) : [];
}

/** Whether the one stands right in front of the other, a comma between them. */
export function isNext(whole: Mention, part: Mention): boolean {
  return whole.index === part.index - 1 && whole.sentence === part.sentence && part.gap === 2;
}
