/** Where the figure stands from which another changed: by name, in its row, by its year, before or after. */

import { subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import { isOfOtherTime } from './comparedTimes.ts';
import type { Change, ChangeVerb, Mention, Row } from './model.ts';
import { placeInRow } from './rows.ts';
import { isSetByLaw } from './setTimes.ts';

/** 是一审案件430件的1.9倍: the figure in front is the base, the one before it what is compared. */
export function timesOf(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const base = mentions[stated.index - 1];
  if (stated.figure.kind !== 'multiple' || stated.lead.trim() !== '的' || !base) return null;
  const inBracket = base.depth > stated.depth && base.lead === '' ? OF_NAMED.exec(base.between) : null;
  if (!inBracket && (base.role === 'base' || !/是|为|相当于|达/.test(base.lead))) return null;
  const [, name = ''] = inBracket ?? [];
  const told = mentions.filter(
    ({ index, role, depth }) => index < base.index && role !== 'base' && role !== 'change' && depth === stated.depth,
  );
  // 新收复议案件23100件。…复议案件为同期诉讼案件（8250件）的2.8倍
  const now = inBracket
    ? told.findLast(({ label, sentence }) => base.sentence - sentence < 3 && label.words.endsWith(name))
    : told.findLast(({ sentence }) => sentence === base.sentence);
  return now && comparable(now, base) ? placed(stated, verb, now, base) : null;
}

const OF_NAMED = /(?:^|[,;。])(?:从[^,;。]{1,8}看,)?([一-龥]{4,10})(?:是|为|相当于)[^,;。]{2,20}\($/;

/** A change whose two figures the wording names beyond doubt. */
export function placed(stated: Mention, verb: ChangeVerb, now: Mention, base: Mention): Change {
  return { stated, verb, now, base, by: null, apart: false, placed: true };
}

/** 2023年、2024年分别为243件、417件，同比增长71.6%: of the row, the last year on the one in front. */
export function inOwnRow(rows: readonly Row[], now: Mention): Mention | null {
  const place = placeInRow(rows, now);
  const earlier = place?.row.mentions[place.at - 1];
  return earlier && Number(now.frame.period) - Number(earlier.frame.period) === 1 ? earlier : null;
}

/** 同比增长7.0%：2023年142件，2024年152件. */
export function pairAfter(mentions: readonly Mention[], stated: Mention): [now: Mention | null, base: Mention | null] {
  const [first, second] = [mentions[stated.index + 1], mentions[stated.index + 2]];
  if (
    !first ||
    !second ||
    second.sentence !== stated.sentence ||
    !comparable(first, second) ||
    !/[:(]/.test(first.between)
  )
    return [null, null];
  const [a, b] = [Number(first.frame.period), Number(second.frame.period)];
  if (b - a === 1) return [second, first];
  return a - b === 1 ? [first, second] : [null, null];
}

/** `152件，同比增长22.1%，去年同期142件`; 同比增长22.1%（上年142件）. */
export function baseAfter(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  for (const after of mentions.slice(stated.index + 1, stated.index + 3)) {
    if (after.sentence !== stated.sentence) return toldNext(mentions, stated, now, after);
    if (isOfOtherTime(stated, after)) continue;
    const words = after.owner === stated ? after.lead : after.between;
    if (after.role === 'base' && comparable(after, now) && !COMPARES_AGAIN.test(words))
      return OF_ANOTHER.test(after.lead) ? null : after;
    if (after.role !== 'change') return null;
  }
  return null;
}

/** `今年受理238件`，比上年多34件。`上年受理204件`: called as what changed, by the sentence that follows at once. */
function toldNext(mentions: readonly Mention[], stated: Mention, now: Mention, after: Mention): Mention | null {
  const isFirst = after.sentence === stated.sentence + 1 && mentions[after.index - 1]?.sentence === stated.sentence;
  const isOfLastYear = after.role === 'base' && OF_LAST_YEAR.test(after.lead.trim());
  // 比上年同期多34件。上年受理214件: the one of some months, the other of the whole year.
  const isOfPart = mentions.some(({ sentence, lead }) => sentence === stated.sentence && /同期|环比/.test(lead));
  // 去年受理的204件中 is of what is told there.
  const isAlone = isFirst && !isOfPart && isOfLastYear && /^$|^[,。]/.test(after.rest);
  return isAlone && after.label.words.length > 1 && after.label.words === now.label.words && comparable(after, now)
    ? after
    : null;
}

const OF_LAST_YEAR = /^(?:而)?(?:去年|上年)(?!同期)/;

/** 98.1%，较上年提高1.2个百分点，`高于全省97.3%`的平均水平0.8个百分点: of a difference of its own. */
/** 17件，同比增加2件，`两项合计由上年的`51件降至48件 names what it is of. */
const OF_ANOTHER = /[一-龥]{2}(?:由|从)/;
const COMPARES_AGAIN = /[比较]|[高低多少优]于|超[出过]|高出/;

/** 330件，增长10.0%（`上年300件`）: what the bracket after it says goes before what stands in front. */
export function baseInBracket(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  const next = mentions[stated.index + 1];
  return next?.owner === stated && next.role === 'base' && comparable(next, now) && !isOfOtherTime(stated, next)
    ? next
    : null;
}

/** 去年安排120万元，今年安排150万元，增长25%. */
export function baseInFront(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  const front = mentions[now.index - 1];
  if (!front || front.sentence !== now.sentence || now.gap > 2 || !comparable(front, now)) return null;
  // 去年…审结平均用时48天，今年缩短至39天: the year stands far in front of the figure.
  const isYearBefore = front.frame.period === 'prior' || Number(now.frame.period) - Number(front.frame.period) === 1;
  const isEarlier = front.role === 'average' && isYearBefore && !/[比较]/.test(stated.lead);
  const isSet = now.lead !== '' && isSetByLaw(front, stated, now);
  return front.role === 'base' || isEarlier || isSet ? front : null;
}

/** `新收1547件`，2024年为1260件，同比增长22.8%: what `last`, of an earlier year by its own words, is the base of. */
export function datedAfter(mentions: readonly Mention[], stated: Mention, last: Mention): Mention | null {
  const now = mentions[last.index - 1];
  const follows =
    now !== undefined &&
    last.index === stated.index - 1 &&
    saysEarlierYear(last, now) &&
    (YEARLY.test(stated.lead) || endsAlike(subjectOf(stated), now)) &&
    now.sentence === last.sentence &&
    now.depth === last.depth &&
    isOfYearAfter(now, last) &&
    now.role !== 'change' &&
    comparable(now, last);
  return follows ? now : null;
}

/** 今年`新建`数量为上年的4倍 after 新建阵地36处; 投入`经费`为上年的2倍 is not said of it. */
function endsAlike(subject: string, { label }: Mention): boolean {
  const thing = subject.replace(AMOUNT, '');
  return thing === '' || (thing.length > 1 && label.words.includes(thing.slice(-2)));
}

const AMOUNT = /(?:办案|办件|业务)?[场件人户批]?[次数量]{1,2}$/;

/** `2024年为`1260件, and `2024年办理`6480件 after 办理7216件. */
export function saysEarlierYear({ lead }: Mention, now: Mention): boolean {
  const told = OF_EARLIER.exec(lead.trim());
  return told !== null && (told[1] === undefined || now.label.words.includes(told[1]));
}

/** Whether it names no year, or the one after that of `last`. */
export function isOfYearAfter({ frame: { period }, lead }: Mention, last: Mention): boolean {
  if (period === '' || period === 'current' || Number(period) === Number(last.frame.period) + 1) return true;
  // 2024年为3000万元，增长两成；带动投入7800万元，2024年为6000万元: no year of its own.
  return period === last.frame.period && !/(?:19|20)\d\d年/.test(lead);
}

const OF_EARLIER = /^(?:而|较|比)?(?:19|20)\d\d年(?:度|全年|同期)?(?:(?:为|是|仅有?|仅为|只有)|(?:共)?([一-龥]{2}))?$/;
const YEARLY = /同比|比上年|较上年/;

/** The year that a change is said to be on: 2019 of 较2019年增长2.1倍. */
export function yearNamed({ lead }: Mention): string | undefined {
  return /[比较与]((?:19|20)\d\d)年/.exec(lead)?.[1];
}

/** 2022年为18.3%，2023年为15.6%，2024年为12.1%，三年累计下降6.2个百分点: the year that the wording means. */
export function baseOfYear(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  // 2023年受理1000件，今年受理1250件
  const isThisYear = now.frame.period === 'current';
  const year = isThisYear ? Number.POSITIVE_INFINITY : Number(now.frame.period);
  if (!year) return null;
  const told = mentions.filter(
    ({ index, role, figure, frame, depth }) =>
      index < now.index &&
      role !== 'change' &&
      figure.kind === now.figure.kind &&
      figure.unit === now.figure.unit &&
      depth === now.depth &&
      Number(frame.period) > 0 &&
      Number(frame.period) < year,
  );
  const than = yearNamed(stated);
  if (than !== undefined)
    return told.find(({ frame }) => frame.period === than) ?? toldAfter(mentions, stated, now, than);
  const since = isSince(stated);
  const last = told.at(-1);
  if (!last || last.sentence !== now.sentence) return null;
  // 2023年办理76件，2024年截至10月底办理92件，较去年同期增长31.4%: of as many months of that year.
  if (/同期/.test(stated.lead) && /截[至止]/.test(now.clauseWords)) return null;
  return since
    ? (told[0] ?? null)
    : (isThisYear || Number(last.frame.period) === year - 1) && isSameThing(last, now)
      ? last
      : null;
}

/** 3216件，比2024年增加418件，2024年受理2798件: the count of that year told next. */
function toldAfter(mentions: readonly Mention[], stated: Mention, now: Mention, year: string): Mention | null {
  const next = mentions[stated.index + 1];
  const isOfYear =
    next?.sentence === stated.sentence &&
    next.gap === 2 &&
    next.role === 'plain' &&
    next.lead.trimStart().startsWith(year) &&
    comparable(next, now) &&
    isSameThing(now, next);
  return isOfYear ? next : null;
}

/** 两年累计增长49.1%: of the first of several years. */
export function isSince({ lead }: Mention): boolean {
  return /[二两三四五]年(?:来|间)?(?:累计|共|总共)?|累计/.test(lead);
}

/** 2023年受理行政复议案件1000件，2024年受理1250件: the later one may leave out what was told. */
function isSameThing(a: Mention, b: Mention): boolean {
  return (
    a.label.words === b.label.words ||
    a.label.words.includes(b.label.words) ||
    (a.label.stage !== null && a.label.stage === b.label.stage)
  );
}

export function isValueRow({ mentions: [first] }: Row, stated: Mention): boolean {
  return (
    first !== undefined &&
    first.sentence === stated.sentence &&
    first.role !== 'base' &&
    first.role !== 'change' &&
    fits(stated, first.figure.kind)
  );
}

export function fits({ figure }: Mention, kind: Mention['figure']['kind']): boolean {
  return figure.kind === 'point'
    ? kind === 'percent'
    : figure.kind === 'multiple' || figure.kind === 'percent'
      ? kind !== 'point' && kind !== 'multiple'
      : kind === figure.kind;
}
