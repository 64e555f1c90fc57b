/** 第53名…前100名: a rank within the ranks that a sentence says it reached. */
import { allMatches } from '../text/allMatches.ts';
import type { Passage } from './passage.ts';
import type { Relation } from './relation.ts';
import { describe } from './writing/describe.ts';

const REACHED = /第(\d{1,4})[名位][^。;]{0,40}?前(\d{1,4})[名位强]/g;

/** A rank that fits confirms; one that does not may be of another list, so that nothing is said. */
export function* findRanks({ report, sentence, words }: Passage): Generator<Relation> {
  if (!words.includes('前')) return;
  for (const { index, 0: whole, 1: rank = '', 2: within = '' } of allMatches(words, REACHED)) {
    if (Number(rank) > Number(within)) continue;
    const start = sentence.span.start + index;
    const span = { start, end: start + rank.length + 2 };
    yield describe({
      kind: 'part-of',
      verdict: 'exact',
      basis: 'search',
      span,
      stated: report.text.slice(span.start, span.end),
      formula: `${rank}≤${within}`,
      operands: [{ span: { start: start + whole.lastIndexOf('前'), end: start + whole.length }, note: WITHIN }],
    });
  }
}

const WITHIN = { zh: '名次范围', en: 'range of ranks' };
