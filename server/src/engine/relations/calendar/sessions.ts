/** 党的二十大和二十届历次全会, 十九届二中、三中全会, “五经普”比“四经普”: numbers that go together or follow each other. */

import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { judged, spanOf } from './judged.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const AND = '(?:精神)?(?:和|、|及|以及|暨)';
const PARTY = new RegExp(`(${HAN})大${AND}(?:党的)?(${HAN})届(?=历次|[一二三四五六七]中|中央)`, 'g');
const LOCAL = new RegExp(
  `第(${HAN})次(?:党代会|党员代表大会|代表大会)${AND}(?:中共)?[省市县区州盟旗]委(?:第)?(${HAN})届`,
  'g',
);
const PLENUMS = /届((?:[一二三四五六七]中(?:、|和|及|,)?){2,7})全会/g;
const NUMBERED = new RegExp(`届((?:${HAN}次(?:、|和|及)?(?:全会)?){2,6})(?:全会|会议)?`, 'g');
const CENSUS = /“?([一二三四五六七八九])([经人农])普”?[^。;]{0,30}?(?:比|较|与)“?([一二三四五六七八九])\2普/g;
const SURVEY =
  /第([一二三四五六七八九])次(?:全国)?(经济|人口|农业)普查[^。;]{0,30}?(?:比|较|与)第([一二三四五六七八九])次(?:全国)?\2普查/g;

const SAME_PARTY: Localized = {
  zh: '代表大会与中央全会的届次应当相同',
  en: 'congress and plenums must be of one term',
};
const SAME_LOCAL: Localized = {
  zh: '党代会的次数与同级党委的届次应当相同',
  en: 'congress and committee must be of one term',
};
const IN_ORDER: Localized = { zh: '会议的次序颠倒或重复', en: 'the sessions do not stand in their order' };
const EARLIER: Localized = {
  zh: '被比较的普查应当是较早的一次',
  en: 'the census that is compared with must be the earlier one',
};

/** In one paragraph. */
export function* findSessions(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (prose.includes('届')) {
    yield* findPairs(excerpt, PARTY, SAME_PARTY);
    yield* findPairs(excerpt, LOCAL, SAME_LOCAL);
    yield* findOrder(excerpt, PLENUMS, EACH_PLENUM);
    yield* findOrder(excerpt, NUMBERED, EACH_NUMBERED);
  }
  if (prose.includes('普')) for (const pattern of [CENSUS, SURVEY]) yield* findCensuses(excerpt, pattern);
}

const HELD =
  /(?:召开|举行|举办|编发|编印|刊发|印发|出刊|制发)[^,。;:()\d]{0,20}(\d{1,3})([次期场号])\(第?(\d{1,3})\2?(?:至|到|[-—–~]{1,2})第?(\d{1,3})\2\)/g;

/** 召开常务会议24次(第38次至第61次): as many as are numbered. In one paragraph. */
export function* findNumbered(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, HELD)) {
    const [whole, said = '', unit = '', first, last] = match;
    const number = Number(last) - Number(first) + 1;
    if (number < 1) continue;
    const end = match.index + whole.length;
    const start = match.index + whole.lastIndexOf(`${said}${unit}(`);
    const holds = number === Number(said);
    yield judged(excerpt, {
      kind: 'session',
      span: { start, end },
      holds,
      formula: `${last}−${first}+1=${number}${holds ? '' : `≠${said}`}`,
      note: {
        zh: `第${first}${unit}至第${last}${unit}共${number}${unit}，不是${said}${unit}`,
        en: `from number ${first} to ${last} there are ${number}, not ${said}`,
      },
    });
  }
}

/** 党的二十大和二十届: both numbers are the same. */
function* findPairs(excerpt: Excerpt, pattern: RegExp, note: Localized): Generator<Relation> {
  for (const match of matchesIn(excerpt, pattern)) {
    const [a, b] = [parseHan(match[1] ?? ''), parseHan(match[2] ?? '')];
    const formula = `${a}${a === b ? '=' : '≠'}${b}`;
    yield judged(excerpt, { kind: 'session', span: spanOf(match), holds: a === b, formula, note });
  }
}

const EACH_PLENUM = new RegExp(`(${HAN})中`, 'g');
const EACH_NUMBERED = new RegExp(`(${HAN})次`, 'g');

/** 二中、三中、四中全会; 十次、十一次全会: in their order. */
function* findOrder(excerpt: Excerpt, pattern: RegExp, each: RegExp): Generator<Relation> {
  for (const { index, 0: words, 1: list = '' } of matchesIn(excerpt, pattern)) {
    const numbers = allMatches(list, each).map(([, numeral = '']) => parseHan(numeral) ?? 0);
    if (numbers.length < 2) continue;
    const start = index + words.indexOf(list);
    const holds = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
    const span = { start, end: start + list.length };
    yield judged(excerpt, {
      kind: 'session',
      span,
      holds,
      isBound: true,
      formula: numbers.join(holds ? '<' : '、'),
      note: IN_ORDER,
    });
  }
}

/** “五经普”…比“四经普”: what is compared with came before. */
function* findCensuses(excerpt: Excerpt, pattern: RegExp): Generator<Relation> {
  for (const match of matchesIn(excerpt, pattern)) {
    const [now, base] = [parseHan(match[1] ?? '') ?? 0, parseHan(match[3] ?? '') ?? 0];
    const formula = `${now}${now > base ? '>' : '≤'}${base}`;
    yield judged(excerpt, {
      kind: 'session',
      span: spanOf(match),
      holds: now > base,
      isBound: true,
      formula,
      note: EARLIER,
    });
  }
}
