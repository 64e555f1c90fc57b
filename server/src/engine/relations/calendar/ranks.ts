/** 第53名…百强, 从全国第10位升至第5位, 14个市（州）中居第4位: ranks against each other and against how many are ranked. */
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { agrees, contradicts } from './judged.ts';

const N = '(\\d{1,4}|[一二三四五六七八九十]{1,3})';
const SCOPE = '(?:全国|全省|全市|全区|全州|世界|全球|西部|中西部|东部|中部|长三角)?';
const RISES = '升|跃升|上升|提升|提高|前移|跃居|跻身|跃|攀升|进|进位';
const FALLS = '降|下降|下滑|跌|后移|退|退居|滑落|回落|下跌';
const MOVE = new RegExp(
  `[从由]${SCOPE}(?:的)?第?${N}[位名]((?:、${SCOPE}第?${N}[位名])?)(?:双双|均|分别|已|快速|大幅|稳步|迅速){0,2}(${RISES}|${FALLS})(?:到|至|为|成)?${SCOPE}第?${N}[位名]`,
  'g',
);
const STEPS = new RegExp(
  `第${N}[位名],?(?:比|较)(?:上年度?|去年|上一年|20\\d\\d年)的?第${N}[位名](前移|上升|提升|前进|提高|后移|下降|后退|下滑)(?:了)?${N}(?:位|名|个位次|个名次)`,
  'g',
);
const REACHED = /第(\d{1,4})[名位][^。;]{0,40}?(?:前(\d{1,4})[名位强]|(百)强)/g;
const AMONG = new RegExp(`(?:在|列)${SCOPE}(\\d{1,4})个[^,。;\\d]{1,20}(?:中|里)?[^。;\\d第]{0,16}第${N}[位名]`, 'g');

/** In one paragraph. */
export function* findRanks(excerpt: Excerpt): Generator<Relation> {
  if (!/[位名]/.test(excerpt.prose)) return;
  yield* findMoves(excerpt);
  yield* findSteps(excerpt);
  yield* findReached(excerpt);
  yield* findAmong(excerpt);
}

/** A better rank is a smaller number. */
function* findMoves(excerpt: Excerpt): Generator<Relation> {
  for (const match of allMatches(excerpt.prose, MOVE)) {
    const { index, 0: words, 1: first = '', 3: second, 4: verb = '', 5: last = '' } = match;
    const to = parseNumeral(last) ?? 0;
    const rises = new RegExp(`^(?:${RISES})$`).test(verb);
    const before = [first, second].flatMap(numeral => (numeral === undefined ? [] : [parseNumeral(numeral) ?? 0]));
    const holds = before.every(from => (rises ? to < from : to > from));
    const sign = (from: number) => (to < from ? '<' : to > from ? '>' : '=');
    const judged = {
      kind: 'rank',
      span: spanOf(index, words),
      formula: before.map(from => `${to}${sign(from)}${from}`).join('，'),
    } as const;
    const note: Localized = rises
      ? { zh: '名次上升，数字应当变小', en: 'a rise in rank makes the number smaller' }
      : { zh: '名次下降，数字应当变大', en: 'a fall in rank makes the number larger' };
    yield holds ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** 居第2位，较上年的第3位前移1位. */
function* findSteps(excerpt: Excerpt): Generator<Relation> {
  for (const { index, 0: words, 1: now = '', 2: before = '', 3: verb = '', 4: steps = '' } of allMatches(
    excerpt.prose,
    STEPS,
  )) {
    const [to, from, by] = [now, before, steps].map(numeral => parseNumeral(numeral) ?? 0) as [number, number, number];
    const moved = /前|升|提/.test(verb) ? from - to : to - from;
    const [high, low] = /前|升|提/.test(verb) ? [from, to] : [to, from];
    const judged = {
      kind: 'rank',
      span: spanOf(index, words),
      formula: `${high}-${low}${moved === by ? '=' : '≠'}${by}`,
    } as const;
    const note = {
      zh: `从第${from}位到第${to}位，不是${verb}${by}位`,
      en: `from ${from} to ${to} is another move than stated`,
    };
    yield moved === by ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** 第53名，连续15年进入百强，为我省唯一进入前100名. */
function* findReached(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  for (const { index, 0: words, 1: rank = '', 2: within } of allMatches(prose, REACHED)) {
    const limit = within === undefined ? 100 : Number(within);
    const span = { start: index, end: index + rank.length + 2 };
    const operands = [
      { span: { start: index + words.length - (within?.length ?? 1) - 1, end: index + words.length }, note: WITHIN },
    ];
    const holds = Number(rank) <= limit;
    const judged = { kind: 'rank', span, formula: `${rank}${holds ? '≤' : '>'}${limit}`, operands } as const;
    if (holds) yield agrees(excerpt, judged, isOneList(words) ? 'grammar' : 'search');
    else if (isOneList(words))
      yield contradicts(excerpt, {
        ...judged,
        note: { zh: `第${rank}名不在前${limit}名之内`, en: `rank ${rank} is not within the first ${limit}` },
      });
  }
}

const WITHIN: Localized = { zh: '名次范围', en: 'range of ranks' };

/** 进入, 位列 and the like say that the rank is within; 距前10名, and a second subject, do not. */
function isOneList(words: string): boolean {
  return (
    /(?:进入|跻身|入围|位列|位居|稳居|列入)[^,。;]{0,20}$/.test(words.replace(/(?:前\d{1,4}[名位强]|百强)$/, '')) &&
    !/分别|其中|距|、|未/.test(words)
  );
}

/** 在全省14个市（州）中居第4位. */
function* findAmong(excerpt: Excerpt): Generator<Relation> {
  for (const { index, 0: words, 1: count = '', 2: numeral = '' } of allMatches(excerpt.prose, AMONG)) {
    const rank = parseNumeral(numeral) ?? 0;
    const holds = rank <= Number(count);
    const judged = {
      kind: 'rank',
      span: spanOf(index, words),
      formula: `${rank}${holds ? '≤' : '>'}${count}`,
    } as const;
    const note = {
      zh: `只有${count}个参加排名，不会有第${rank}位`,
      en: `only ${count} are ranked, so that there is no rank ${rank}`,
    };
    if (holds) yield agrees(excerpt, judged);
    else yield contradicts(excerpt, { ...judged, note });
  }
}

function spanOf(index: number, words: string): Span {
  return { start: index, end: index + words.length };
}
