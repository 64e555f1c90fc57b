/** 上升.46个百分点: a decimal without its zero. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findBareDecimals = scanner(/\.\d{1,9}/g);
const FRONT = /[\u4e00-\u9fff(,、:]/;

export default defineRule({
  id: 'format/bare-decimal',
  title: { zh: '小数缺整数位的 0', en: 'Decimal without its zero' },
  source: 'GB/T 15835—2011 5.1.2',
  severity: 'error',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match, paragraph } of findBareDecimals(report)) {
      if (!FRONT.test(report.prose.charAt(span.start - 1))) continue;
      // 一.2023年 is an ordinal with a wrong mark.
      if (paragraph.ordinal && span.start < paragraph.ordinal.span.end) continue;
      yield {
        span,
        message: {
          zh: `小数「${match[0]}」缺整数位，应为「0${match[0]}」；也可能是漏了前面的数字。请核对原数。`,
          en: `The decimal "${match[0]}" lacks its zero ("0${match[0]}"), or a digit was lost. Check the figure.`,
        },
        fixes: [
          {
            title: { zh: `改为「0${match[0]}」`, en: `Change to "0${match[0]}"` },
            safety: 'ask',
            edits: [{ span: { start: span.start, end: span.start }, newText: '0' }],
          },
        ],
      };
    }
  },
});
