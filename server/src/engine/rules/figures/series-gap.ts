/** 一是…三是…, 首先…再次…: a running ordinal that does not follow the one before it. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { renumber } from '../../text/renumber.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

export default defineRule({
  id: 'figures/series-gap',
  title: { zh: '“一是、二是”序列不连续', en: 'Gap in a series of running ordinals' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const { ordinals } of report.series) {
      // In front of a run that opens with 二是 there may be a 首先.
      const edits = renumber(ordinals, ordinals[0]?.value);
      let last = (ordinals[0]?.value ?? 1) - 1;
      for (const [index, ordinal] of ordinals.entries()) {
        const expected = last + 1;
        const before = ordinals[index - 1];
        // One slip is one finding: 一是…三是…三是 goes on as if the first 三是 were the 二是 that it stands for.
        last = ordinals[index + 1]?.value === expected + 1 ? expected : ordinal.value;
        if (!before || ordinal.value === expected) continue;
        yield {
          span: ordinal.span,
          message: {
            zh: `「${before.raw}」之后是「${ordinal.raw}」，序列不连续。请核对是否漏了一项，或重排序号。`,
            en: `"${before.raw}" is followed by "${ordinal.raw}". Check for a lost item, or renumber the series.`,
          },
          evidence: [{ span: before.span, note: { zh: '前一个序号', en: 'the ordinal before' } }],
          fixes: [
            { title: { zh: '把这一序列依次重排', en: 'Renumber this series' }, safety: 'ask', ordinals: true, edits },
          ],
        };
      }
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
