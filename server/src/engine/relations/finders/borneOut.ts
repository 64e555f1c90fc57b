/** Whether something else in the paragraph says that a total is what its parts make: another list, or a share that only their sum explains. */
import type Fraction from 'fraction.js';
import { amountOf, decimalsOf } from '../interval.ts';
import { judge } from '../judging/judge.ts';
import { comparable, missOf, sumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';
import { agrees } from '../relation.ts';
import { sharesOf } from './partShares.ts';

/** The parts at the start of the list whose sum is borne out; null where none is. */
export function partsBorneOut(reading: ParagraphReading, { total, parts, by }: Split): readonly Mention[] | null {
  const whole = amountOf(total.figure);
  if (parts.some(({ figure }) => amountOf(figure).gt(whole))) return null;
  for (let size = parts.length; size > 1; size--) {
    const some = parts.slice(0, size);
    const sum = sumOf(some);
    if (sum.equals(whole)) continue;
    if (
      by === ''
        ? haveSharesOf(reading, some, sum)
        : isWantedByList(reading, total, some, sum) || hasShareOf(reading, total, some, sum)
    )
      return some;
  }
  return null;
}

/** 承办142件，其中主办`77件`、协办45件；主办件中，建议52件，提案45件: both lists say 97. */
function isWantedByList(
  { splits }: ParagraphReading,
  total: Mention,
  parts: readonly Mention[],
  sum: Fraction,
): boolean {
  return splits.some(({ total: whole, parts: all, by }) => {
    if (by === '' || all.length < 2 || !all.includes(total) || parts.includes(whole)) return false;
    const others = all.filter(part => part !== total);
    return missOf(whole, others).equals(sum) && !others.some(other => parts.includes(other));
  });
}

/** 办结438件，其中调解结案`126件`（撤回112件，调解书44件），占35.6%: 156 of 438 are that, 126 are not. */
function hasShareOf({ mentions }: ParagraphReading, total: Mention, parts: readonly Mention[], sum: Fraction): boolean {
  const stated = amountOf(total.figure);
  const last = parts.at(-1) ?? total;
  const counts = mentions.filter(count => isCount(count) && comparable(count, total) && amountOf(count.figure).gt(0));
  const others = counts.filter(count => count !== total && !parts.includes(count));
  const shares = mentions.filter(
    ({ figure, role, sentence }) =>
      figure.kind === 'percent' &&
      role !== 'change' &&
      decimalsOf(figure.digits) > 0 &&
      sentence >= total.sentence &&
      sentence <= last.sentence,
  );
  return shares.some(share => {
    const is = (part: Fraction, whole: Fraction) => gives(share, part, whole);
    const isOfOthers = counts.some(part =>
      counts.some(whole => part !== whole && is(amountOf(part.figure), amountOf(whole.figure))),
    );
    return (
      !isOfOthers &&
      (parts.some(({ figure }) => is(amountOf(figure), sum) && !is(amountOf(figure), stated)) ||
        others.some(({ figure }) => is(sum, amountOf(figure)) && !is(stated, amountOf(figure))))
    );
  });
}

/** 受理143.9万件，解答98.3万件，占69.8%；转办42.6万件，占30.2%: each with its share of what they make. */
function haveSharesOf(reading: ParagraphReading, parts: readonly Mention[], sum: Fraction): boolean {
  const shares = sharesOf(reading, parts);
  return shares?.every((share, at) => gives(share, amountOf(parts[at]?.figure ?? share.figure), sum)) ?? false;
}

function gives({ figure }: Mention, part: Fraction, whole: Fraction): boolean {
  const value = part.mul(100).div(whole);
  const verdict = judge(figure, { low: value, high: value });
  return agrees(verdict);
}
