/** Finds counts that are written in Han numerals, 二百四十个, where they stand for a quantity and for no name, date or ordinal. */

import { allMatches } from '../text/allMatches.ts';
import { alternatives } from '../text/alternatives.ts';
import { parseHan } from '../text/hanNumerals.ts';
import { countsDays } from './days.ts';
import { MEASURES } from './measures.ts';

/** A numeral in front of its measure word; `at` is an offset in the sentence. */
export interface HanCount {
  readonly at: number;
  /** The numeral without a 万 or 亿 at its end, which is its scale: 三十二 of 三十二万人. */
  readonly numeral: string;
  readonly digits: string;
}

const D = '[一二两三四五六七八九]';
/** From 11 to 9999 in the usual order, a single digit only in front of 万 and 亿. */
const TENS = `(?:${D}十${D}?|十${D})`;
const HUNDREDS = `${D}百(?:零${D}|${D}?十${D}?)?`;
const THOUSANDS = `${D}千(?:零(?:${D}十${D}?|${D})|${D}百(?:零${D}|${D}?十${D}?)?)?`;
const LARGE = `(?:(?:${TENS}|${D})万零?)?(?:${THOUSANDS}|${HUNDREDS}|${TENS})(?:点[〇零一二三四五六七八九]{1,4}(?=[万亿元]))?|[一二两三四五六七八九十](?=[余多]?[万亿])`;
const HAN = '〇零一二两三四五六七八九十百千万亿';
const MEASURE = `(?! ?(?:点|届|级|周年|年[代度级初底末]|[月号]))(?:${alternatives(MEASURES)}|日)`;
/** What a numeral goes on from or stands in a name or an order with: 第二十次, 百分之六十, 几十个, 前二十名. */
const NO_COUNT_IN_FRONT = `(?<![${HAN}\\d.第之点数几前初])`;
const COUNT = new RegExp(`${NO_COUNT_IN_FRONT}(?!一百年)(${LARGE})(?=[余多来]?(?:万?亿|万)?[余多]?${MEASURE})`, 'g');
/** A single numeral counts only where nothing but its measure word stands up to the next mark. */
const SMALL = new RegExp(
  `(?<![${HAN}\\d.第之点数几前初每这那某同另逐])([一二两三四五六七八九十])(?=((?!年)${MEASURE})(?:[、,;。()]|[和与及]|以及|占|$))`,
  'g',
);
/** 第十二条、十三条, 十一届十次、十一次全会 */
const ORDINALS_IN_FRONT =
  /(?:第[一二三四五六七八九十百零\d]{1,7}[一-龥]?|届[一二三四五六七八九十]{1,3}次)[、和至到及-]$|届$/;

const SIGN = /[十百千万亿]/;

/**
 * Every count of `words`, in order. Single numerals are among them only beside a larger one of the same measure word, which
 * shows that the sentence counts in words: 三十一处，其中城东街道七处、北关街道五处, but not 一个一个.
 */
export function hanCountsIn(words: string): readonly HanCount[] {
  if (!SIGN.test(words)) return NONE;
  const large = allMatches(words, COUNT).filter(match => !isOrdinal(words, match) && !isDay(words, match));
  if (large.length === 0) return NONE;
  const measured = large.map(({ index, 0: numeral }) => words.slice(index + numeral.length));
  const small = allMatches(words, SMALL).filter(
    match => measured.some(rest => rest.startsWith(match[2] ?? '')) && !isOrdinal(words, match) && !isDay(words, match),
  );
  return [...large, ...small]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, 1: numeral = '' }) => {
      const digits = digitsOf(numeral);
      return digits === null ? [] : [{ at: index, numeral, digits }];
    });
}

const NONE: readonly never[] = [];

function isOrdinal(words: string, { index }: RegExpExecArray): boolean {
  return ORDINALS_IN_FRONT.test(words.slice(Math.max(0, index - 12), index));
}

/** 十二月二十日 */
function isDay(words: string, { index, 0: numeral }: RegExpExecArray): boolean {
  const end = index + numeral.length;
  return words.charAt(end) === '日' && !countsDays(words, index, end, Number(digitsOf(numeral) ?? 0));
}

/** 九十八点五 is 98.5; null for what is no numeral. */
export function digitsOf(numeral: string): string | null {
  const [integer = '', decimals] = numeral.split('点');
  const value = parseHan(integer);
  if (value === null) return null;
  return decimals === undefined ? String(value) : `${value}.${[...decimals].map(char => parseHan(char)).join('')}`;
}
