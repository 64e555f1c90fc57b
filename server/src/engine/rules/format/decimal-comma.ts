/** 0,1%, 12,5%: a comma typed for a decimal point. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findCommas = scanner(/(?<![\d,.])(?:0,\d{1,4}|\d{1,3},\d{1,2}(?=%|‰|个百分点))(?![\d,])/g, { over: 'text' });

export default defineRule({
  id: 'format/decimal-comma',
  title: { zh: '小数点写成了逗号', en: 'Comma for a decimal point' },
  source: 'GB/T 15835—2011',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findCommas(report)) {
      const right = match[0].replace(',', '.');
      yield {
        span,
        message: {
          zh: `「${match[0]}」像是把小数点写成了逗号，应为「${right}」。请核对原数。`,
          en: `"${match[0]}" seems to have a comma for its decimal point: "${right}". Check the figure.`,
        },
        fixes: [
          {
            title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
            safety: 'ask',
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});
