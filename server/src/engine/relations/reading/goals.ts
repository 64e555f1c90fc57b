/** 超出年初确定的95%目标2.4个百分点, 低于去年98.3%的水平0.5个百分点: the verb in front of what is compared with, the difference after it. */
import { placed } from './bases.ts';
import { namesIt } from './changeSubject.ts';
import { anyOf } from './lexicon.ts';
import type { Change, Mention } from './model.ts';

const OVER = /(超出|超过|高于|高出|多于|优于|低于|少于)[^,;。比较]{0,16}$/;
const LESS = /^[低少]/;
const GOAL = new RegExp(`^的?[一-龥]{0,4}?(?:${anyOf('plan')}|要求|标准|水平|平均(?:水平|数|值)?)(?:值|任务)?$`);

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
  const over = base && OVER.exec(base.lead);
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

const NO_SUBJECT = /其中|已|均|也|仍|还|并|且|则|略|大幅|明显/g;

function goalOf(mentions: readonly Mention[], stated: Mention): Mention | null {
  const base = mentions[stated.index - 1];
  if (!base || stated.gap > 0 || base.sentence !== stated.sentence || base.depth !== stated.depth) return null;
  if (base.figure.inRange || !GOAL.test(stated.lead.trim()) || !OVER.test(base.lead)) return null;
  const fits =
    stated.figure.kind === 'point'
      ? base.figure.kind === 'percent'
      : stated.figure.kind === 'count' && base.figure.kind === 'count' && stated.figure.unit === base.figure.unit;
  return fits ? base : null;
}
