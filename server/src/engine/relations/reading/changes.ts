/** Finds of what each stated change is said: what changed, and the figure that it changed from. */
import {
  againstNamed,
  baseAfter,
  baseInBracket,
  baseInFront,
  baseOfYear,
  between,
  datedAfter,
  fits,
  inOwnRow,
  isSince,
  isValueRow,
  pairAfter,
  placed,
  timesOf,
} from './bases.ts';
import { namesIt, subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import { isMonthly, isOfOtherTime } from './comparedTimes.ts';
import { againstArea, againstAverage, betweenEnds } from './comparisons.ts';
import { betweenYears, toldBefore } from './earlier.ts';
import { inMixedRow } from './mixedRow.ts';
import type { Change, ChangeVerb, Mention, Move, Row } from './model.ts';
import { changeVerb } from './roles.ts';
import { placeInRow } from './rows.ts';
import { isSetTime, mayChangeBy, setTimeOf } from './setTimes.ts';

const AFTER =
  /^(?:总[数量])?(?:,|、)?(?:达到?|为|增至|升至|降至|减至|增加到|减少到|上升到|下降到|总数[为达])(?:约|了)?$/;

const NONE_VERB: ChangeVerb = { span: { start: 0, end: 0 }, word: '', falls: false, ofNumber: true };

/** 增长1.5倍，为上年的`2.5倍`: how many times, not by how much more. */
function isTimesOf({ figure, lead }: Mention): boolean {
  return (
    figure.kind === 'multiple' && /(?:是|为|相当于|达到?)(?:上年|去年|上一年)(?:同期)?的(?:近|约|超过)?$/.test(lead)
  );
}

export function readChanges(
  mentions: readonly Mention[],
  rows: readonly Row[],
  moves: readonly Move[],
): readonly Change[] {
  const changes: Change[] = [];
  let before: ChangeVerb | null = null;
  for (const stated of mentions) {
    if (stated.role !== 'change') {
      before = null;
      continue;
    }
    const verb: ChangeVerb = (isTimesOf(stated) ? null : changeVerb(stated, before)) ?? NONE_VERB;
    before = verb;
    changes.push(
      timesOf(mentions, stated, verb) ??
        betweenYears(mentions, stated, verb) ??
        between(mentions, stated, verb) ??
        againstNamed(mentions, stated, verb) ??
        againstArea(mentions, stated, verb) ??
        againstAverage(mentions, stated, verb) ??
        betweenEnds(mentions, stated, verb) ??
        inRow(mentions, rows, stated, verb) ??
        alone(mentions, rows, moves, stated, verb),
    );
  }
  return changes;
}

/** 分别较上年243件、288件增长61.7%、6.3%: position by position. */
function inRow(mentions: readonly Mention[], rows: readonly Row[], stated: Mention, verb: ChangeVerb): Change | null {
  const place = placeInRow(rows, stated);
  if (!place) return null;
  const size = place.row.mentions.length;
  const [first] = place.row.mentions;
  if (!first) return null;
  const earlier = mentions
    .slice(0, first.index)
    .filter(({ sentence, depth }) => sentence === stated.sentence && depth === stated.depth);
  const bases = earlier.filter(({ role }) => role === 'base').slice(-size);
  const years = earlier.filter(
    ({ role, figure, frame }) => role !== 'change' && fits(stated, figure.kind) && Number(frame.period) > 0,
  );
  if (
    years.length === size + 1 &&
    years.every(({ frame }, at) => at === 0 || Number(frame.period) === Number(years[at - 1]?.frame.period) + 1)
  )
    return {
      stated,
      verb,
      now: years[place.at + 1] ?? null,
      base: years[place.at] ?? null,
      by: null,
      apart: false,
      placed: true,
    };
  const mixed = inMixedRow(mentions, first, size, place.at);
  if (mixed) return placed(stated, verb, mixed.now, mixed.base);
  const values = earlier.filter(
    ({ role, figure }) => role !== 'base' && role !== 'change' && fits(stated, figure.kind),
  );
  const baseRow = rows.findLast(
    ({ mentions: [start, ...others] }) =>
      others.length === size - 1 && start && start.index < first.index && (start.role === 'base' || isSetTime(start)),
  );
  const nowRow = rows.findLast(
    row =>
      row.mentions.length === size &&
      row !== baseRow &&
      isValueRow(row, stated) &&
      (row.mentions[0]?.index ?? 0) < first.index,
  );
  const now = nowRow?.mentions[place.at] ?? (values.length >= size ? (values.slice(-size)[place.at] ?? null) : null);
  const pairedBase = now && mentions.find(({ owner, role }) => owner === now && role === 'base');
  const base =
    pairedBase ?? baseRow?.mentions[place.at] ?? (bases.length === size ? bases[place.at] : undefined) ?? null;
  const by = base ? null : byInRow(mentions, rows, stated, place.at, first);
  return {
    stated,
    verb,
    now,
    base,
    by,
    apart: values.length !== size && !nowRow,
    placed: nowRow !== undefined && (baseRow !== undefined || by !== null),
  };
}

/** 分别增加172件和129件，增幅分别为25.0%和`17.8%`: the change in numbers at the same place of the row in front. */
function byInRow(
  mentions: readonly Mention[],
  rows: readonly Row[],
  stated: Mention,
  at: number,
  first: Mention,
): Mention | null {
  const last = mentions[first.index - 1];
  const row = last && stated.figure.kind === 'percent' ? placeInRow(rows, last)?.row : undefined;
  const size = placeInRow(rows, stated)?.row.mentions.length;
  const by = row?.mentions.length === size ? row?.mentions[at] : undefined;
  return by?.role === 'change' && by.figure.kind === 'count' && first.gap === 2 ? by : null;
}

function alone(
  mentions: readonly Mention[],
  rows: readonly Row[],
  moves: readonly Move[],
  stated: Mention,
  verb: ChangeVerb,
): Change {
  let by: Mention | null = null;
  let base: Mention | null = null;
  let now: Mention | null = null;
  for (let at = stated.index - 1; at >= 0 && !now; at--) {
    const mention = mentions[at];
    if (!mention || stated.sentence - mention.sentence > (goesOn(mentions, stated) ? 1 : 0)) break;
    if (mention.depth > stated.depth) {
      if (
        mention.role === 'base' &&
        !base &&
        !isOfOtherTime(stated, mention) &&
        (!isOfPlace(mention) || AT_ONCE.test(stated.between))
      )
        base = mention;
      continue;
    }
    if (mention.role === 'change') {
      if (
        mention.figure.kind === 'count' &&
        stated.figure.kind !== 'count' &&
        !by &&
        !base &&
        mention.index === stated.index - 1 &&
        stated.gap <= 2 &&
        isMonthly(stated) === isMonthly(mention)
      )
        by = mention;
      else if (mention.figure.kind === 'count') continue;
      continue;
    }
    if (mention.role === 'base') {
      // 比去年同期多42件，环比下降7.1%: of another time.
      if (!isOfOtherTime(stated, mention)) base ??= mention;
      continue;
    }
    // 完成年初预算数24300万元的8.8%: what a share is of is not what changed.
    const next = mentions[mention.index + 1];
    if (next?.figure.kind === 'percent' && next.lead.trim() === '的') continue;
    if (
      !fits(stated, mention.figure.kind) ||
      !mayChangeBy(mention, stated) ||
      (by && mention.figure.kind !== by.figure.kind)
    )
      continue;
    now = mention;
  }
  // 去年发生37.67万起，较上一年减少1.53万起: what was last year's to the reader is what changed.
  if (!now && base?.lead.includes('去年') && BEFORE_THAT.test((by ?? stated).lead)) [now, base] = [base, null];
  // 增长34.11%，比全省平均高出19.81%，增加12077件: of a place whose own figure is not told.
  if (!base && AGAINST_PLACE.test(stated.lead)) [now, by] = [null, null];
  const set = base ? null : setTimeOf(mentions, stated);
  if (set && now === set) now = null;
  base ??= set;
  const told = !now && base ? toldBefore(mentions, stated, base) : null;
  now ??= told;
  const after = mentions[stated.index + 1];
  const move =
    moves.find(({ to }) => to === now) ??
    (base
      ? undefined
      : moves.find(({ from }) => from === after && after.gap <= 2 && /^(?:由|从|自)/.test(after.lead.trim())));
  if (move && !base) {
    now = move.to;
    base = move.from;
  }
  if (
    after &&
    after.sentence === stated.sentence &&
    after.gap <= 2 &&
    AFTER.test(after.lead.trim()) &&
    fits(stated, after.figure.kind)
  ) {
    if (!base && now && /[比较]/.test(now.lead)) base = now;
    now = after;
  }
  if (
    !by &&
    after?.role === 'change' &&
    after.figure.kind === 'count' &&
    stated.figure.kind === 'percent' &&
    after.gap <= 2 &&
    BY_AFTER.test(after.lead.trim())
  )
    by = after;
  const dated = !base && now ? datedAfter(mentions, stated, now) : null;
  if (dated) [now, base] = [dated, now];
  if (!base && now)
    base =
      (isSince(stated) ? baseOfYear(mentions, stated, now) : null) ??
      inOwnRow(rows, now) ??
      baseInBracket(mentions, stated, now) ??
      baseOfYear(mentions, stated, now) ??
      baseInFront(mentions, stated, now) ??
      baseAfter(mentions, stated, now);
  if (!now) [now, base] = pairAfter(mentions, stated);
  if (base && now && base.figure.kind !== now.figure.kind) base = null;
  if (base && !sayTheSame(stated, base)) base = null;
  if (by && now && !comparable(by, now)) by = null;
  // 比全省平均高: the base of another place serves as well as that of another year.
  return {
    stated,
    verb,
    now,
    base,
    by,
    apart:
      !told &&
      !set &&
      !(move && move.from === after) &&
      isApart(stated, now, by, move?.to === mentions[stated.index - 1]),
    placed: now !== null && base !== null && isSince(stated),
  };
}

const AGAINST_PLACE = /(?:[比较]|高于|低于)全[省市县区国州](?:平均)?/;
const BEFORE_THAT = /上一年|前年/;

/** 增长14.5%，`增加额为`186.5万元 */
const BY_AFTER = /^(?:净)?(?:[一-龥]{2}|(?:增加|减少|增长)(?:额|量|数|值)为?|增量为?|减量为?)$/;

/** 高于全省平均水平(95.4%): what is compared with it follows at once. */
const AT_ONCE = /^\)[^,;。]*$/;

function isOfPlace({ between }: Mention): boolean {
  return /平均|均值/.test(between);
}

/** 比去年同期增加428件 at the start of a sentence is said of the sentence in front. */
function goesOn(mentions: readonly Mention[], stated: Mention): boolean {
  const first = mentions.find(({ sentence }) => sentence === stated.sentence);
  return first !== undefined && first.role === 'change' && /^(?:同比|环比|[比较与])/.test(first.lead.trim());
}

/** 较2019年增长2.1倍 is not said of 上年的405件. */
function sayTheSame(stated: Mention, base: Mention): boolean {
  const year = /[比较与]((?:19|20)\d\d)年/.exec(stated.lead)?.[1];
  return year === undefined || base.frame.period === year;
}

/** Whether the words in front of the verb name a subject of their own, 举报量增长12%, that `now` does not. */
function isApart(stated: Mention, now: Mention | null, by: Mention | null, follows: boolean): boolean {
  if (!now) return true;
  // 未结案件减少0.3万件 is not said of 新收案件.
  if (by) return now.index < by.index && subjectOf(by).length > 1 && !namesIt(subjectOf(by), now);
  // 比省定95%的目标高: the words belong to the figure in front.
  const own = stated.lead.startsWith('的') && stated.gap === 0 ? '' : subjectOf(stated);
  if (own.length < 2 || (follows && own.length < 7)) return false;
  return !namesIt(own, now);
}
