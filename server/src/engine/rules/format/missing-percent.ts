/** 律师办案占97.4，诉讼案件占96.8%: a share without its sign. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

/** 前十名中占7 may be seven of them, so that one digit alone is none. */
const findShares = scanner(
  /占(?:比|[^,;。、:()\d]{1,12}的)?(?:比[例重])?(?:为|达到?)?约?(\d{1,2}\.\d{1,2}|\d\d|100)(?=[,;。)])/g,
);

export default defineRule({
  id: 'format/missing-percent',
  title: { zh: '占比漏写百分号', en: 'Share without its percent sign' },
  source: 'GB/T 15835—2011',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findShares(report)) {
      const [whole, number = ''] = match;
      yield {
        span,
        message: {
          zh: `「${whole}」的数后面没有单位，像是漏了「%」。请核对。`,
          en: `The number of "${whole}" has no unit; a percent sign was probably lost. Check it.`,
        },
        fixes: [
          {
            title: { zh: `改为「${number}%」`, en: `Change to "${number}%"` },
            safety: 'ask',
            edits: [{ span: { start: span.end, end: span.end }, newText: '%' }],
          },
        ],
      };
    }
  },
});
