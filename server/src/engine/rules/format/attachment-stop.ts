/** 附件：1.任务清单。: a mark after a name in the list of attachments. */
import { readAttachments } from '../outline/attachments.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'format/attachment-stop',
  title: { zh: '附件名称后有标点', en: 'Mark after the name of an attachment' },
  source: 'GB/T 9704—2012 7.3.4',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const { span } of readAttachments(report).listed) {
      const last = { start: span.end - 1, end: span.end };
      const mark = report.prose.charAt(last.start);
      if (!'。;,、'.includes(mark)) continue;
      yield {
        span: last,
        message: {
          zh: `附件说明中附件名称后不加标点，这里的「${report.text.charAt(last.start)}」应当删去。`,
          en: `No mark follows the name of an attachment; remove "${report.text.charAt(last.start)}".`,
        },
        fixes: [
          { title: { zh: '删去标点', en: 'Remove the mark' }, safety: 'safe', edits: [{ span: last, newText: '' }] },
        ],
      };
    }
  },
});
