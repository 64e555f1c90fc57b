/** Differences from a place, an average or the other end of a list that the words name: 高于全市0.9个百分点, 最高与最低相差3.3个百分点. */
import { amountOf } from '../interval.ts';
import { placed } from './bases.ts';
import { anyOf } from './lexicon.ts';
import type { Change, ChangeVerb, Mention, Role, Row } from './model.ts';

/** 增长13.3%，同期全市增长12.4%，我县增幅`高于全市`0.9个百分点: two changes told, the later of the place that is named. */
export function againstArea(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, word = '', area = ''] = AREA_BEFORE.exec(stated.lead.trim()) ?? [];
  if (stated.figure.kind !== 'point' || area === '') return null;
  const told = mentions.filter(
    ({ index, sentence, figure, role }) =>
      index < stated.index && sentence === stated.sentence && figure.kind === 'percent' && role === 'change',
  );
  const [now, base, ...more] = told;
  if (!now || !base || more.length > 0 || !base.lead.includes(area) || now.lead.includes(area)) return null;
  return placed(stated, heldAgainst(verb, word), now, base);
}

/**
 * 综合得分92.6分，全省平均89.9分，`高出全省平均`2.3分: what is told of that place, and the one other figure of its kind; 败诉率5.9%，`低于
 * 全省平均水平`2.7个百分点（全省8.6%）: or what explains it right after.
 */
export function againstAverage(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, word = '', area = ''] = AVERAGE_BEFORE.exec(stated.lead.trim()) ?? [];
  if (area === '') return null;
  const told = mentions.filter(
    ({ index, sentence, figure, role, depth, rest }) =>
      index < stated.index &&
      sentence === stated.sentence &&
      depth === stated.depth &&
      role !== 'change' &&
      (stated.figure.kind === 'point'
        ? figure.kind === 'percent'
        : figure.kind === stated.figure.kind && figure.unit === stated.figure.unit && rest[0] === stated.rest[0]),
  );
  const last = told.at(-1);
  const explained = explainedAfter(mentions, stated, area);
  if (explained && last && !last.lead.includes(area)) return placed(stated, heldAgainst(verb, word), last, explained);
  const [now, base, ...more] = told;
  if (!now || !base || more.length > 0 || !base.lead.includes(`${area}平均`) || now.lead.includes(area)) return null;
  return placed(stated, heldAgainst(verb, word), now, base);
}

/** 2.7个百分点`（全省8.6%）`, 0.34个百分点，`即全市平均96.78%`: the figure of the place that was named. */
function explainedAfter(mentions: readonly Mention[], stated: Mention, area: string): Mention | null {
  const next = mentions[stated.index + 1];
  if (next?.sentence !== stated.sentence || !next.lead.includes(area)) return null;
  const fits =
    stated.figure.kind === 'point' ? next.figure.kind === 'percent' : next.figure.unit === stated.figure.unit;
  return fits && (next.owner === stated || /^,即/.test(next.between)) ? next : null;
}

/** 高于 or 低于 the figure of a place. */
function heldAgainst(verb: ChangeVerb, word: string): ChangeVerb {
  return { ...verb, word, falls: word === '低于', ofNumber: true };
}

/** 分别为71.5%、20.8%，`前者`较2024年的67.7%提高3.8个百分点: of the pair that the row in front tells. */
export function ofFormerOrLatter(
  mentions: readonly Mention[],
  rows: readonly Row[],
  stated: Mention,
  verb: ChangeVerb,
): Change | null {
  const named = FORMER_OR_LATTER.exec(stated.clauseWords.trimStart())?.[1];
  const base = mentions[stated.index - 1];
  const row =
    named === undefined ? undefined : rows.findLast(({ mentions: [first] }) => (first?.index ?? 0) < stated.index);
  const now = row?.mentions.length === 2 ? row.mentions[named === '前' ? 0 : 1] : undefined;
  return now && base?.role === 'base' && base.clause === stated.clause && base.figure.kind === now.figure.kind
    ? placed(stated, verb, now, base)
    : null;
}

const FORMER_OR_LATTER = /^(前|后)者/;

/** 占15.1%，较上年（立案6910件，占9.0%）提高6.1个百分点: the only rate of the bracket right after what is compared with. */
export function againstBracket(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  if (stated.figure.kind !== 'point' || !AFTER_BRACKET.test(stated.clauseWords.trimStart())) return null;
  const told = mentions.filter(
    ({ index, sentence, figure, role }) =>
      index < stated.index && sentence === stated.sentence && figure.kind === 'percent' && role !== 'change',
  );
  const now = told.findLast(({ depth }) => depth === stated.depth);
  const [base, ...more] = told.filter(({ index, depth }) => depth > stated.depth && index > (now?.index ?? 0));
  if (!now || !base || more.length > 0 || now.role === 'base') return null;
  return placed(stated, verb, now, base);
}

const AFTER_BRACKET = new RegExp(`^[比较]${anyOf('prior')}(?:同期)?\\([^()]*\\)[^,;()]{2,6}$`);

/** 出庭率95.0%，不予处罚占11.6%，`两项比例相差`83.4个百分点; 最高为95.71分，最低为91.36分，`相差`4.35分: of the only two in front. */
export function betweenTwo(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const isOfTwo = TWO.test(stated.lead.trim());
  if (!isOfTwo && !/^相差/.test(stated.lead.trim())) return null;
  const told = mentions.filter(
    ({ index, sentence, figure, depth, role, rest }) =>
      index < stated.index &&
      sentence === stated.sentence &&
      (stated.figure.kind === 'point'
        ? figure.kind === 'percent'
        : figure.unit === stated.figure.unit && (figure.unit !== '' || rest[0] === stated.rest[0])) &&
      depth === stated.depth &&
      role !== 'change',
  );
  const [a, b, ...more] = told;
  if (!a || !b || more.length > 0 || !(isOfTwo || (HIGHEST.test(a.lead) && LOWEST.test(b.lead)))) return null;
  const [base, now] = amountOf(a.figure).lt(amountOf(b.figure)) ? [a, b] : [b, a];
  return placed(stated, apart(verb), now, base);
}

const TWO = /^(?:两项|两者|二者|两个)[^,;。]{0,6}相差(?:了|为|达)?$/;

const HIGHEST = /最[高大多]/;
const LOWEST = /最[低小少]/;

/**
 * 甲区96.2%、乙区94.8%、丙区98.1%，`最高与最低相差`3.3个百分点: the ends of the list in front; or as named before: 甲所最多，乙所最少，`两所相差`31件.
 */
export function betweenEnds(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  if (!ENDS.test(stated.lead.trim()) && !(OF_BOTH.test(stated.lead.trim()) && ENDS_NAMED.test(stated.between)))
    return null;
  const list = mentions.filter(
    ({ index, sentence, depth, role, figure }) =>
      index < stated.index &&
      sentence === stated.sentence &&
      depth === stated.depth &&
      !NOT_IN_LIST.includes(role) &&
      (stated.figure.kind === 'point' ? figure.kind === 'percent' : figure.unit === stated.figure.unit),
  );
  if (list.length < 3) return null;
  const sorted = list.toSorted((a, b) => amountOf(a.figure).compare(amountOf(b.figure)));
  const [base, now] = [sorted[0], sorted.at(-1)];
  return base && now ? placed(stated, apart(verb), now, base) : null;
}

/** 合计515件，县均103件 are none of the list. */
const NOT_IN_LIST: readonly Role[] = ['change', 'base', 'total', 'average'];

/** 相差 says how far two are from each other, not which of them is more. */
function apart(verb: ChangeVerb): ChangeVerb {
  return { ...verb, word: '相差', falls: false, ofNumber: false };
}

const ENDS = /最[高大多][^,;。]{0,6}[与和同][^,;。]{0,4}最[低小少][^,;。]{0,6}(?:相差|差距|差)(?:为|达)?$/;

const OF_BOTH =
  /^(?:(?:这?[两二][一-龥]{1,3}|最[高大多][一-龥]{0,4}最[低小少][一-龥]{0,2})?之?间?)(?:相差|差距)(?:了|为|达)?$/;
/** 城西所最多，滨湖所最少, with nothing of another list after them. */
const ENDS_NAMED =
  /最[高大多]的?[,、][^,;。]{0,12}最[低小少]的?,[^,;。]*$|最[低小少]的?[,、][^,;。]{0,12}最[高大多]的?,[^,;。]*$/;

const AVERAGE_BEFORE = /^(高于|低于|高出)(全[省市县区国])平均(?:水平|分|值)?(?:高出)?$/;

const AREA_BEFORE = /[增降]幅(高于|低于)(全[省市县区国])(?:平均(?:水平)?)?$/;
