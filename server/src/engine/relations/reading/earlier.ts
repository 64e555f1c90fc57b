/** Finds in earlier sentences what a change is said of: …2436件。与上年的2030件相比，受理量增长20%. */
import { placed } from './bases.ts';
import { namesIt, subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import { anyOf } from './lexicon.ts';
import { isCount } from './mentions.ts';
import type { Change, ChangeVerb, Mention } from './model.ts';
import { shareOf } from './shares.ts';

/** 受理量, 办案量, 总量 of whatever was told. */
const GENERAL = /^(?:办案|办件|办证|案件|业务|收案|总)?(?:总?[数量]{1,2})?$/;
const FARTHEST = 2;

/**
 * The count of one of the sentences in front that a sentence takes up which opens with its base, 与上年的2030件相比: the one that
 * the words in front of the verb name, or the only one of its kind where they name nothing.
 */
export function toldBefore(mentions: readonly Mention[], stated: Mention, base: Mention): Mention | null {
  const first = mentions.find(({ sentence }) => sentence === stated.sentence);
  if (first !== base || !/^(?:[与同和比较])/.test(base.lead.trim())) return null;
  const told = mentions.filter(
    count =>
      count.index < base.index &&
      base.sentence - count.sentence <= FARTHEST &&
      isCount(count) &&
      count.depth === 0 &&
      count.frame.period !== 'prior' &&
      comparable(count, base),
  );
  const subject = subjectOf(stated);
  const named = told.filter(count => namesIt(subject, count));
  const found = named.length > 0 ? named : GENERAL.test(subject) ? told : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * 办案数量由上年的3037件减少192件；罚款总额比上年2981万元增加145万元: a clause that opens with the name and its base takes up what a
 * sentence in front tells, the count of that name, or the only one of its kind where the name says nothing.
 */
export function takenUp(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const base = mentions[stated.index - 1];
  if (stated.figure.kind !== 'count' || stated.gap > 0 || base?.role !== 'base' || base.gap < 3 || verb.word === '')
    return null;
  const name = OPENS_WITH.exec(base.lead.trim())?.[1] ?? '';
  const told = mentions.filter(
    count =>
      stated.sentence - count.sentence > 0 &&
      stated.sentence - count.sentence <= FARTHEST &&
      isCount(count) &&
      count.depth === 0 &&
      comparable(count, stated),
  );
  const found = GENERAL.test(name) ? told : told.filter(count => namesIt(name, count));
  const [now, ...more] = name === '' ? [] : found;
  return now && more.length === 0 && comparable(base, now) ? placed(stated, verb, now, base) : null;
}

const OPENS_WITH = new RegExp(`^([^,;比较由从]{2,10})[比较由从](?:${anyOf('prior')})(?:同期)?的?$`);

/** 2025年…占24.7%；2024年…占18.2%。占比提高6.5个百分点: the rates or shares of two years that follow each other. */
export function betweenYears(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const front = mentions[stated.index - 1];
  if (stated.figure.kind !== 'point' || !front || front.sentence !== stated.sentence - 1 || verb.word === '')
    return null;
  const subject = subjectOf(stated).replace(/(?:所?占比?|比重|比例|率)$/, '');
  if (/^的/.test(stated.rest) || COMPARES.test(stated.lead)) return null;
  const rates = mentions.filter(
    ({ index, sentence, figure, role, depth }) =>
      index < stated.index &&
      stated.sentence - sentence === 1 &&
      figure.kind === 'percent' &&
      (role === 'rate' || role === 'share') &&
      depth === 0,
  );
  const [a, b] = rates;
  if (!a || !b || rates.length !== 2 || a.role !== b.role) return null;
  const [x, y] = [nameOf(mentions, a), nameOf(mentions, b)];
  if (x === '' || (y !== '' && y !== x) || (subject !== '' && !x.includes(subject))) return null;
  const years = Number(a.frame.period) - Number(b.frame.period);
  if (Math.abs(years) !== 1) return null;
  const [now, base] = years > 0 ? [a, b] : [b, a];
  return placed(stated, verb, now, base);
}

const COMPARES = /(?<![占同环])[比较](?!例|重)/;

/** What a rate or share is of; of a share that names nothing, the count in front. */
function nameOf(mentions: readonly Mention[], mention: Mention): string {
  if (mention.role === 'rate') return mention.label.words;
  const named = shareOf(mention).named.replace(/^(?:19|20)\d\d年度?/, '');
  if (named !== '') return named;
  const part = mentions[mention.index - 1];
  return part && part.sentence === mention.sentence && isCount(part) ? part.label.words : '';
}
