/** 某政发[2022]05号: 发文字号 with other brackets, 第 or a leading zero. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findNumbers = scanner(/([([【〔])((?:19|20)\d\d|\d\d)([)\]】〕])(第?)(0*)([1-9]\d{0,4})号/g, { front: true });
/** Orders and announcements are counted with 第. */
const WITH_DI = /(?:令|公告|通告|议案|建议|提案)$/;

export default defineRule({
  id: 'format/document-number',
  title: { zh: '发文字号写法不规范', en: 'Document number not in the standard form' },
  source: 'GB/T 9704—2012 7.2.5',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findNumbers(report)) {
      if (!/[\u4e00-\u9fff]{2}/.test(report.prose.slice(span.start - 2, span.start))) continue;
      const [whole, open, year, close, di = '', zeros, digits] = match;
      const keepsDi = WITH_DI.test(report.prose.slice(span.start - 2, span.start));
      const fullYear = year?.length === 2 ? `20${year}` : year;
      const right = `〔${fullYear}〕${keepsDi ? di : ''}${digits}号`;
      if (right === whole) continue;
      const faults = [
        open === '〔' && close === '〕' ? null : { zh: '年份用六角括号「〔〕」', en: 'the year takes 〔〕' },
        fullYear === year ? null : { zh: '年份写全四位', en: 'the year has four digits' },
        di === '' || keepsDi ? null : { zh: '序号前不加「第」', en: 'no 第 in front of the number' },
        zeros === '' ? null : { zh: '序号不编虚位（1不写 001）', en: 'no leading zero' },
      ].filter(fault => fault !== null);
      yield {
        span,
        message: {
          zh: `发文字号「${report.text.slice(span.start, span.end)}」应为「${right}」：${faults.map(({ zh }) => zh).join('，')}。`,
          en: `The document number should read "${right}": ${faults.map(({ en }) => en).join(', ')}.`,
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
