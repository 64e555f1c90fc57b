/** 第53名…百强, 从全国第10位升至第5位, 14个市（州）中居第4位: ranks against each other and against how many are ranked. */

import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { confirmed, judged, spanOf } from './judged.ts';
import { findRankRows } from './rankRows.ts';

const N = '(\\d{1,4}|[一二三四五六七八九十]{1,3})';
const SCOPE = '(?:(?:全国|全省|全市|全区|全州|全县|世界|全球|西部|中西部|东部|中部|长三角)(?:的)?)?';
const RISE = '(?:跃升|上升|提升|提高|攀升|前移|前进|晋升|晋位|跃居|跻身|升|跃|进位|进)';
const FALL = '(?:下降|下滑|下跌|后移|后退|退居|滑落|回落|降|跌|退)';
const HOW = '(?:双双|均|都|分别|已|又|快速|大幅|稳步|迅速){0,2}';
/** 2024年 may be the later of two years. */
const LAST_YEAR = '(?:上年度?|去年|上一年度?|前一年)';
const PRIOR = `(?:${LAST_YEAR}|20\\d\\d年度?)(?:的)?`;
const THIS = '(?:今年|本年度?|20\\d\\d年度?)(?:的)?';
const NOW = `(?:${THIS})?`;
const MOVE = new RegExp(
  `(?:[从由]|较|比)(?:${PRIOR})?${SCOPE}第?${N}[位名](?:、${SCOPE}第?${N}[位名])?${HOW}(?:(${RISE})|(${FALL}))(?:(?:到|至|为|成)${NOW}${SCOPE}第?|${SCOPE}第)${N}[位名](?!次)`,
  'g',
);
/** 前移4位, 前进5个位次 */
const STEP = `(?:位次|名次|排名|排位)?(?:(?:比|较)(?:${PRIOR})|同比|共|累计){0,2}(?:(?<rise>前移|上升|提升|前进|提高|进步|跃升|攀升|进位|晋升|晋位|升|进)|(?:后移|下降|后退|下滑|退步|下跌|滑落|退|降))(?:了)?(?<by>\\d{1,4}|[一二两三四五六七八九十]{1,3})个?(?:位次|名次|位|名)(?![数第])`;
const rank = (name: string) => `(?<${name}>\\d{1,4}|[一二三四五六七八九十]{1,3})[位名]`;
const FROM_TO = `[从由](?:${PRIOR})?${SCOPE}第?${rank('before')}${HOW}(?:${RISE}|${FALL})(?:到|至|为|成)?${NOW}${SCOPE}第?${rank('now')}(?!次)`;
/** Where both ranks and the way between them are told: the one after the other, the old one in a bracket, the years in turn. */
const STEPS: readonly RegExp[] = [
  `${FROM_TO}[,(]?${STEP}`,
  `${STEP}[,(]${FROM_TO}`,
  `第${rank('now')},?(?:比|较|与)${PRIOR}${SCOPE}第${rank('before')}(?:相比,?)?${STEP}`,
  `第${rank('now')}[,(]?${STEP}[(,]${PRIOR}(?:排名|[为是列居排])?${SCOPE}第${rank('before')}\\)?`,
  `第${rank('now')}[,;(]${LAST_YEAR}(?:同期)?(?:的?(?:排名|位次))?[位排名列居为是在]{0,2}第${rank('before')}\\)?[,;]?${STEP}`,
  `[从由](?:${PRIOR})?${SCOPE}第?${rank('before')}${STEP},?(?:到|至|达到|[位跃]?居|[位名]?列)${NOW}${SCOPE}第${rank('now')}`,
  `${PRIOR}[^,。;第\\d]{0,12}第${rank('before')}[,;、]${THIS}[^,。;第\\d]{0,16}第${rank('now')},${STEP}`,
].map(pattern => new RegExp(pattern, 'g'));
const OF_TWO_YEARS = /[比较](20\d\d)年[^()]{0,16}\((20\d\d)年/;
/** 得分94.7分，位列 */
const SCORE = '分(?:为|达)?\\d{1,3}(?:\\.\\d{1,2})?分,(?:位列|位居|排名|排在|名列|居|列|排)';
const AMONG = new RegExp(
  `(?:在|列)${SCOPE}${N}个[^,。;\\d]{1,20}(?:中|里)?[^。;\\d第]{0,16}(?:${SCORE})?第${N}[位名]`,
  'g',
);

/** In one paragraph. */
export function* findRanks(excerpt: Excerpt): Generator<Relation> {
  yield* findMoves(excerpt);
  yield* findSteps(excerpt);
  yield* findReached(excerpt);
  yield* findAmong(excerpt);
  yield* findRankRows(excerpt);
}

const RISES: Localized = { zh: '名次上升，数字应当变小', en: 'a rise in rank makes the number smaller' };
const FALLS: Localized = { zh: '名次下降，数字应当变大', en: 'a fall in rank makes the number larger' };

/** 从全国第8位、第4位双双跃居第1位: a better rank is a smaller number. */
function* findMoves(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, MOVE)) {
    const [words, first, second, rise, , last = ''] = match;
    if (!/第|排名|位次|名次/.test(words)) continue;
    const to = parseNumeral(last) ?? 0;
    const from = [first, second].flatMap(numeral => (numeral === undefined ? [] : [parseNumeral(numeral) ?? 0]));
    const sign = (before: number) => (to < before ? '<' : to > before ? '>' : '=');
    yield judged(excerpt, {
      kind: 'rank',
      span: spanOf(match),
      isBound: true,
      holds: from.every(before => (rise === undefined ? to > before : to < before)),
      formula: from.map(before => `${to}${sign(before)}${before}`).join('，'),
      note: rise === undefined ? FALLS : RISES,
    });
  }
}

/** 居第2位，较上年的第3位前移1位; 由第9位上升至第5位，前进4个位次. */
function* findSteps(excerpt: Excerpt): Generator<Relation> {
  if (!/第/.test(excerpt.prose)) return;
  for (const match of STEPS.flatMap(pattern => matchesIn(excerpt, pattern))) {
    const { now = '', before = '', rise, by: steps = '' } = match.groups ?? {};
    // 比2022年前移5位（2023年列第9位）
    const [, since, told] = OF_TWO_YEARS.exec(match[0]) ?? [];
    if (since !== told) continue;
    const [to, from, by] = [parseNumeral(now) ?? 0, parseNumeral(before) ?? 0, parseNumeral(steps) ?? 0];
    const [high, low] = rise === undefined ? [to, from] : [from, to];
    const holds = high - low === by;
    const formula = `${high}-${low}${holds ? '=' : '≠'}${by}`;
    const note = {
      zh: `从第${from}位到第${to}位，与所说的位数不相符`,
      en: `from ${from} to ${to} is another move than stated`,
    };
    yield judged(excerpt, { kind: 'rank', span: spanOf(match), holds, formula, note });
  }
}

const RANK = /第(\d{1,4})[名位]/g;
const LIMIT = /^([^。;]{0,40}?)(?:前(\d{1,4})[名位强]|(百)强)/;
const LONGEST = 60;
const WITHIN: Localized = { zh: '名次范围', en: 'range of ranks' };

/** 第53名，连续15年进入百强，为我省唯一进入前100名. */
function* findReached(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (!/前\d|百强/.test(prose)) return;
  for (const match of matchesIn(excerpt, RANK)) {
    const span = spanOf(match);
    for (let at = span.end; ; ) {
      const limit = LIMIT.exec(prose.slice(at, span.end + LONGEST));
      if (!limit) break;
      const end = at + limit[0].length;
      const most = limit[3] ? 100 : Number(limit[2]);
      const rank = Number(match[1]);
      const formula = `${rank}${rank <= most ? '≤' : '>'}${most}`;
      const note = { zh: `第${rank}名不在前${most}名之内`, en: `rank ${rank} is not within the first ${most}` };
      const operands = [{ span: { start: at + (limit[1]?.length ?? 0), end }, note: WITHIN }];
      if (isOneList(limit[1] ?? ''))
        yield judged(excerpt, { kind: 'rank', span, holds: rank <= most, isBound: true, formula, note, operands });
      else if (rank <= most) yield confirmed(excerpt, 'rank', span, formula);
      at = end;
    }
  }
}

/** 进入, 位列 and the like say that the rank is within; 距前10名, and what is said of others, do not. */
function isOneList(between: string): boolean {
  return (
    /(?:进入|跻身|入围|位列|列入|闯入)[^,。;、]{0,20}$/.test(between) && !/分别|其中|距|未|力争|第|个/.test(between)
  );
}

/** 在全省14个市（州）中居第4位. */
function* findAmong(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, AMONG)) {
    const [count, rank] = [parseNumeral(match[1] ?? '') ?? 0, parseNumeral(match[2] ?? '') ?? 0];
    const formula = `${rank}${rank <= count ? '≤' : '>'}${count}`;
    const note = { zh: `只有${count}个参加排名，不会有第${rank}位`, en: `only ${count} are ranked` };
    yield judged(excerpt, { kind: 'rank', span: spanOf(match), holds: rank <= count, isBound: true, formula, note });
  }
}
