/** 约300人左右, 近500余件: one number said twice to be approximate. */
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const NUMBER = '\\d[\\d.,]{0,12}[十百千万亿]{0,3}';
const findAround = scanner(new RegExp(`(大约|约)(${NUMBER}[\\u4e00-\\u9fff%]{0,4}?)(左右|上下)`, 'g'));
// 近20多年 are the last twenty years and more, which says two things.
const findMore = scanner(
  new RegExp(`(大约|约|将近|接近|(?<![最附临靠相])近|超过|超|逾)(${NUMBER})(余|多)(?!年|个月|天|日|周)`, 'g'),
);
// 1230余条左右.
const findTail = scanner(
  new RegExp(`(?<![\\d.,])${NUMBER}(余|多)(?!年|个月|天|日|周)[\\u4e00-\\u9fff]{0,4}?(左右|上下)`, 'g'),
);
const findBounds = scanner(
  new RegExp(
    `(超过|超|逾|不少于|不低于|至少)(${NUMBER}[\\u4e00-\\u9fff%]{0,3}?)(以上)|(不超过|不高于|最多)(${NUMBER}[\\u4e00-\\u9fff%]{0,3}?)(以下|以内)`,
    'g',
  ),
);

export default defineRule({
  id: 'format/doubled-approximation',
  title: { zh: '概数表示重复', en: 'Approximation said twice' },
  source: '惯例',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const find of [findAround, findMore, findBounds]) {
      for (const { span, match } of find(report)) {
        const whole = match[0];
        const [front = '', after = ''] = [match[1] ?? match[4], match[3] ?? match[6]];
        const first = { start: span.start, end: span.start + front.length };
        const last = { start: span.end - after.length, end: span.end };
        yield {
          span,
          message: {
            zh: `「${whole}」既用「${front}」又用「${after}」，意思重复。请删去一个。`,
            en: `"${whole}" is approximate twice, by "${front}" and by "${after}". Remove one.`,
          },
          fixes: [removal(last, after), removal(first, front)],
        };
      }
    }
    for (const { span, match } of findTail(report)) {
      const [whole, more = '', around = ''] = match;
      yield {
        span,
        message: {
          zh: `「${whole}」既用「${more}」又用「${around}」，意思重复。请删去一个。`,
          en: `"${whole}" is approximate twice, by "${more}" and by "${around}". Remove one.`,
        },
        fixes: [removal({ start: span.end - around.length, end: span.end }, around)],
      };
    }
  },
});

function removal(span: Span, word: string) {
  return {
    title: { zh: `删去「${word}」`, en: `Remove "${word}"` },
    safety: 'ask' as const,
    edits: [{ span, newText: '' }],
  };
}
