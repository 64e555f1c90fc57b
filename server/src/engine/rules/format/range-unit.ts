/** 15～30%, 13～17万元: a range whose first end lacks the per cent sign or the 万 of the second. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findRanges = scanner(/(\d{1,9}(?:\.\d{1,4})?)([-—~～–]{1,2})(\d{1,9}(?:\.\d{1,4})?)(%|‰|[万亿])/g);

export default defineRule({
  id: 'format/range-unit',
  title: { zh: '数值范围前一个数缺单位', en: 'First end of a range lacks its unit' },
  source: 'GB/T 15835—2011 5.1.3',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findRanges(report)) {
      const [, from = '', sign = '', to = '', unit = ''] = match;
      if (/[\d.年月日A-Za-z+—~–-]/.test(report.prose.charAt(span.start - 1))) continue;
      // 95.5-1 is no range; what falls is left to the figures.
      if (Number(from) >= Number(to)) continue;
      const mark = report.text.slice(span.end - 1, span.end);
      const at = span.start + from.length;
      const right = `${from}${mark}${report.text.slice(at, at + sign.length)}${to}${mark}`;
      yield {
        span,
        message: {
          zh: `「${report.text.slice(span.start, span.end)}」前一个数缺「${unit}」，容易误读。应为「${right}」。`,
          en: `The first number lacks "${unit}" and may be misread: "${right}".`,
        },
        fixes: [
          {
            title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
            safety: 'ask',
            edits: [{ span: { start: at, end: at }, newText: mark }],
          },
        ],
      };
    }
  },
});
