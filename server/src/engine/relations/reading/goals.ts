/** 超出年初确定的95%目标2.4个百分点, 低于去年98.3%的水平0.5个百分点: the verb in front of what is compared with, the difference after it. */
import { placed } from './bases.ts';
import { namesIt } from './changeSubject.ts';
import { anyOf } from './lexicon.ts';
import type { Change, Mention } from './model.ts';

/** `距`40%的目标尚差1.6个百分点 */
const AWAY = /(?:^|[,;])(距离?|离)[^,;。]{0,8}$/;
const STILL_AWAY = /^的?[一-龥]{0,4}?(?:目标|任务|要求|标准)(?:值)?(?:还|尚|仍)?(?:相差|差|有)$/;
const OVER = /(超出|超过|高于|高出|多于|优于|低于|少于)[^,;。比较]{0,16}$/;
const LESS = /^[低少距离]/;
const GOAL = new RegExp(`^的?[一-龥]{0,4}?(?:${anyOf('plan')}|要求|标准|水平|平均(?:水平|数|值)?)(?:值|任务)?$`);
/** 高出年初目标85%`3个百分点` */
const GOAL_IN_FRONT = new RegExp(`(?:${anyOf('plan')}|要求|标准|平均(?:水平|数|值)?)(?:值|任务)?的?$`);

/** Gives what is compared with and the difference their roles, which words around each alone do not tell. */
export function readGoals(mentions: readonly Mention[]): void {
  for (const stated of mentions) {
    const base = goalOf(mentions, stated);
    if (!base) continue;
    base.role = 'base';
    stated.role = 'change';
  }
}

/** Of such a difference what it is said of: the figure that its words name, else the one in front. */
export function againstGoal(mentions: readonly Mention[], stated: Mention): Change | null {
  const base = goalOf(mentions, stated);
  const over = base && (OVER.exec(base.lead) ?? AWAY.exec(base.lead));
  if (!base || !over) return null;
  const [, word = ''] = over;
  const at = base.lead.indexOf(word);
  const told = mentions.filter(
    ({ index, sentence, depth, role, figure }) =>
      index < base.index &&
      sentence === base.sentence &&
      depth === base.depth &&
      role !== 'change' &&
      role !== 'base' &&
      figure.kind === base.figure.kind &&
      figure.unit === base.figure.unit,
  );
  const subject = base.lead.slice(0, at).replace(NO_SUBJECT, '').trim();
  const now = subject === '' ? told.at(-1) : told.findLast(mention => namesIt(subject, mention));
  const start = base.figure.span.start - base.lead.length + at;
  return now
    ? placed(
        stated,
        { span: { start, end: start + word.length }, word, falls: LESS.test(word), ofNumber: true },
        now,
        base,
      )
    : null;
}

/** 要求达到40%以上。市级为46.3%，`高于目标`6.3个百分点；县级为38.2%，`距离目标差`1.8个百分点: the one goal that was told in front. */
export function againstToldGoal(mentions: readonly Mention[], stated: Mention): Change | null {
  const found = AGAINST_GOAL.exec(stated.lead.trim());
  const now = mentions[stated.index - 1];
  if (!found || stated.figure.kind !== 'point' || !now || !isRateOf(now, stated) || now.gap < 2) return null;
  const goals = mentions.filter(
    ({ index, figure, sentence, lead, rest, role }) =>
      index < now.index &&
      figure.kind === 'percent' &&
      !figure.inRange &&
      role !== 'change' &&
      stated.sentence - sentence <= FARTHEST &&
      (SETS_GOAL.test(lead) || IS_GOAL.test(rest)),
  );
  const [base, ...more] = goals;
  if (!base || more.length > 0 || !isOfThatGoal(now, base)) return null;
  const word = found.slice(1).find(each => each !== undefined) ?? '';
  const start = stated.figure.span.start - stated.lead.length + stated.lead.indexOf(word);
  const span = { start, end: start + word.length };
  return placed(stated, { span, word, falls: BELOW.test(word), ofNumber: false }, now, asGoal(base));
}

/** 规范化率应达85%，实际81.6%，`尚差`3.4个百分点: what ought to have been and what was, one after the other. */
export function againstDue(mentions: readonly Mention[], stated: Mention): Change | null {
  const word = SHORT_OR_OVER.exec(stated.lead.trim())?.[1];
  const [base, now] = mentions.slice(Math.max(0, stated.index - 2), stated.index);
  if (word === undefined || stated.figure.kind !== 'point' || !base || !now) return null;
  const isPair =
    [base, now].every(each => isRateOf(each, stated)) && OUGHT.test(base.lead) && /^实际|^实|^现/.test(now.lead.trim());
  const start = stated.figure.span.start - stated.lead.length + stated.lead.indexOf(word);
  const span = { start, end: start + word.length };
  return isPair && now.gap === 2
    ? placed(stated, { span, word, falls: BELOW.test(word), ofNumber: false }, now, asGoal(base))
    : null;
}

const SHORT_OR_OVER = /^(?:还|尚|仍)?(相?差|欠|低|超出?|高出?)$/;
const OUGHT = /应|须|目标|要求|计划|任务/;

/** 县级, 全年 and 网办率 beside a goal for 网办率, not 网办率 beside one for 出庭率. */
function isOfThatGoal(now: Mention, base: Mention): boolean {
  return (
    !/[率比度面]/.test(now.label.words) || namesIt(now.label.words.replace(/^(?:当前|目前|全[年市县区])/, ''), base)
  );
}

/** 不低于90%, 40%以上: how far it is to a goal is told from the least that is asked for. */
function asGoal(base: Mention): Mention {
  return { ...base, figure: { ...base.figure, approximator: null } };
}

function isRateOf({ figure, sentence, depth, role }: Mention, stated: Mention): boolean {
  return (
    figure.kind === 'percent' &&
    !figure.inRange &&
    role !== 'change' &&
    sentence === stated.sentence &&
    depth === stated.depth &&
    stated.gap === 2
  );
}

/** So many sentences in front a goal is still meant. */
const FARTHEST = 2;
const SETS_GOAL = /要求|目标|规定|计划|任务|规划|指标|下达|核定/;
/** 提出受理率不低于85%`的目标` */
const IS_GOAL = /^的(?:目标|任务|要求|标准)/;
const GOAL_ALONE =
  '(?:上述|这一|该|既定|规划|规定|计划|年度|全年|预期|考核)?(?:的)?(?:目标|任务|要求|指标)(?:值|任务|要求|水平)?';
const AGAINST_GOAL = new RegExp(
  `^(?:已|均|还|仍|尚|也)?(?:(高于|高出|超出|超过|优于|低于|落后于|落后|未达|欠)${GOAL_ALONE}|(?:距离?|离|与|比|较)${GOAL_ALONE}(?:相比)?(?:还|尚|仍)?(相?差|低|高出?|超出|少|落后))$`,
);
const BELOW = /低|落后|未达|欠|差|少/;

const NO_SUBJECT = /其中|已|均|也|仍|还|并|且|则|略|大幅|明显/g;

function goalOf(mentions: readonly Mention[], stated: Mention): Mention | null {
  const base = mentions[stated.index - 1];
  if (!base || stated.gap > 0 || base.sentence !== stated.sentence || base.depth !== stated.depth) return null;
  const words = stated.lead.trim();
  const isAway = AWAY.test(base.lead) && STILL_AWAY.test(words);
  if (base.figure.inRange || !(isAway || OVER.test(base.lead))) return null;
  if (!isAway && !(words === '' ? GOAL_IN_FRONT.test(base.lead) : GOAL.test(words))) return null;
  const fits =
    stated.figure.kind === 'point'
      ? base.figure.kind === 'percent'
      : stated.figure.kind === 'count' && base.figure.kind === 'count' && stated.figure.unit === base.figure.unit;
  return fits ? base : null;
}
