/** The count of this year and the one that its growth is measured on: which two figures the wording of a growth names. */
import type { Figure, Report } from '../report/model.ts';
import { changeVerbOf, withoutVerb } from './changeVerb.ts';
import type { Change } from './direction.ts';
import { between, comparable, labelBefore, type Passage } from './passage.ts';

export interface Pair {
  readonly now: Figure;
  readonly base: Figure;
}

/** What may stand between a count and its growth without naming another subject. */
const OWN_SUBJECT_NOT =
  /[,、()]|同比|环比|净|[比较](?:上年|去年|上一年度?|前年|(?:19|20)\d\d年度?)?(?:同期)?|上年同期|共|的|了/g;
const FARTHEST_GROWTH = 24;

/** Whether a growth is said of the figure in front of it: at most a mark between them and no subject of its own. */
export function isSaidOf({ report }: Passage, figure: Figure, growth: Figure): boolean {
  const gap = between(report, figure.span.end, growth.span.start);
  if (gap.length > FARTHEST_GROWTH || /[。;:]/.test(gap)) return false;
  return withoutVerb(gap).replace(OWN_SUBJECT_NOT, '') === '';
}

/** A count by which another changed, 同比增加`30件`: the figure in front of it is the one it is said of. */
export function isDifference({ report }: Passage, figure: Figure): boolean {
  // 增加为30件 states where the change ended.
  return figure.kind === 'count' && changeVerbOf(report, figure) !== null && !/[为达]/.test(wordsAt(report, figure));
}

function wordsAt({ prose }: Report, { before, span }: Figure): string {
  return prose.slice(Math.max(before.start, before.end - 1), span.start);
}

const EARLIER = '(?:(?:上年|去年|上一年度?|前年|((?:19|20)\\d\\d)年度?)(?:的?同期|[末底])?|同期)';
const TO_BASE = new RegExp(`^[,(]? ?(?:而)?([比较]?)${EARLIER}([^,。;:、\\d]{0,8})$`);
const AT_BASE = new RegExp(`([比较]?)${EARLIER}[^,。;:、\\d]{0,12}$`);
const NOTHING = /^(?:的|为|是|共|仅)*|(?:的|为|是|共|仅)*$/g;

/** Whether the words in front of a figure say that it is an earlier year's: 上年同期`1000件`, 比2023年的`184件`. */
export function isEarlier(passage: Passage, figure: Figure): boolean {
  const { report, sentence } = passage;
  const match = AT_BASE.exec(between(report, sentence.span.start, figure.span.start));
  return match !== null && isBefore(passage, figure, match[1], match[2], false);
}

/**
 * 比2023年 is earlier whatever the year; 2023年 alone is where the words in front name a later year. Where they name none,
 * `ifAlone` says how the year is to be taken.
 */
function isBefore(
  { words, sentence }: Passage,
  figure: Figure,
  than: string | undefined,
  year: string | undefined,
  ifAlone: boolean,
): boolean {
  if (than || year === undefined) return true;
  const named = words.slice(0, figure.span.start - sentence.span.start).matchAll(/((?:19|20)\d\d)年/g);
  const others = Array.from(named, ([, other]) => Number(other)).filter(other => other !== Number(year));
  return others.length === 0 ? ifAlone : Number(year) < Math.max(...others);
}

/** Both figures of the growth that is said of `figures[at]`, or null where the wording names but one. */
export function findPair(passage: Passage, at: number, growth: Figure, changes: readonly Change[]): Pair | null {
  const { figures } = passage;
  const [before, here, behind] = [figures[at - 1], figures[at], figures[figures.indexOf(growth) + 1]];
  if (!here) return null;
  const change = changes.find(({ to }) => to === here);
  if (change) return { now: change.to, base: change.from };
  if (before && comparable(before, here)) {
    if (isBaseOf(passage, before, here)) return { now: before, base: here };
    if (isFollowedBy(passage, before, here)) return { now: here, base: before };
  }
  return behind && comparable(here, behind) && isBaseBehind(passage, here, growth, behind)
    ? { now: here, base: behind }
    : null;
}

/** `1250件,较2023年1000件`, `1250件(上年同期1000件`: what else is said of the base must be said of this year's count too. */
function isBaseOf(passage: Passage, now: Figure, base: Figure): boolean {
  const { report } = passage;
  const match = TO_BASE.exec(between(report, now.span.end, base.span.start));
  return match !== null && isBefore(passage, base, match[1], match[2], true) && says(report, now, match[3] ?? '');
}

/** `1536件,同比增长28%,上年为1200件`. */
function isBaseBehind(passage: Passage, now: Figure, growth: Figure, base: Figure): boolean {
  const { report } = passage;
  const match = TO_BASE.exec(between(report, growth.span.end, base.span.start));
  return (
    match !== null && !match[1] && isBefore(passage, base, '', match[2], true) && says(report, now, match[3] ?? '')
  );
}

function says(report: Report, figure: Figure, words: string): boolean {
  const own = words.replace(NOTHING, '');
  return own === '' || labelBefore(report, figure).includes(own);
}

const THIS_YEAR = /^[,;]?(?:而|到)?(?:今年|本年度?|((?:19|20)\d\d)年度?)([^,。;:、\d]{0,16})$/;

/** `2023年受理案件1000件,2024年受理1250件`: the earlier year stands first. */
function isFollowedBy(passage: Passage, base: Figure, now: Figure): boolean {
  const { report } = passage;
  const match = THIS_YEAR.exec(between(report, base.span.end, now.span.start));
  if (!match || !says(report, base, match[2] ?? '')) return false;
  const [, than, year] = AT_BASE.exec(between(report, passage.sentence.span.start, base.span.start)) ?? [];
  if (than !== '') return false;
  return year === undefined || match[1] === undefined || Number(match[1]) === Number(year) + 1;
}
