/** The lists of a paragraph with the totals that they make up: what adds up is settled before anything is accused. */
import { lastOnly } from '../../report/lastOnly.ts';
import { amountOf } from '../interval.ts';
import { addUp } from '../judging/expression.ts';
import { judge } from '../judging/judge.ts';
import { isOneSlip } from '../judging/slips.ts';
import { comparable, missOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';
import { isRest, mayBeLeft } from '../reading/rest.ts';
import { strongest } from '../reading/strongest.ts';
import { agrees } from '../relation.ts';

export interface List extends Split {
  /** Whether its parts, as trimmed, make its total. */
  readonly fits: boolean;
}

/**
 * Each split cut down to what adds up where some of it does, under the total that it makes where another one than the nearest
 * fits. All finders look at one reading before the next.
 */
export const listsOf = lastOnly((reading: ParagraphReading): readonly List[] =>
  reading.splits.map(split => proper(settled(reading, split))),
);

/** 其中通过315件、调整后出台11件、不予出台3件，清理旧文件6件: a list that does not add up ends where 、 no longer joins it. */
function proper(list: List): List {
  const { fits, by, parts } = list;
  const end = parts.findIndex((part, at) => at > 0 && part.gap !== 1);
  if (fits || by !== 'of which' || end < 3 || parts.slice(end).some(part => isRest(part) || mayBeLeft(part)))
    return list;
  const front = parts.slice(0, end);
  return isSlipOf(list.total, front) && !isSlipOf(list.total, parts) ? { ...list, parts: front } : list;
}

function isSlipOf(total: Mention, parts: readonly Mention[]): boolean {
  return isOneSlip([total, ...parts], missOf(total, parts));
}

function settled(reading: ParagraphReading, split: Split): List {
  if (split.parts.length < 2) return { ...split, fits: false };
  // 其他 need not be the last of its list.
  const run =
    split.run.length > split.parts.length ? fittingParts(reading, { ...split, parts: split.run }, split.total) : null;
  if (run && run.length > split.parts.length) return { ...split, parts: run, fits: true };
  const parts = fittingParts(reading, split, split.total);
  if (parts) return { ...split, parts, fits: true };
  if (
    split.by === 'bracket' ||
    (split.by === 'out of' && standsAtOnce(split)) ||
    split.by === 'total after' ||
    split.by === ''
  )
    return { ...split, fits: false };
  const [first] = split.parts;
  for (const total of reading.mentions.slice(0, first?.index ?? 0).toReversed()) {
    if (!first || first.sentence - total.sentence > 3) break;
    if (total === split.total || !isCount(total) || !comparable(total, first) || total.depth > first.depth) continue;
    const others = fittingParts(reading, split, total) ?? fittingParts(reading, { ...split, parts: split.run }, total);
    if (others) return { ...split, total, parts: others, fits: true };
  }
  return { ...split, fits: false };
}

/** 57个问题中63个: the total directly in front is meant, however it is called. */
function standsAtOnce({ total, parts: [first] }: Split): boolean {
  return first?.index === total.index + 1 && first.sentence === total.sentence;
}

function endAlike({ label: a }: Mention, { label: b }: Mention): boolean {
  return a.words.length > ALIKE && a.words.slice(-ALIKE) === b.words.slice(-ALIKE);
}

/** Characters of a noun that two names share. */
const ALIKE = 4;

function isSome({ figure }: Mention): boolean {
  return amountOf(figure).gt(0);
}

/** The parts at the start of the list, or all, that make `total` as written; 其中 may be followed by what is no part. */
function fittingParts(reading: ParagraphReading, { parts, by }: Split, total: Mention): readonly Mention[] | null {
  const fits = (some: readonly Mention[]) => {
    const added = addUp(some);
    if (!added?.low) return false;
    const verdict = judge(total.figure, added);
    return agrees(verdict);
  };
  if (fits(parts)) return parts;
  if (by === 'total after') {
    for (let from = 1; from + 1 < parts.length; from++) {
      // 中心1个、工作站17个、工作室286个，共计304个: what 、 joins is one list.
      if (parts[from]?.gap !== 1 && fits(parts.slice(from))) return parts.slice(from);
    }
    return null;
  }
  const end = parts.at(-1);
  // 88件，已审结61件中，…，其余27件: what is left over may be of the whole in front of the total.
  if (end && isRest(end)) {
    const whole = reading.mentions[total.index - 1];
    const all = whole && addUp([total, end]);
    const isOfBoth = whole && all?.low && judge(whole.figure, all) === 'exact';
    if (isOfBoth && fits(parts.slice(0, -1))) return parts.slice(0, -1);
    // 受理4955件，不予受理1245件。市政府为被申请人的421件，…，其他1942件: two ways to look at the same cases.
    for (let size = 2; size + 1 < parts.length; size++)
      if (fits(parts.slice(0, size)) && fits(parts.slice(size))) return parts.slice(0, size);
    return null;
  }
  // The list proper ends where another mark follows than the one that joins it.
  const [first, second] = parts;
  const joint = first && second ? strongest(reading.mentions, first, second) : 0;
  for (let size = parts.length - 1; size > 1; size--) {
    const [next, last] = [parts[size], parts[size - 1]];
    if (!next || !last) continue;
    const gap = strongest(reading.mentions, last, next);
    // 外国代表机构265家，香港代表机构65家，台湾代表机构9家: what is called alike is of the list.
    if (endAlike(last, next)) continue;
    // 41件，其中咨询41件，信访0件，转办3件: one alone is no list.
    if ((gap > 1 || gap > joint) && fits(parts.slice(0, size)) && parts.slice(0, size).filter(isSome).length > 1)
      return parts.slice(0, size);
  }
  return null;
}
