/** 上年，新收行政诉讼案件520件；今年，`这个数降到442件`，比上年下降15%: the year before told first, then this one of what was told. */
import { fits, isOfYearAfter, isSince, placed, yearNamed } from './bases.ts';
import { namesIt, subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import { wordsInFront } from './labels.ts';
import { anyOf } from './lexicon.ts';
import type { Change, ChangeVerb, Mention } from './model.ts';

/** Of the figure right in front, which takes up the one in front of it, its number of the year before. */
export function fromYearBefore(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const now = mentions.slice(0, stated.index).findLast(({ role }) => role !== 'change');
  const base = now && mentions[now.index - 1];
  if (!now || !base || verb.word === '' || stated.gap > 2 || now.sentence !== stated.sentence) return null;
  const isPair =
    [base, now, stated].every(({ depth }) => depth === 0) &&
    now.gap > 1 &&
    now.sentence - base.sentence < 2 &&
    base.role !== 'change' &&
    now.role !== 'base' &&
    fits(stated, now.figure.kind) &&
    comparable(now, base);
  if (!isPair || !areYears(base, now) || !takesUp(now, base)) return null;
  const subject = subjectOf(stated);
  const than = yearNamed(stated);
  const isOfPair =
    !isSince(stated) &&
    (subject.length < 2 || namesIt(subject, base)) &&
    (than === undefined || than === base.frame.period);
  return isOfPair && !OF_OTHER.test(stated.lead) ? placed(stated, verb, now, base) : null;
}

/** `上年`520件 and `今年`442件, or 2024年 and 2025年. */
function areYears(base: Mention, now: Mention): boolean {
  const isPrior = base.role === 'base' || OPENS_WITH_PRIOR.test(base.between) || base.frame.period === 'prior';
  if (isPrior) return now.frame.period === 'current' && !OF_PART.test(now.clauseWords);
  const year = UP_TO.exec(now.between)?.[1] ?? (isOfYearAfter(now, base) ? now.frame.period : '');
  return Number(year) - Number(base.frame.period) === 1;
}

/** Whether it names nothing but the time, or what was told: `到2025年底为`, 今年`这个数降到`. */
function takesUp({ lead, label }: Mention, base: Mention): boolean {
  const words = wordsInFront(lead.trim().replace(TIME, '')).replace(THAT, '').replace(MOVES, '');
  return words === '' || label.words === base.label.words;
}

const YEAR = `(?:${anyOf('current')}|(?:19|20)\\d\\d年)度?`;
const TIME = new RegExp(`^(?:到|至|截[至止])?(?:了)?${YEAR}(?:[底末]|全年|同期|12月[底末])?`);
const THAT = /^(?:这个|这一|该|此|上述|同一)(?:数字|数量|总量|数据|指标|数)?|^(?:总[数量]|数[字量])/;
const MOVES =
  /^(?:已|则|就|又|再|进一步|快速|大幅|仅){0,2}(?:[升降增减涨]|提高|提升|下降|上升|增加|减少|扩大|增长|变)?[至到为]?$/;
/** `到2025年底，`这一数字为1935名 */
const UP_TO = /(?:^|[,;。])(?:到|至|截[至止])((?:19|20)\d\d)年[底末],[^,;。\d]*$/;
const OPENS_WITH_PRIOR = new RegExp(`(?:^|[,;。])${anyOf('prior')},?[^,;。\\d]*$`);
const OF_OTHER = /环比|同期|[比较](?!上|去)[^,]{0,6}(?:平均|全)/;
const OF_PART = /截[至止]|[上下]半年|季度|月/;
