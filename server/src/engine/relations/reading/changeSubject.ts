/** Whose change a verb tells: 举报量增长12% names a subject of its own, 同比增长12% none. */
import { anyOf } from './lexicon.ts';
import type { Mention } from './model.ts';

/** What may stand in front of the verb without naming another subject. */
const NO_SUBJECT = new RegExp(
  `(?:19|20)\\d\\d年度?(?=[比较])|[多少]${anyOf('deed')}|平均(?:每[一-龥])?|每[一-龥]|${anyOf('spared')}|同比|环比|净|[比较与同](?:${anyOf('prior')}|(?:19|20)\\d\\d年度?|[年期月]初)?(?:同期)?(?:相比)?|${anyOf('prior')}|分别|依次|${anyOf('cumulative')}|${anyOf('current')}|[一二两三四五]年来?|共|(?<![标目])的|了|则|也|均|都|又|并|且|约|是|为|为其|${anyOf('rise')}|${anyOf('fall')}|率|幅度?|(?:案件|办案|办件|业务)[量数]|数量|总[量数]|场次|高达|达到?|出|近|超|过|[和与及、,]`,
  'g',
);

/** The words in front of the verb that name a subject of their own: `举报量` of 举报量增长12%. */
export function subjectOf(stated: Mention): string {
  return stated.lead.replace(NO_SUBJECT, '').trim();
}

export function namesIt(words: string, { label, figure }: Mention): boolean {
  // 起数 of 863起
  if (figure.unit !== '' && words === `${figure.unit}数`) return true;
  for (let at = 0; at + 2 <= words.length; at++)
    if (!GENERAL.test(words.slice(at, at + 2)) && says(label.words, words.slice(at, at + 2))) return true;
  return false;
}

/** How many characters in a row of `words` the name of the mention has, or 0 where it says none of them. */
export function likeness(words: string, mention: Mention): number {
  if (!namesIt(words, mention)) return 0;
  for (let size = words.length; size > 2; size--)
    for (let at = 0; at + size <= words.length; at++)
      if (mention.label.words.includes(words.slice(at, at + size))) return size;
  return 2;
}

/** 非现场监管 does not say 现场. */
function says(words: string, pair: string): boolean {
  const at = words.indexOf(pair);
  return at >= 0 && !/[非未不无]$/.test(words.slice(0, at));
}

/** What nearly every label says. */
const GENERAL = /案件|行政|数量|事项|总数/;
