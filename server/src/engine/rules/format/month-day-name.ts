/** “12.4”国家宪法日: month and day in a name take a middle dot, “12·4”. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findNames = scanner(/[“"](1[0-2]|[1-9])([.、-])(3[01]|[12]\d|[1-9])[”"](?=[\u4e00-\u9fff])/g);
const KIND = /^[\u4e00-\u9fff]{0,6}(?:日|节|案|事故|事件|活动|宣传|周|讲话|批示|案件|火灾|爆炸)/;

export default defineRule({
  id: 'format/month-day-name',
  title: { zh: '含月日的名称没有用间隔号', en: 'Month and day in a name without middle dot' },
  source: 'GB/T 15835—2011 5.1.6',
  severity: 'hint',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findNames(report)) {
      if (!KIND.test(report.prose.slice(span.end, span.end + 10))) continue;
      const [, month = '', , day = ''] = match;
      const at = span.start + 1 + month.length;
      yield {
        span,
        message: {
          zh: `含月、日的名称用间隔号，「${match[0]}」应为「“${month}·${day}”」。`,
          en: `Month and day in a name are joined by a middle dot: “${month}·${day}”.`,
        },
        fixes: [
          {
            title: { zh: `改为「${month}·${day}」`, en: `Change to "${month}·${day}"` },
            safety: 'ask',
            edits: [{ span: { start: at, end: at + 1 }, newText: '·' }],
          },
        ],
      };
    }
  },
});
