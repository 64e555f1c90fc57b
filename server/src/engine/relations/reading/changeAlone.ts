/** Of what a change is said that stands in no row: what is told in front of it, what it was before, by how much. */
import {
  baseAfter,
  baseInBracket,
  baseInFront,
  baseOfYear,
  datedAfter,
  fits,
  inOwnRow,
  isSince,
  pairAfter,
  yearNamed,
} from './bases.ts';
import { likeness, namesIt, subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import { isOfOtherTime, mayBeOfOneTime } from './comparedTimes.ts';
import { toldBefore } from './earlier.ts';
import { isCount } from './mentions.ts';
import type { Change, ChangeVerb, Mention, Move, Row } from './model.ts';
import { placeInRow } from './rows.ts';
import { mayChangeBy, setTimeAfter, setTimeOf } from './setTimes.ts';
import { yearAfter } from './yearAfter.ts';

const AFTER =
  /^(?:总[数量])?(?:,|、)?(?:达到?|为|增至|升至|降至|减至|增加到|减少到|上升到|下降到|总数[为达])(?:约|了)?$/;

/** By the words and places around it alone. */
export function alone(
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
        !hasOtherInFront(mentions, stated) &&
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
        mayBeOfOneTime(stated, mention)
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
  if (now) now = saysNone(mentions, now, stated) ? null : namedNow(mentions, stated, now);
  // 去年发生37.67万起，较上一年减少1.53万起: what was last year's to the reader is what changed.
  if (!now && base?.lead.includes('去年') && BEFORE_THAT.test((by ?? stated).lead)) [now, base] = [base, null];
  // 2023年一季度为68件，今年多47件，升69.1%: what an earlier year had is the base of what this one has more.
  if (now && !base && THIS_YEAR.test((by ?? stated).lead.trim()) && DATED.test(now.lead.trim()))
    [now, base] = [null, now];
  // 增长34.11%，比全省平均高出19.81%，增加12077件: of a place whose own figure is not told.
  if (!base && AGAINST_PLACE.test(stated.lead)) [now, by] = [null, null];
  if (now && !base) base = openingOf(mentions, stated, now);
  const set = base ? null : setTimeOf(mentions, stated);
  if (set && now === set) now = null;
  base ??= set;
  const told = !now && base ? toldBefore(mentions, stated, base) : null;
  now ??= told;
  const after = mentions[stated.index + 1];
  const move =
    // 甲局、乙局分别由120件、86件增至150件、98件，两局共增加42件: of all of them.
    moves.find(({ to }) => to === now && !placeInRow(rows, to)) ??
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
      (isSince(stated) || yearNamed(stated) !== undefined ? baseOfYear(mentions, stated, now) : null) ??
      inOwnRow(rows, now) ??
      baseInBracket(mentions, stated, now) ??
      baseOfYear(mentions, stated, now) ??
      baseInFront(mentions, stated, now) ??
      setTimeAfter(mentions, stated, now) ??
      baseAfter(mentions, stated, now) ??
      yearAfter(mentions, stated, now);
  if (!now && !(by && base)) [now, base] = pairAfter(mentions, stated);
  // 与上年的941起、1683.2万元相比，起数下降8.3%: the one of its measure.
  if (base && now && !comparable(base, now)) base = baseOfMeasure(mentions, base, now) ?? base;
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
      isApart(
        stated,
        named(mentions, now),
        by,
        base,
        move?.to === mentions[stated.index - 1],
        base && stated.gap === 0 && base.index === stated.index - 1 && (now?.index ?? 0) < base.index ? base : null,
      ),
    placed: now !== null && base !== null && isSince(stated),
  };
}

function baseOfMeasure(mentions: readonly Mention[], base: Mention, now: Mention): Mention | null {
  return mentions.find(each => each.role === 'base' && each.clause === base.clause && comparable(each, now)) ?? null;
}

/** 年初1420人，…，年末1369人，`比年初`减少51人: the count of the sentence that is told of then. */
function openingOf(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  const since = SINCE_OPENING.exec(stated.lead.trim())?.[1];
  // 旧存1206件，…，年底未结1089件，同比减少117件: what was left a year ago was carried in.
  const isLeft = now.label.stage === 'carried out' && /^(?:同比|[比较](?:上|去)年)/.test(stated.lead.trim());
  if (since === undefined && !isLeft) return null;
  const told = mentions.filter(
    count =>
      count.index < now.index &&
      count.sentence === stated.sentence &&
      (since === undefined ? count.label.stage === 'carried in' : count.lead.trimStart().startsWith(since)) &&
      comparable(count, now),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

const SINCE_OPENING = /^[比较](年初|期初|月初|上年末|上年底|去年末|去年底)/;

/** 丙类传染病无死亡，较上月同期下降100%: of nothing, and not of what was told before. */
function saysNone(mentions: readonly Mention[], now: Mention, stated: Mention): boolean {
  const words = mentions.slice(now.index + 1, stated.index + 1).map(({ between }) => between);
  return NONE.test(words.join(''));
}

const NONE = /(?:^|[,;])[^,;]{0,12}(?:无|未发生|没有发生)[一-龥]{2,6},/;

/** `申请量` of 申请量比2021年同期(193件)上升 */
const COMPARED = /^([^,;比较与]{2,8})[比较][^,;]{0,24}$/;

/** 受理195件，答复190件，`申请量`上升1.04%: the figure that the words name. */
function namedNow(mentions: readonly Mention[], stated: Mention, now: Mention): Mention {
  const subject = COMPARED.exec(stated.clauseWords)?.[1] ?? (/[比较与]/.test(stated.lead) ? '' : subjectOf(stated));
  if (subject.length < 2) return now;
  const named = mentions.filter(
    mention =>
      mention.index < now.index &&
      mention.sentence === stated.sentence &&
      mention.depth === stated.depth &&
      mention.role !== 'change' &&
      mention.role !== 'base' &&
      mention.figure.kind === now.figure.kind &&
      namesIt(subject, mention),
  );
  // 噪声污染占比 names 噪声污染 and not 辐射污染, though both end alike.
  const best = Math.max(...named.map(mention => likeness(subject, mention)));
  const [only, ...more] = named.filter(mention => likeness(subject, mention) === best);
  return only && more.length === 0 && best > likeness(subject, now) ? only : now;
}

const AGAINST_PLACE = /(?:[比较]|高于|低于)全[省市县区国州](?:平均)?/;
const THIS_YEAR = /^(?:今年|本年|本期)(?![^,;]*[比较])/;
const DATED = /^(?:19|20)\d\d年[^,;]{0,8}[为是]$/;
const BEFORE_THAT = /上一年|前年/;

/** 增长14.5%，`增加额为`186.5万元 */
const BY_AFTER = /^(?:净)?(?:[一-龥]{2}|(?:增加|减少|增长)(?:额|量|数|值)为?|增量为?|减量为?)$/;

/** 高于全省平均水平(95.4%): what is compared with it follows at once. */
const AT_ONCE = /^\)[^,;。]*$/;

/** 高于全市平均(97.1%)1.1个百分点，低于标杆城市(99.0%)`0.8个百分点`: of the bracket right in front, whatever that tells. */
function hasOtherInFront(mentions: readonly Mention[], { index, lead, depth }: Mention): boolean {
  const front = mentions[index - 1];
  return front !== undefined && lead.trim() === '' && front.depth > depth && front.role !== 'base';
}

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
  const year = yearNamed(stated);
  return year === undefined || base.frame.period === year;
}

/** 优秀78卷，`占65.0%`，优秀率比…提高: a share goes by the name of the count in front of it. */
function named(mentions: readonly Mention[], now: Mention | null): Mention | null {
  const part = now && mentions[now.index - 1];
  const isOfPart = part && now.role === 'share' && now.label.words === '' && isCount(part) && now.gap === 2;
  return isOfPart ? { ...now, label: part.label } : now;
}

/** Whether the words in front of the verb name a subject of their own, 举报量增长12%, that `now` does not. */
function isApart(
  stated: Mention,
  now: Mention | null,
  by: Mention | null,
  base: Mention | null,
  follows: boolean,
  ofBase: Mention | null,
): boolean {
  // 比2021年的410件减少164件，累计下降40%
  if (!now) return !(by && base && by.index === stated.index - 1 && base.index === by.index - 1);
  // 未结案件减少0.3万件 is not said of 新收案件.
  if (by) return now.index < by.index && subjectOf(by).length > 1 && !namesIt(subjectOf(by), now);
  // 比省定95%的目标高, 比95%目标高: the words belong to the figure in front; 办结率比98%的要求高 is said of no other rate.
  const own = ofBase ? subjectOf({ ...ofBase, lead: inFrontOfBase(ofBase) }) : ofDirectly(stated);
  if (own.length < 2 || (follows && own.length < 7)) return false;
  return !namesIt(own, now);
}

function ofDirectly(stated: Mention): string {
  return stated.lead.startsWith('的') && stated.gap === 0 ? '' : subjectOf(stated);
}

/** `按期办结率` of 按期办结率比省定的98%高 */
function inFrontOfBase({ lead }: Mention): string {
  return /^([^,;]*?)(?:[比较与]|[高低多少优]于|超[出过]|高出)/.exec(lead)?.[1] ?? '';
}
