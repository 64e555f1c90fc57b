/** （1） directly below 一、 though the document has （一）, too: the levels of the ordinals are mixed up. */
import { formatOrdinal } from '../../text/ordinals.ts';
import { defineRule } from '../rule.ts';
import { isInversion, skips } from './level-skip.ts';

export default defineRule({
  id: 'outline/level-inversion',
  title: { zh: '标题序号层级错乱', en: 'Levels of ordinals mixed up' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    for (const skip of skips(report)) {
      if (!isInversion(skip)) continue;
      const { heading, parent } = skip;
      const name = formatOrdinal(1, skip.skipped, 'full') ?? '';
      yield {
        span: heading.ordinal.span,
        message: {
          zh: `「${parent.ordinal.raw}」下面直接用了「${heading.ordinal.raw}」，而本文别处有中间层次。请按一、（一）1.（1）的次序改用「${name}」。`,
          en: `"${heading.ordinal.raw}" stands directly below "${parent.ordinal.raw}" while the document uses a level between elsewhere. Use "${name}" here.`,
        },
        evidence: [{ span: parent.ordinal.span, note: { zh: '上一级标题', en: 'the heading above' } }],
      };
    }
  },
});
