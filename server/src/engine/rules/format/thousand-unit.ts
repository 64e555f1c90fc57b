/** 9千亿元: an Arabic number with 千 or 百 after it. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

// 千米, 千瓦 and the like are units of measurement.
const findNumbers = scanner(/(?<![\d.])(\d+)(?:\.(\d{1,3}))?([千百])(?=[万亿元人户件个名起家吨亩余多])/g);

export default defineRule({
  id: 'format/thousand-unit',
  title: { zh: '阿拉伯数字与“千”“百”连用', en: 'Arabic digits with 千 or 百' },
  source: 'GB/T 15835—2011 5.3',
  severity: 'hint',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findNumbers(report)) {
      const [, integer = '', decimals = '', unit] = match;
      const zeros = (unit === '千' ? 3 : 2) - decimals.length;
      if (zeros < 0) continue;
      const right = String(Number(integer + decimals)) + '0'.repeat(zeros);
      const after = report.prose.charAt(span.end);
      yield {
        span,
        message: {
          zh: `阿拉伯数字后面可以用「万」「亿」，不用「${unit}」。「${match[0]}${after}」应写作「${right}${after}」。`,
          en: `Arabic digits take 万 or 亿, not ${unit}: "${right}${after}".`,
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
