/** 。。 ，， ，。: two marks where one belongs. */
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findDoubledMarks = scanner(
  /([,。;:、])\1+|[,、;:]。|。[,;:、]|[,;:]、|、[,;:]|[,:];|;[,:]|:,|,:|[!?][,。;、]|[,。;、][!?]/g,
);

export default defineRule({
  id: 'format/doubled-mark',
  title: { zh: '标点重复', en: 'Doubled punctuation' },
  source: 'GB/T 15834—2011',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findDoubledMarks(report)) {
      // Three and more are a row of dots.
      if (match[0].length > 2) continue;
      const { start, end } = span;
      const written = report.text.slice(start, end);
      const isSame = match[1] !== undefined;
      yield {
        span,
        message: isSame
          ? { zh: `「${written}」重复了。请删去一个。`, en: `"${written}" is doubled. Remove one.` }
          : { zh: `「${written}」两个标点连用。请留下一个。`, en: `Two marks stand together: "${written}". Keep one.` },
        fixes: isSame
          ? [
              {
                title: { zh: '删去一个', en: 'Remove one' },
                safety: 'safe',
                edits: [{ span: surplusOf(written, start), newText: '' }],
              },
            ]
          : [0, 1].map(index => ({
              title: { zh: `只留「${written.charAt(index)}」`, en: `Keep "${written.charAt(index)}"` },
              safety: 'ask' as const,
              edits: [{ span: { start: end - 1 - index, end: end - index }, newText: '' }],
            })),
      };
    }
  },
});

/** Of ，, the half-width one, which would be reported once it stood alone; else the second. */
function surplusOf(written: string, start: number): Span {
  const at = /^[ -~][^ -~]/.test(written) ? start : start + 1;
  return { start: at, end: at + 1 };
}
