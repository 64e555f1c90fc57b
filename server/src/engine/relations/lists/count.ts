/** Stated numbers of things: 三张清单, 5个部门, 四级, “三会两评”. */
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { FIXED_NAMES, HEAD_NOUN, HOLDS_VERB } from './lexicon.ts';
import type { Stretch } from './stretch.ts';

/** How a measure word counts: things that have names, happenings that have days, cases and people that are listed by kind only. */
export type Counted = 'things' | 'happenings' | 'cases';

export interface StatedCount {
  /** Numeral, measure word and what follows them as their noun, in offsets of the stretch: `三张清单`. */
  readonly span: Span;
  readonly numeral: Span;
  readonly number: number;
  readonly measure: string;
  readonly counted: Counted;
  /** What is counted, as far as it can be told from the words that follow: `清单`; '' where a mark follows at once. */
  readonly noun: string;
  /** Whether it stands in quotation marks, which its span then holds. */
  readonly quoted: boolean;
  /** A name that counts nothing beside it, unless spelled out in a bracket or quotation: “两个维护”. */
  readonly fixed: boolean;
}

const THINGS =
  '大类|部门|方面|领域|机关|行业|平台|主体|单位|环节|类别|层级|层面|阶段|板块|维度|街道|[大个项类级地张支条种家部份套处所座门款步点本篇块片县市区镇乡村省国州旗方幅把道]';
const HAPPENINGS = '[次场期轮批]';
const CASES = '[件名位起宗人户例]';
/** 二个 is a slip for another number; 二 before other measure words is often an ordinal: 二期, 二级. */
const NUMERAL = '[两三四五六七八九]|二(?=个)|十[一二三四五六七八九]?|二?十|\\d{1,2}';
/** Begins with the characters of a numeral, since what stands in front is expensive to ask of every character. */
const COUNT = new RegExp(
  `(?=[二两三四五六七八九十\\d])(?<![〇零一二两三四五六七八九十百千万亿\\d.第每前近逾超数几后届])(${NUMERAL})(?:(${THINGS})|(${HAPPENINGS})|(${CASES}))(?![次余多]|百分点|月|小时|工作日|自然日|年)(?=([\\u4e00-\\u9fff]{0,10}))`,
  'g',
);
/** 党的二十大, 二级以上, 三级医院, 二级巡视员: names and grades. */
const NO_COUNT =
  /^(?:(?:十九|二十|十八)大|[二三四]级(?:以上|及|公路|航道|医院|甲等|巡视|调研|主任|高级|警)|[二两三四]地(?:区|块)|[二三四]期|[两三]位[数一]|三大球|..?个字)/;

/** The stated numbers of `stretch` from two on, in order; one without anything listed beside it is among them. */
export function readCounts({ words }: Stretch): readonly StatedCount[] {
  const counts: StatedCount[] = [];
  for (const match of allMatches(words, COUNT)) {
    const [, numeral = '', things, happenings, cases, rest = ''] = match;
    const number = parseNumeral(numeral);
    const at = match.index;
    if (number === null || number < 1 || isName(words, at)) continue;
    const measure = things ?? happenings ?? cases ?? '';
    const noun = NOUN_MEASURE.test(measure) ? '' : nounIn(rest);
    counts.push({
      span: { start: at, end: at + numeral.length + measure.length + noun.length },
      numeral: { start: at, end: at + numeral.length },
      number,
      measure,
      counted: things ? 'things' : happenings ? 'happenings' : 'cases',
      noun,
      quoted: false,
      fixed: false,
    });
  }
  return counts;
}

/** Measure words that say themselves what is counted: 三地, 四级, 5部门. */
const NOUN_MEASURE = /^(?:..+|[级地县市区镇乡村省国州旗方])$/;

const LONGEST_NAME = 7;

function isName(words: string, at: number): boolean {
  // 监督三处 is an office; places are counted in Arabic numerals.
  if (/^[三四五六七八九十][处科]/.test(words.slice(at, at + 2))) return true;
  // 东三省 is a name, 东北三省 counts.
  if (words.charAt(at - 1) === '东' && words.startsWith('三省', at)) return true;
  if (NO_COUNT.test(words.slice(at, at + 5))) return true;
  for (let length = 2; length <= LONGEST_NAME; length++) if (FIXED_NAMES.has(words.slice(at, at + length))) return true;
  return false;
}

const AFTER_NOUN = /[和与及等共均已为有被由内上各也都]|全部|以上/;
const LONGEST_NOUN = 6;

/** The noun that `rest` opens with, as far as its head or the next verb or joint: `重点领域`执法, `镇`和两个街道. */
export function nounIn(rest: string): string {
  const head = HEAD_NOUN.exec(rest);
  const ends = [
    head ? headEnd(rest, head) : undefined,
    HOLDS_VERB.exec(rest)?.index,
    AFTER_NOUN.exec(rest)?.index,
  ].filter(end => end !== undefined);
  const end = Math.min(rest.length, ...ends);
  return head || end <= LONGEST_NOUN ? rest.slice(0, end) : '';
}

/** 方面工作, 产业集群: two heads that stand together. */
function headEnd(rest: string, head: RegExpExecArray): number {
  const end = head.index + head[0].length;
  const next = HEAD_NOUN.exec(rest.slice(end));
  return next?.index === 0 ? end + next[0].length : end;
}
