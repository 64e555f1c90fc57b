/** 一是…二是…: each running series as a relation of the ledger. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';

export function* findSeries({ series, text }: Report): Generator<Relation> {
  for (const { ordinals } of series) {
    const first = ordinals[0];
    const last = ordinals.at(-1);
    if (!first || !last || ordinals.length < 2) continue;
    const holds = ordinals.every(({ value }, index) => value === first.value + index);
    yield describe({
      kind: 'series',
      verdict: holds ? 'exact' : 'inconsistent',
      span: first.span,
      stated: text.slice(first.span.start, first.span.end),
      formula: ordinals.map(({ raw }) => raw).join('→'),
      operands: ordinals.slice(1).map(({ span }) => ({ span, note: { zh: '后续序号', en: 'next ordinal' } })),
    });
  }
}
