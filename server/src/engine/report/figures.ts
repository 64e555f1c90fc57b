/** Reads the figures of a sentence: digits, scale, unit, approximator and the words they count. */
import { allMatches } from '../text/allMatches.ts';
import { BLANK } from '../text/fold.ts';
import { parseHan } from '../text/hanNumerals.ts';
import { asSeen, INVISIBLE } from '../text/invisible.ts';
import { bySpan, type Span } from '../text/span.ts';
import { countsDays } from './days.ts';
import { digitsOf, hanCountsIn } from './hanCounts.ts';
import { MEASURES } from './measures.ts';
import type { Approximator, Figure, Sentence } from './model.ts';

/** Begins with the characters of a number, since what stands in front is expensive to ask of every character. */
const NUMBER =
  /(?=[\d百一二两三四五六七八九十过半])(?<![\d.])(?:(\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?!\d)|\d+)(\.\d+)?|百分之([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)|(?<!统)([一二两三四五六七八九](?:(?=成(?:以上|多|左右|整|的|[,。;、]))|成[一二三四五六七八九](?=[,。;、]|左右)))成?|([二三四五六七八九十]{1,2})分之([一二三四五六七八九十]{1,2})|(?<![大多]|时间|任务)(过半数?|半数|一半)(?![年月天日个小路生边]))/g;
/** 5430件次之 is 5430件, the next after another. */
const UNITS = MEASURES.map(unit => (/.次$/.test(unit) ? `${unit}(?!之)` : unit)).join('|');
const TAIL = new RegExp(
  `(余|多|来)?( ?[十百千]?(?:万[多余]亿|[万亿]亿?)|[百千](?![万亿分]))?(余|多)?( ?(?:%|‰|个?百分点|倍|${UNITS}|日))?(余|多(?![一-龥]{0,3}\\d))?(以上|以下|以内|左右|上下)?`,
  'y',
);
/** 九成以上, 百分之八十左右; the groups are those of TAIL. */
const TAIL_IN_HAN = /(余|多)?()()()()(以上|以下|以内|左右|上下)?/y;
const APPROXIMATOR_IN_FRONT =
  /(?:((?<![签预节合特公])大?约)|(接近|将近|近|不足|不到)|(超过|超|逾|突破)|(不少于|不低于|至少)|(不超过|不高于|最多))(?:达到?|为)?$/;
const APPROXIMATOR_AFTER = /以上|以下|以内|左右|上下|[余多来过]/;
const FILLER_IN_FRONT = /(?:达到|达|为|是|共计|合计|累计|共|已|有|了){1,6}$/;
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const RANGE_SIGN = /[~—–至-]/;
/** 3至5件, 3件至5件, but not 由3件增至5件. */
const END_OF_RANGE = new RegExp(`(?:[~—–-]|(?:[\\d%‰万亿]|\\d(?:${MEASURES.join('|')}))至)$`);
const LONGEST_BOUND = 6;
const LONGEST_LABEL = 24;

/** A number as it was found, `at` an offset in the sentence. */
interface Found {
  readonly at: number;
  readonly whole: string;
  readonly digits: string;
  /** Written in words and without a measure word: 百分之六十, 九成. */
  readonly inHan: boolean;
  /** 九成, 七成五, 三分之二, 过半: what the pattern caught of each. */
  readonly tenths: string | undefined;
  readonly denominator: string | undefined;
  readonly half: string | undefined;
}

/** Every figure of `sentence` in order. Dates, document numbers, ordinals and names made of digits are no figures. */
export function readFigures(prose: string, sentence: Sentence): readonly Figure[] {
  const words = prose.slice(sentence.span.start, sentence.span.end);
  if (!SIGN.test(words)) return NONE;
  if (!words.includes(INVISIBLE)) return figuresIn(words, sentence);
  const { words: seen, places } = asSeen(words);
  const { start } = sentence.span;
  const placed = (span: Span): Span => {
    const [from, to] = [span.start - start, span.end - start];
    return { start: start + (places[from] ?? words.length), end: start + (places[to] ?? words.length) };
  };
  return figuresIn(seen, sentence).map(figure => {
    const { span, before, after } = figure;
    return { ...figure, span: placed(span), before: placed(before), after: placed(after) };
  });
}

function figuresIn(words: string, sentence: Sentence): readonly Figure[] {
  const names = namedSpans(words);
  const figures: Figure[] = [];
  for (const match of allMatches(words, NUMBER)) {
    const [whole, integer, decimals = '', percent, tenths, denominator, numerator, half] = match;
    const han = percent ?? tenths ?? numerator ?? (half && '一');
    const at = match.index;
    if (names.some(name => name.start <= at && at < name.end)) continue;
    if (integer !== undefined && isNoFigure(words, at, at + whole.length, integer + decimals)) continue;
    const digits = han === undefined ? withoutSeparators(integer ?? '') + decimals : digitsOf(han.replace('成', '点'));
    if (digits === null) continue;
    const found = { at, whole, digits, inHan: han !== undefined, tenths, denominator, half };
    figures.push(figureOf(words, found, sentence));
  }
  return withPoints(words, sentence, withHanCounts(words, names, sentence, figures));
}

/** With 二百四十个 and the like in their places; labels end where such a count begins, as they do at digits. */
function withHanCounts(words: string, names: readonly Span[], sentence: Sentence, figures: Figure[]): Figure[] {
  const counts = hanCountsIn(words).filter(({ at }) => !names.some(name => name.start <= at && at < name.end));
  if (counts.length === 0) return figures;
  const inHan = counts.map(({ at, numeral, digits }) =>
    figureOf(words, { at, whole: numeral, digits, ...COUNTED_IN_HAN }, sentence),
  );
  const all = [...figures, ...inHan].sort(bySpan);
  return all.map((figure, index) => {
    const [last, next] = [all[index - 1], all[index + 1]];
    const { before, after } = figure;
    return {
      ...figure,
      before: { start: Math.max(before.start, Math.min(last?.span.end ?? 0, before.end)), end: before.end },
      after: { start: after.start, end: Math.min(after.end, next?.span.start ?? after.end) },
    };
  });
}

const COUNTED_IN_HAN = { inHan: false, tenths: undefined, denominator: undefined, half: undefined };

/** 分别提高`5.5个`、4.7个百分点: the noun follows the last alone. */
function withPoints(words: string, { span }: Sentence, figures: Figure[]): readonly Figure[] {
  for (let at = figures.length - 2; at >= 0; at--) {
    const [figure, next] = [figures[at], figures[at + 1]];
    if (figure?.unit !== '个' || next?.kind !== 'point') continue;
    const between = words.slice(figure.span.end - span.start, next.span.start - span.start);
    if (/^[、和与及]$/.test(between)) figures[at] = { ...figure, kind: 'point', unit: '' };
  }
  return figures;
}

/** 1,200 and, as GB/T 15835—2011 5.1.1 allows, 1 200. */
function withoutSeparators(integer: string): string {
  return /[, ]/.test(integer) ? integer.replace(/[, ]/g, '') : integer;
}

const SIGN = /\d|分之|[一二两三四五六七八九]成|[过一]半|半数|[十百千万亿]/;
const NONE: readonly never[] = [];

function figureOf(words: string, found: Found, sentence: Sentence): Figure {
  const { at, whole, digits, inHan, tenths, half } = found;
  const { start } = sentence.span;
  const pattern = inHan ? TAIL_IN_HAN : TAIL;
  pattern.lastIndex = at + whole.length;
  const tail = pattern.exec(words);
  const [tailText = '', more1, scale = '', more2, spacedUnit = '', more3, bound] = tail ?? NONE;
  const unit = spacedUnit.trimStart();
  const kind = inHan ? 'percent' : kindOf(unit);
  const end = at + whole.length + tailText.length;
  const before = labelBefore(words, at);
  const prefix = APPROXIMATOR_IN_FRONT.exec(words.slice(Math.max(0, at - 6), at));
  const approximator =
    suffixMeaning(more1 ?? more2 ?? more3 ?? /[多余]/.exec(scale)?.[0], bound) ?? prefixMeaning(prefix);
  return {
    span: { start: start + at, end: start + end },
    digits,
    // 九成 is 90 %, give or take five.
    scale: tenths === undefined ? scaleOf(scale) : 1,
    denominator: denominatorOf(found),
    kind,
    unit: kind === 'count' ? unit : '',
    approximator: half?.startsWith('过') ? 'over' : approximator,
    inRange: RANGE_SIGN.test(words.charAt(end)) || END_OF_RANGE.test(words.slice(Math.max(0, at - LONGEST_BOUND), at)),
    before: { start: start + before.start, end: start + before.end },
    after: { start: start + end, end: start + labelEnd(words, end) },
    sentence,
  };
}

/** 三分之二 and 半数 are of a whole in three and in two. */
function denominatorOf({ denominator, half }: Found): number | null {
  if (denominator !== undefined) return parseHan(denominator) ?? 1;
  return half === undefined ? null : 2;
}

/** 3万多亿 is of trillions. */
function scaleOf(scale: string): number {
  let places = 0;
  for (const char of scale) places += SCALES[char] ?? 0;
  return places;
}

function kindOf(unit: string): Figure['kind'] {
  switch (unit) {
    case '%':
      return 'percent';
    case '‰':
      return 'permille';
    case '百分点':
    case '个百分点':
      return 'point';
    case '倍':
      return 'multiple';
    default:
      return 'count';
  }
}

function suffixMeaning(more: string | undefined, bound: string | undefined): Approximator | null {
  if (bound === '以上') return 'atLeast';
  if (bound === '以下' || bound === '以内') return 'atMost';
  if (bound !== undefined) return 'about';
  return more ? 'more' : null;
}

/** The word by which a figure is no exact number: 不足 of `不足4人`, 以上 of `90%以上`; '' where there is none. */
export function approximationOf(prose: string, { span, sentence }: Figure): string {
  const front = prose.slice(Math.max(sentence.span.start, span.start - 6), span.start);
  const [after] = APPROXIMATOR_AFTER.exec(prose.slice(span.start, span.end)) ?? NONE;
  return after ?? APPROXIMATOR_IN_FRONT.exec(front)?.slice(1).find(Boolean) ?? '';
}

function prefixMeaning(prefix: RegExpExecArray | null): Approximator | null {
  if (!prefix) return null;
  const meanings: readonly Approximator[] = ['about', 'almost', 'over', 'atLeast', 'atMost'];
  return meanings.find((_, index) => prefix[index + 1] !== undefined) ?? null;
}

const TITLE = /《[^》]*》?/g;
const SHORT_QUOTATION = /“[^“”]{1,12}”/g;

/** Spans of 《》 and of short quotations, whose digits belong to a name: “1+4+N”, 《…（2021—2025年）》. */
function namedSpans(words: string): Span[] {
  const spans: Span[] = [];
  if (words.includes('《'))
    for (const { index, 0: name } of allMatches(words, TITLE)) spans.push({ start: index, end: index + name.length });
  if (words.includes('“'))
    for (const { index, 0: name } of allMatches(words, SHORT_QUOTATION))
      spans.push({ start: index, end: index + name.length });
  return spans;
}

const DATE_AFTER =
  /^(?:年(?![多来以])|[、和与及](?:19|20)\d\d(?:年|[、和与及两二三四五])|[两二三四五]年|年度|[-—~至到]{1,2}(?:19|20)\d\d|[-—~至到]\d{1,2}月|月|日(?!均)|号(?!召))/;
/** 5月, 3号, 3-5月; 110平台. */
const NAME_AFTER =
  /^(?:月(?!均)|号(?!召)|[-—~至到]\d{1,2}月|[A-Za-z+/&·:]|热线|平台|品牌|工程|行动|工作法|模式|机制|规划|体系)/;
const NAME_IN_FRONT = /[A-Za-z+/·第〔[-]$|\d:$|(?:19|20)\d\d[-—~至到]{1,2}$|\d月$/;
/** 小程序：8460件 is a figure, 房号：1203 is none. */
const LABELLED = /:$/;
const CALLED = /电话[:是为号码]{0,3}$/;

function isNoFigure(words: string, at: number, end: number, digits: string): boolean {
  const after = words.slice(end, end + 7).trimStart();
  const front = words.slice(Math.max(0, at - 7), at);
  // 共1 5起 was torn by a scanner or a line break.
  if (/(?<!\d)\d $/.test(front) || /^ \d(?!\d)/.test(words.slice(end, end + 3))) return true;
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  if (isYear && (DATE_AFTER.test(after) || (/[(〔]$/.test(front) && /^[)〕]/.test(after)))) return true;
  if (after.startsWith('日') && !after.startsWith('日均')) return !countsDays(words, at, end, Number(digits));
  if (NAME_AFTER.test(after)) return true;
  if (NAME_IN_FRONT.test(front) && !/^[%‰]/.test(after)) return true;
  if (LABELLED.test(front) && !MEASURED.test(after)) return true;
  // 电话21.35万件 tells how many, 电话12345 is a number to call.
  if (CALLED.test(front) && !MEASURED.test(words.slice(end))) return true;
  if (EMERGENCY.test(digits) && CALLED_FOR.test(after)) return true;
  return HOTLINE.test(digits) && !MEASURED.test(after);
}

/** 110接警247件: the numbers of the police, the fire brigade and the ambulance. */
const EMERGENCY = /^1(?:10|19|20|22)$/;
const CALLED_FOR = /^(?:接处?警|接报|报警|出警|处警|警情|指挥|联动|急救)/;

/** 12345, 12319, 95598 , which count nothing unless a measure word follows. */
const HOTLINE = /^(?:123\d\d|9[56]\d{3})$/;
const MEASURED = new RegExp(`^(?:[余多]|[十百千万亿]|%|‰|个?百分点|倍|元|${MEASURES.join('|')})`);

const BOUNDARIES = `。;,:、()“”《》!?\n|${BLANK}0123456789`;

/** The words in front of a figure back to the last mark or digit, without 共、约、达到 and the like at their end. */
function labelBefore(words: string, at: number): Span {
  let start = at;
  while (start > 0 && at - start < LONGEST_LABEL && !isBoundary(words, start - 1)) start--;
  let label = words.slice(start, at).trimEnd();
  label = label.replace(APPROXIMATOR_IN_FRONT, '').replace(FILLER_IN_FRONT, '');
  return { start, end: start + label.length };
}

function labelEnd(words: string, from: number): number {
  let end = from;
  while (end < words.length && end - from < LONGEST_LABEL && !isBoundary(words, end)) end++;
  return end;
}

/** Most characters are Chinese, which a glance at the code tells. */
function isBoundary(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return (code < FIRST_HAN || code > LAST_HAN) && BOUNDARIES.includes(words.charAt(at));
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
