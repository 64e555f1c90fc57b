/** 自2019年起每年举办一届，2025年已是第七届: how often a thing of every year has been, against the year in which it began. */
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const YEAR = '((?:19|20)\\d\\d)年';
const N = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const TIMES = '([次届期轮季])';
const EACH_YEAR = new RegExp(
  `(?:自|从)${YEAR}(?:\\d{1,2}月)?(?:起|开始|以来)[^;。\\d]{0,20}?每年[^,;。\\d]{0,12}?[一1]${TIMES}`,
  'g',
);
/** 2025年已是第七届 */
const NUMBERED = new RegExp(
  `${YEAR}度?(?:[这此]次)?(?:已经?|正好|恰好)?(?:是|为|迎来)第${N}${TIMES}(?=[,;。]|举办|召开|开展)`,
  'g',
);
/** 到2025年已连续举办七届, of which that of the last year may be yet to come. */
const COUNTED = new RegExp(
  `[到至]${YEAR}(?:底|末)?[^,;。\\d]{0,4}已(?:经|连续|累计)?[^,;。\\d]{0,8}?${N}${TIMES}(?=[,;。])`,
  'g',
);
/** A year was left out, or more are held in some. */
const UNEVEN = /暂停|停办|中断(?<!(?:从未|未曾|没有)中断)|延期|顺延|除|两年一/;

/** 自2018年起，我县已连续8年发布白皮书，2025年白皮书…: the year to which they run may be counted or not. */
const RUNNING = new RegExp(`(?:自|从)${YEAR}(?:\\d{1,2}月)?(?:起|开始|以来),?[^,;。\\d]{0,10}已(?:经)?连续${N}年`, 'g');
const ANY_YEAR = /(?:19|20)\d\d(?=年)/g;

/** In one paragraph; only where the sentence names one other year. */
export function* findRunningSince(excerpt: Excerpt): Generator<Relation> {
  for (const { span } of excerpt.sentences) {
    const words = excerpt.prose.slice(span.start, span.end);
    const [match, ...more] = allMatches(words, RUNNING);
    const years = new Set(allMatches(words, ANY_YEAR).map(([year]) => Number(year)));
    if (!match || more.length > 0 || years.size !== 2) continue;
    const [from, said] = [Number(match[1]), parseNumeral(match[2] ?? '') ?? 0];
    const to = Math.max(...years);
    if (to === from) continue;
    const right = to - from + 1;
    const holds = said === right || said === right - 1;
    const start = span.start + match.index;
    yield judged(excerpt, {
      kind: 'anniversary',
      span: { start, end: start + match[0].length },
      holds,
      isBound: true,
      certainty: 'likely',
      formula: `${to}−${from}+1=${right}${holds ? '' : `≠${said}`}`,
      note: { zh: `从${from}年到${to}年是${right}年`, en: `from ${from} to ${to} it is ${right} years` },
    });
  }
}

/** In one paragraph; only where one sentence tells both. */
export function* findEveryYear(excerpt: Excerpt): Generator<Relation> {
  for (const { span } of excerpt.sentences) {
    const words = excerpt.prose.slice(span.start, span.end);
    const [began, ...more] = allMatches(words, EACH_YEAR);
    if (!began || more.length > 0 || UNEVEN.test(words)) continue;
    const since = began.index + began[0].length;
    for (const [pattern, isOpen] of [
      [NUMBERED, false],
      [COUNTED, true],
    ] as const) {
      for (const now of allMatches(words, pattern)) {
        if (now.index < since || now[3] !== began[2]) continue;
        yield counted(excerpt, span.start + now.index, Number(began[1]), now, isOpen);
      }
    }
  }
}

function counted(excerpt: Excerpt, start: number, from: number, now: RegExpExecArray, isOpen: boolean): Relation {
  const [whole, year, numeral = '', unit = ''] = now;
  const [to, said] = [Number(year), parseNumeral(numeral) ?? 0];
  const right = to - from + 1;
  const holds = said === right || (isOpen && said === right - 1);
  return judged(excerpt, {
    kind: 'anniversary',
    span: { start, end: start + whole.length },
    holds,
    certainty: 'likely',
    formula: holds && said < right ? `${to}−${from}=${said}` : `${to}−${from}+1=${right}${holds ? '' : `≠${said}`}`,
    note: {
      zh: `${from}年起每年一${unit}，到${to}年是${right}${unit}`,
      en: `held every year from ${from}, it has been ${right} times by ${to}`,
    },
  });
}
