/** 一是…二是…: each running series as a relation of the ledger, and each gap in one. */
import type { Report } from '../../report/model.ts';
import type { Ordinal } from '../../text/ordinals.ts';
import { renumber } from '../../text/renumber.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';

export function* findSeries({ series, text }: Report): Generator<Relation> {
  for (const { ordinals } of series) {
    const [first, ...others] = ordinals;
    if (!first || others.length === 0) continue;
    const formula = ordinals.map(({ raw }) => raw).join('→');
    const gaps = gapsIn(ordinals);
    for (const { before, ordinal } of gaps)
      yield describe({
        kind: 'series',
        verdict: 'inconsistent',
        span: ordinal.span,
        stated: text.slice(ordinal.span.start, ordinal.span.end),
        formula,
        operands: [{ span: before.span, note: { zh: '前一个序号', en: 'the ordinal before' } }],
        repairs: [
          {
            title: { zh: '把这一序列依次重排', en: 'Renumber this series' },
            // In front of a run that opens with 二是 there may be a 首先.
            edits: renumber(ordinals, first.value),
          },
        ],
      });
    if (gaps.length === 0)
      yield describe({
        kind: 'series',
        verdict: 'exact',
        span: first.span,
        stated: text.slice(first.span.start, first.span.end),
        formula,
        operands: others.map(({ span }) => ({ span, note: { zh: '后续序号', en: 'next ordinal' } })),
      });
  }
}

interface Gap {
  readonly before: Ordinal;
  readonly ordinal: Ordinal;
}

/** One slip is one gap: 一是…三是…三是 goes on as if the first 三是 were the 二是 that it stands for. */
function gapsIn(ordinals: readonly Ordinal[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let last = (ordinals[0]?.value ?? 1) - 1;
  for (const [index, ordinal] of ordinals.entries()) {
    const expected = last + 1;
    const before = ordinals[index - 1];
    last = ordinals[index + 1]?.value === expected + 1 ? expected : ordinal.value;
    if (before && ordinal.value !== expected) gaps.push({ before, ordinal });
  }
  return gaps;
}
