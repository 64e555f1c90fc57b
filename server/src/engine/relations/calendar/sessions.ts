/** 党的二十大和二十届历次全会, 十九届二中、三中全会, 第十三届…第一次会议: numbers of congresses, terms and sessions. */
import type { Excerpt, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { anyOf, congressYear, LEGISLATURES, termStart } from './data.ts';
import { agrees, contradicts } from './judged.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const PARTY = new RegExp(
  `(${HAN})大(?:精神)?(?:和|、|及|以及|暨)(?:党的)?(${HAN})届(?=历次|[一二三四五六七]中|中央)`,
  'g',
);
const LOCAL = new RegExp(
  `第(${HAN})次(?:党代会|党员代表大会|代表大会)(?:精神)?(?:和|、|及|以及|暨)(?:中共)?[省市县区州盟旗]委(?:第)?(${HAN})届`,
  'g',
);
const PLENUMS = /届((?:[一二三四五六七]中(?:、|和|及|,)?){2,7})全会/g;
const NUMBERED = new RegExp(`届((?:${HAN}次(?:、|和|及)?(?:全会)?){2,6})(?:全会|会议)?`, 'g');
const CENSUS = /“?([一二三四五六七八九])([经人农])普”?[^。;]{0,30}?(?:比|较|与)“?([一二三四五六七八九])\2普/g;
const SURVEY =
  /第([一二三四五六七八九])次(?:全国)?(经济|人口|农业)普查[^。;]{0,30}?(?:比|较|与)第([一二三四五六七八九])次(?:全国)?\2普查/g;

/** In one paragraph. */
export function* findSessions(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (prose.includes('届')) {
    yield* findPairs(excerpt, PARTY, SAME_PARTY);
    yield* findPairs(excerpt, LOCAL, SAME_LOCAL);
    yield* findOrder(excerpt, PLENUMS, '中');
    yield* findOrder(excerpt, NUMBERED, '次');
  }
  if (prose.includes('普')) for (const pattern of [CENSUS, SURVEY]) yield* findCensuses(excerpt, pattern);
}

const SAME_PARTY: Localized = {
  zh: '代表大会与中央委员会全会的届次应当相同',
  en: 'congress and plenums must be of one term',
};
const SAME_LOCAL: Localized = {
  zh: '党代会的次数与同级党委的届次应当相同',
  en: 'congress and committee must be of one term',
};

/** 党的二十大和二十届: both numbers are the same. */
function* findPairs(excerpt: Excerpt, pattern: RegExp, note: Localized): Generator<Relation> {
  for (const { index, 0: words, 1: congress = '', 2: term = '' } of allMatches(excerpt.prose, pattern)) {
    const [a, b] = [parseHan(congress), parseHan(term)];
    const span = { start: index, end: index + words.length };
    const judged = { kind: 'session', span, formula: `${a}${a === b ? '=' : '≠'}${b}` } as const;
    yield a === b ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** 二中、三中、四中全会; 十次、十一次全会: in their order. */
function* findOrder(excerpt: Excerpt, pattern: RegExp, unit: string): Generator<Relation> {
  const each = new RegExp(`(${HAN})${unit}`, 'g');
  for (const { index, 0: words, 1: list = '' } of allMatches(excerpt.prose, pattern)) {
    const numbers = allMatches(list, each).map(([, numeral = '']) => parseHan(numeral) ?? 0);
    if (numbers.length < 2) continue;
    const start = index + words.indexOf(list);
    const holds = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
    const judged = {
      kind: 'session',
      span: { start, end: start + list.length },
      formula: numbers.join(holds ? '<' : '、'),
    } as const;
    const note = { zh: '会议的次序颠倒或重复', en: 'the sessions do not stand in their order' };
    yield holds ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** “五经普”…比“四经普”: what is compared with came before. */
function* findCensuses(excerpt: Excerpt, pattern: RegExp): Generator<Relation> {
  for (const { index, 0: words, 1: now = '', 3: before = '' } of allMatches(excerpt.prose, pattern)) {
    const [a, b] = [parseHan(now) ?? 0, parseHan(before) ?? 0];
    const span = { start: index, end: index + words.length };
    const judged = { kind: 'session', span, formula: `${a}${a > b ? '>' : '≤'}${b}` } as const;
    const note = { zh: '被比较的普查应当在前一次', en: 'the census that is compared with must be the earlier one' };
    yield a > b ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

const SINCE = new RegExp(`第(${HAN})届(${anyOf(LEGISLATURES)})第一次会议以来的([一二三四五六七八九])年`, 'g');
const HELD = new RegExp(`(20\\d\\d)年\\d{1,2}月\\d{1,2}日在第(${HAN})届(${anyOf(LEGISLATURES)})第(${HAN})次会议`, 'g');
const AHEAD_OF = new RegExp(`党的(${HAN})(?:大(?!会)|届)`, 'g');

/** Those that the year of issue decides, over the whole report. */
export function* findDatedSessions(
  report: Report,
  { planned, isSure, isGovernmentReport }: Anchors,
): Generator<Relation> {
  if (!isSure) return;
  for (const { index, 0: words, 1: numeral = '' } of allMatches(report.prose, AHEAD_OF)) {
    const number = parseHan(numeral) ?? 0;
    const year = congressYear(number);
    if (year === null || year <= planned) continue;
    const note = { zh: `党的${numeral}大在${year}年召开，此时还没有召开`, en: `that congress meets in ${year}` };
    yield contradicts(report, {
      kind: 'session',
      span: { start: index, end: index + words.length },
      formula: `${year}>${planned}`,
      note,
    });
  }
  if (!isGovernmentReport) return;
  for (const { index, 0: words, 1: term = '', 2: name = '', 3: years = '' } of allMatches(report.prose, SINCE)) {
    const [start, length] = [termStart(name, parseHan(term) ?? 0), parseHan(years)];
    if (start === null || length === null) continue;
    const judged = { kind: 'session', span: { start: index, end: index + words.length } } as const;
    const passed = planned - start;
    const formula = `${planned}-${start}${passed === length ? '=' : '≠'}${length}`;
    const note = {
      zh: `${name}第${term}届第一次会议在${start}年，到${planned}年是${passed}年`,
      en: `that session was in ${start}, ${passed} years before ${planned}`,
    };
    yield passed === length
      ? agrees(report, { ...judged, formula })
      : contradicts(report, { ...judged, formula, note });
  }
  for (const { index, 0: words, 1: year, 2: term = '', 3: name = '', 4: session = '' } of allMatches(
    report.prose,
    HELD,
  )) {
    const start = termStart(name, parseHan(term) ?? 0);
    if (start === null) continue;
    const wanted = start + (parseHan(session) ?? 0) - 1;
    const judged = { kind: 'session', span: { start: index, end: index + words.length } } as const;
    const formula = `${year}${Number(year) === wanted ? '=' : '≠'}${start}+${wanted - start}`;
    const note = { zh: `这次会议应在${wanted}年`, en: `that session belongs to ${wanted}` };
    yield Number(year) === wanted
      ? agrees(report, { ...judged, formula })
      : contradicts(report, { ...judged, formula, note });
  }
}
