/** 一是…三是…, 首先…再次…: a running ordinal that does not follow the one before it. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

export default defineRule({
  id: 'figures/series-gap',
  title: { zh: '“一是、二是”序列不连续', en: 'Gap in a series of running ordinals' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { relations }) {
    const wordsAt = ({ start, end }: Span) => report.text.slice(start, end);
    for (const { kind, verdict, span, operands, repairs } of relations) {
      const [before] = operands;
      if (kind !== 'series' || verdict !== 'inconsistent' || !before) continue;
      const [last, next] = [wordsAt(before.span), wordsAt(span)];
      yield {
        span,
        message: {
          zh: `「${last}」之后是「${next}」，序列不连续。请核对是否漏了一项，或重排序号。`,
          en: `"${last}" is followed by "${next}". Check for a lost item, or renumber the series.`,
        },
        evidence: operands,
        fixes: repairs.map(repair => ({ ...repair, safety: 'ask' as const, ordinals: true })),
      };
    }
    if (report.prose.includes('首先,')) yield* checkWords(report);
  },
});

const WORD = /(?<=^|[。;:!?”\n])(首先|其次|再次|最后)(?=,)/g;

/** 首先 opens a new series; 最后 may follow any of them. */
function* checkWords({ prose, paragraphs }: Report): Generator<Fault> {
  let before: { word: string; span: Span } | null = null;
  for (const { span, zone, ordinal } of paragraphs) {
    if (zone !== 'body' || ordinal) before = null;
    for (const { 0: word, index } of allMatches(prose.slice(span.start, span.end), WORD)) {
      const here = { start: span.start + index, end: span.start + index + word.length };
      if (before && (word === before.word || (before.word === '首先' && word === '再次')) && word !== '首先') {
        yield {
          span: here,
          message: {
            zh: `「${before.word}」之后是「${word}」，次序接不上。请核对是否漏了一项，或改用合适的词。`,
            en: `"${before.word}" is followed by "${word}". Check for a lost item, or choose the word that follows.`,
          },
          evidence: [{ span: before.span, note: { zh: '前一项', en: 'the item before' } }],
        };
      }
      // Without 首先 in front these words are adverbs and no series.
      before = word === '首先' || before ? (word === '最后' ? null : { word, span: here }) : null;
    }
  }
}
