/** 分别列第3位和第6位，上年分别为第7位和第8位，分别前移4位和2位: several ranks of two years and the ways between them, place by place. */
import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { judged, spanOf } from './judged.ts';

const N = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})';
const JOINT = '(?:、|,|和|与|及)';
/** 第3位、第5位, 第3、第5、第6位 */
const RANKS = new RegExp(`第${N}[位名]?(?:${JOINT}第?${N}[位名]?){1,9}(?<=[位名])(?!次)`, 'g');
const RANK = new RegExp(`${N}(?=[位名、,和与及]|$)`, 'g');
const RISES = '前移|上升|提升|前进|提高|进步|跃升|攀升|进位|晋升|晋位|升|进';
const FALLS = '后移|下降|后退|下滑|退步|下跌|滑落|退|降';
const STEP = `(?:${RISES}|${FALLS})?了?${N}个?(?:位次|名次|位|名)`;
/** 分别前移4位和2位, 分别后退1名和前进3名 */
const STEPS = new RegExp(`^[^。;第\\d]{0,8}?分别((?=${RISES}|${FALLS})${STEP}(?:${JOINT}${STEP}){1,9})(?![数第])`);
const EACH = new RegExp(`(?:(${RISES})|(${FALLS}))?了?(${N})个?(?:位次|名次|位|名)`, 'g');
const OF_BEFORE = /(?:上年|去年|上一年|前一年|[由从自])[^,。;]{0,12}$/;

/** In one paragraph. */
export function* findRankRows(excerpt: Excerpt): Generator<Relation> {
  if (!excerpt.prose.includes('分别')) return;
  const rows = matchesIn(excerpt, RANKS).map(match => ({ span: spanOf(match), ranks: ranksIn(match[0]) }));
  for (const [at, last] of rows.entries()) {
    const first = rows[at - 1];
    const steps = STEPS.exec(excerpt.prose.slice(last.span.end, last.span.end + LONGEST));
    if (!first || !steps || first.ranks.length !== last.ranks.length) continue;
    const between = excerpt.prose.slice(first.span.end, last.span.start);
    if (/[。;]/.test(between)) continue;
    const [isBefore, isAfter] = [
      OF_BEFORE.test(excerpt.prose.slice(Math.max(0, first.span.start - NEAR), first.span.start)),
      OF_BEFORE.test(between),
    ];
    if (isBefore === isAfter) continue;
    const [from, to] = isBefore ? [first.ranks, last.ranks] : [last.ranks, first.ranks];
    const [words, list = ''] = steps;
    const found = stepsIn(list, last.span.end + words.length - list.length);
    if (found.length === from.length) yield* compare(excerpt, from, to, found);
  }
}

const LONGEST = 80;
const NEAR = 24;

function ranksIn(words: string): readonly number[] {
  return allMatches(words, RANK).map(([numeral]) => parseNumeral(numeral) ?? 0);
}

interface Step {
  readonly span: Span;
  readonly by: number;
  readonly rises: boolean;
}

/** A step without a verb of its own goes the way of the one in front. */
function stepsIn(words: string, start: number): readonly Step[] {
  let rises = true;
  return allMatches(words, EACH).map(match => {
    const [, up, down, numeral = ''] = match;
    if (up !== undefined || down !== undefined) rises = up !== undefined;
    const { start: from, end } = spanOf(match);
    return { span: { start: start + from, end: start + end }, by: parseNumeral(numeral) ?? 0, rises };
  });
}

function* compare(
  excerpt: Excerpt,
  from: readonly number[],
  to: readonly number[],
  steps: readonly Step[],
): Generator<Relation> {
  for (const [at, { span, by, rises }] of steps.entries()) {
    const [before, now] = [from[at] ?? 0, to[at] ?? 0];
    const [high, low] = rises ? [before, now] : [now, before];
    const holds = high - low === by;
    yield judged(excerpt, {
      kind: 'rank',
      span,
      holds,
      formula: `${high}-${low}${holds ? '=' : '≠'}${by}`,
      note: {
        zh: `从第${before}位到第${now}位，与所说的位数不相符`,
        en: `from ${before} to ${now} is another move than stated`,
      },
    });
  }
}
