/** 表1, 表3: the numbers of tables leave one out, or give one twice. */
import { defineRule } from '../rule.ts';
import { readAttachments } from './attachments.ts';
import { readCaptions } from './captions.ts';

export default defineRule({
  id: 'outline/table-number',
  title: { zh: '表号不连续', en: 'Numbers of tables leave one out' },
  source: 'CY/T 170—2019 7.2.1',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const { headings } = readAttachments(report);
    let last: number | null = null;
    let end = 0;
    for (const { value, span, continued } of readCaptions(report)) {
      if (continued) continue;
      // In an attachment or another part the numbers begin again.
      if (headings.some(heading => end <= heading.span.start && heading.span.start < span.start)) last = null;
      end = span.end;
      if (last !== null && value !== last + 1 && !(value === 1 && last > 1)) {
        const here = report.text.slice(span.start, span.end);
        yield {
          span,
          message: {
            zh: `上一个表编为表${last}，这里编为「${here}」，表号不连续。请核对是否少了表，或编错了号。`,
            en: `The table before is numbered ${last}, this one ${value}. Check whether one is missing or misnumbered.`,
          },
        };
      }
      last = value;
    }
  },
});
